import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** What COPY's text form can hold of a row; texts here have no tabs, line ends or backslashes. */
export type Value = string | number | boolean | null | Date | readonly string[] | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

const ROWS_PER_CHUNK = 500;

/** Streams rows into a table. All have the columns of the first. */
export async function copyInto(client: pg.Client, table: string, rows: Iterable<Row>): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const columns = Object.keys(first.value);
  const target = client.query(from(`copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(first.value, iterator, columns)), target);
}

function* chunks(first: Row, rest: Iterator<Row>, columns: readonly string[]): Generator<string> {
  const line = (row: Row) => `${columns.map((name) => textOf(row[name] ?? null)).join('\t')}\n`;
  let chunk = line(first);
  let held = 1;
  for (let next = rest.next(); !next.done; next = rest.next()) {
    chunk += line(next.value);
    held += 1;
    if (held < ROWS_PER_CHUNK) continue;
    yield chunk;
    [chunk, held] = ['', 0];
  }
  if (chunk !== '') yield chunk;
}

function textOf(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  if (typeof value === 'object') return `{${value.map((each) => `"${each}"`).join(',')}}`;
  return String(value);
}
