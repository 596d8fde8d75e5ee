import { parseArgs } from 'node:util';
import { inPlainWords, PlainFailure, ROOT, type Started, start } from '@banso/dev-env';
import { prepare } from './prepare.ts';
import { showEndpoints } from './start-messages.ts';

// Usage: node tools/start.ts [--port N] [--data FOLDER] [--split | --dev] [--full-year] [--demo]
//   --split      each service in a process of its own, speaking HTTP
//   --dev        hot reload, services start again when their code changes
//   --full-year  seed the whole simulated year on the first start, not only a season
//   --demo       seed demo data also on database servers that the settings name

let started: Started | null = null;
let ending: Promise<void> | null = null;
const stopping = new AbortController();

function say(japanese: string, english: string): void {
  console.log(`${japanese}\n  ${english}`);
}

/** Ends once, however often the signal arrives: pnpm and npx forward the one that the terminal sends anyway. */
function end(code: number): void {
  process.exitCode = code;
  ending ??= (async () => {
    if (code === 0) say('停止しています…', 'Stopping …');
    stopping.abort();
    // Nothing committed is lost by being impatient: PostgreSQL replays its journal at the next start.
    setTimeout(() => process.exit(code || 1), 30_000).unref();
    await opening.catch(() => {});
    await started?.close();
    process.exit(process.exitCode ?? code);
  })();
}

function fail(error: unknown): void {
  if (stopping.signal.aborted && error === stopping.signal.reason) return;
  const plain = inPlainWords(error);
  console.error(plain instanceof PlainFailure ? `\n${plain.message}` : plain);
  end(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const opening = open();
opening.catch(fail);

async function open(): Promise<void> {
  const options = readOptions();
  const begun = performance.now();
  if (options.shape !== 'dev') say('準備しています…', 'Generating and building what is not up to date …');
  await prepare(options.shape === 'dev' ? ['codegen'] : ['codegen', 'build']);
  if (ending !== null) return;
  say('データベースとサービスを起動しています…', 'Starting the database and the services …');
  started = await start(options);
  if (ending !== null) return;
  showEndpoints(started, (performance.now() - begun) / 1000);
  started.lost.then(loseOne, fail);
}

function loseOne(name: string): void {
  if (ending !== null) return;
  fail(
    new PlainFailure(
      `${name} が止まったため、全体を終了します。`,
      `${name} has ended, so everything else is stopped too.`,
    ),
  );
}

function readOptions() {
  const { values } = parse();
  const port = Number(values.port ?? (process.env.PORT || 4000));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainFailure(`--port には 1〜65535 の番号を指定してください。`, `--port takes a number from 1 to 65535.`);
  }
  return {
    shape: values.dev ? ('dev' as const) : values.split ? ('split' as const) : ('one' as const),
    port,
    dataFolder: values.data ?? `${ROOT}/.data`,
    fullYear: values['full-year'] ?? false,
    demoOnServers: values.demo ?? false,
    env: process.env,
    signal: stopping.signal,
    say,
    onSeeding: showProgress,
    tell: (service: string, line: string) => console.log(`[${service}] ${line}`),
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        split: { type: 'boolean' },
        dev: { type: 'boolean' },
        'full-year': { type: 'boolean' },
        demo: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new PlainFailure(
      '使えるのは --port 番号、--data フォルダー、--split、--dev、--full-year、--demo です。',
      `Known options: --port N, --data FOLDER, --split, --dev, --full-year, --demo. (${(error as Error).message.split('.')[0]})`,
    );
  }
}

let shown = -1;
function showProgress(done: number, total: number): void {
  if (stopping.signal.aborted) return;
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
  // One line that renews itself in a terminal, one line every tenth elsewhere.
  const step = process.stdout.isTTY ? percent : Math.floor(percent / 10);
  if (step === shown) return;
  shown = step;
  const line = `見本データを入れています / Seeding demo data: ${percent} %`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${percent === 100 ? '\n' : ''}`);
  else console.log(line);
}
