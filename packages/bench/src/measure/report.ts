import { cpus, totalmem, type } from 'node:os';
import type { ServerName } from '../board/questions.ts';
import type { Options } from '../options.ts';
import type { Round, Turn } from './rounds.ts';

export const TARGET = 0.8;

const TITLES: Readonly<Record<ServerName, string>> = {
  banso: 'Banso, gateway and three subgraphs in one process',
  postgraphile: 'PostGraphile 5',
  flat: 'flat SQL behind node:http',
};

export interface Facts {
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, number>>;
  readonly pages: number;
  readonly casesCompared: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Throughput beside PostGraphile's, the median of the rounds. */
export function ratioTo(rounds: readonly Round[], other: ServerName): number {
  return median(rounds.map((round) => round.banso.perSecond / round[other].perSecond));
}

export function report(rounds: readonly Round[], options: Options, facts: Facts): string {
  const lines = [
    '',
    `${'requests/s'.padStart(12)}${'(least–most)'.padStart(14)}${'p50 ms'.padStart(8)}${'p99 ms'.padStart(8)}${'CPU s/1000'.padStart(12)}${'+ PostgreSQL'.padStart(14)}`,
  ];
  for (const name of Object.keys(TITLES) as ServerName[]) {
    const turns = rounds.map((round) => round[name]);
    lines.push(TITLES[name], rowOf(turns));
  }
  const ratio = (other: ServerName) => {
    const each = rounds.map((round) => round.banso.perSecond / round[other].perSecond);
    return `${ratioTo(rounds, other).toFixed(2)} (${Math.min(...each).toFixed(2)}–${Math.max(...each).toFixed(2)})`;
  };
  const reached = ratioTo(rounds, 'postgraphile') >= TARGET;
  lines.push(
    '',
    `Banso ÷ PostGraphile  ${ratio('postgraphile')}   target ${TARGET}: ${reached ? 'reached' : 'NOT reached'}`,
    `Banso ÷ flat SQL      ${ratio('flat')}`,
    '',
    'How it was measured',
    `  ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}; everything on this machine, sharing its processors`,
    `  ${Object.entries(facts.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    `  ${Object.entries(facts.rows)
      .map(([table, rows]) => `${rows.toLocaleString('en')} ${table}`)
      .join(', ')}, one database, one schema a service`,
    `  ${options.concurrency} connections, ${options.rounds} rounds of ${options.seconds} s a server in changing order after warming up; figures are medians of the rounds`,
    `  ${facts.pages} different pages (21 people, all and one stage, cursors), each connection in an order of its own`,
    `  answers compared before: ${facts.pages} pages, ${facts.casesCompared.toLocaleString('en')} cases; flat SQL equal byte for byte, PostGraphile equal in content`,
    '  Banso: session cookie, trusted document, permission, row-level security, audit rows and their seal, fsync on;',
    '  PostGraphile (preset amber) and flat SQL: one reading role past row-level security, no permission, no audit',
  );
  return lines.join('\n');
}

function rowOf(turns: readonly Turn[]): string {
  const of = (value: (turn: Turn) => number) => median(turns.map(value));
  const speeds = turns.map(({ perSecond }) => perSecond);
  const postgres = turns.every(({ postgresCpu }) => postgresCpu !== null)
    ? of(({ postgresCpu }) => postgresCpu ?? 0).toFixed(2)
    : 'unknown';
  return [
    median(speeds).toFixed(1).padStart(12),
    `${Math.min(...speeds).toFixed(0)}–${Math.max(...speeds).toFixed(0)}`.padStart(14),
    of(({ p50 }) => p50)
      .toFixed(0)
      .padStart(8),
    of(({ p99 }) => p99)
      .toFixed(0)
      .padStart(8),
    of(({ serverCpu }) => serverCpu)
      .toFixed(2)
      .padStart(12),
    postgres.padStart(14),
  ].join('');
}
