import type { ServerName } from '../board/questions.ts';
import type { Workload } from '../board/walk.ts';
import type { LoadResult } from '../load/load-order.ts';
import { sendLoad } from '../load/send-load.ts';
import type { Options } from '../options.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { postgresCpuSeconds } from './postgres-cpu.ts';

export interface Turn extends LoadResult {
  readonly perSecond: number;
  /** CPU seconds for each 1,000 requests: of the server, and of PostgreSQL where that can be read. */
  readonly serverCpu: number;
  readonly postgresCpu: number | null;
}

/** One round: every server once, at nearly the same time. */
export type Round = Readonly<Record<ServerName, Turn>>;

const NAMES: readonly ServerName[] = ['banso', 'postgraphile', 'flat'];

/** Measures the servers in turn, in another order each round, so that what else the machine does falls on all alike. */
export async function measure(
  servers: Readonly<Record<ServerName, RunningServer>>,
  workload: Workload,
  options: Options,
  dataFolder: string,
  say: (text: string) => void,
): Promise<Round[]> {
  const load = (name: ServerName, seconds: number, seed: number) =>
    sendLoad({
      url: servers[name].url,
      requests: workload[name],
      connections: options.concurrency,
      seconds,
      seed,
    });
  say(`Warming up, ${Math.ceil(options.seconds / 2)} s each`);
  for (const name of NAMES) await load(name, Math.ceil(options.seconds / 2), 0);

  const turn = async (name: ServerName, round: number): Promise<Turn> => {
    const cpu = async () => ({ server: await servers[name].cpuSeconds(), postgres: postgresCpuSeconds(dataFolder) });
    const before = await cpu();
    const result = await load(name, options.seconds, round);
    const after = await cpu();
    if (result.failed > 0) throw new Error(`${name}: ${result.failed} of ${result.requests} requests failed`);
    const perThousand = (seconds: number) => (seconds / result.requests) * 1000;
    return {
      ...result,
      perSecond: result.requests / result.seconds,
      serverCpu: perThousand(after.server - before.server),
      postgresCpu:
        after.postgres === null || before.postgres === null ? null : perThousand(after.postgres - before.postgres),
    };
  };

  const rounds: Round[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const order = NAMES.map((_, place) => NAMES[(place + round) % NAMES.length]!);
    const turns: Partial<Record<ServerName, Turn>> = {};
    for (const name of round % 2 === 0 ? order.toReversed() : order) turns[name] = await turn(name, round);
    const measured = turns as Round;
    rounds.push(measured);
    say(`Round ${round}: ${NAMES.map((name) => `${name} ${measured[name].perSecond.toFixed(0)}/s`).join(', ')}`);
  }
  return rounds;
}
