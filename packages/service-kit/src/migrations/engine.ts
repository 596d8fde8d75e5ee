import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
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
class EngineAdapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    return asTheEngineNeeds(await super.connect());
  }

  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    return asTheEngineNeeds(await super.connectToShadowDb());
  }
}

type PrismaPgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

function asTheEngineNeeds(adapter: PrismaPgAdapter): PrismaPgAdapter {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      throw asEngineError(error);
    }
  };
  readOneByteChars(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  // Since PostgreSQL 18 NOT NULL is a constraint too, which the engine does not know.
  adapter.queryRaw = (query) => {
    const sql = query.sql.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
    return queryRaw({ ...query, sql });
  };
  return adapter;
}

/** The adapter has no word for PostgreSQL's one-byte "char", in which the engine asks for kinds of constraints. */
function readOneByteChars(adapter: PrismaPgAdapter): void {
  const [oneByteChar, paddedChar] = [18, 1042];
  const charColumns = new WeakMap<object, number[]>();
  const inner = adapter as unknown as {
    performIO(query: unknown): Promise<{ rows: unknown[]; fields: { dataTypeID: number }[] }>;
  };
  const performIO = inner.performIO.bind(adapter);
  inner.performIO = async (query) => {
    const result = await performIO(query);
    const found = [...result.fields.keys()].filter((index) => result.fields[index]?.dataTypeID === oneByteChar);
    charColumns.set(result.rows, found);
    for (const index of found) (result.fields[index] as { dataTypeID: number }).dataTypeID = paddedChar;
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** The engine says what went wrong only when the error comes in its own form. */
function asEngineError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
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
    const factory = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool));
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
