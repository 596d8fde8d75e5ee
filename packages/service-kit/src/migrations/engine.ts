import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as EngineModule from '@prisma/schema-engine-wasm';
import pg from 'pg';

export type SchemaEngine = EngineModule.SchemaEngine;

interface WasmBindings {
  readonly SchemaEngine: typeof EngineModule.SchemaEngine;
  __wbg_set_wasm(exports: unknown): void;
}

/** The part of the global that is used here; the compiler's types for it come only with a browser's. */
interface WebAssemblyGlobal {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

let loading: Promise<WasmBindings> | undefined;

/** Node cannot import `.wasm` as a module without a flag, so it is instantiated by hand. */
async function load(): Promise<WasmBindings> {
  const require = createRequire(import.meta.url);
  const bindings: WasmBindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/**
 * Prisma's adapter cuts a script at every semicolon, function bodies included. PostgreSQL takes the whole script, and in
 * one transaction, so that a migration is applied entirely or not at all.
 */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    return wholeScripts(await super.connect());
  }

  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    return wholeScripts(await super.connectToShadowDb());
  }
}

function wholeScripts<A extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: A): A {
  adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
  return adapter;
}

/** Prisma's own schema engine on one database, without its native binary. */
export async function withSchemaEngine<R>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<R>,
): Promise<R> {
  loading ??= load();
  const { SchemaEngine } = await loading;
  const pool = new pg.Pool({ connectionString, max: 2 });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
