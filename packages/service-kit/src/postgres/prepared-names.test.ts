import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '../pools.ts';
import { OpenReadTransaction, type ReadSources, readSources } from '../scope/read-transaction.ts';
import { type Bench, createBench, identityOf } from '../testing/folders/bench.ts';
import { MOST_PREPARED } from './prepared-names.ts';

let bench: Bench;
let pool: pg.Pool;
let reading: ReadSources;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench?.close());
beforeEach(() => {
  pool = createPool(bench.database.appUrl, 1);
  reading = readSources(pool);
  return () => pool.end();
});

/** One operation on the only connection. */
async function operation<R>(work: (read: OpenReadTransaction) => Promise<R>): Promise<R> {
  const read = await OpenReadTransaction.open(reading, identityOf(bench.worker), '2026-11-24');
  const result = await work(read);
  await read.finish(null);
  return result;
}
const value = async (read: OpenReadTransaction, n: number, name = 'value') =>
  (await read.query<{ n: number }>(name, `select $1::int + ${n} - ${n} as n`, [n]))[0]?.n;
const prepared = () =>
  operation(async (read) => {
    const rows = await read.query<{ count: number }>(
      'count',
      'select count(*)::int as count from pg_prepared_statements',
    );
    return rows[0]?.count ?? 0;
  });

describe('statements of reads', () => {
  it('are prepared once for each text, however they are called', async () => {
    const before = await prepared();
    const long = (end: string) => `a_name_that_is_longer_than_what_a_server_keeps_of_it_which_is_63_bytes_${end}`;
    for (let turn = 0; turn < 3; turn += 1) {
      const asked = await operation((read) =>
        Promise.all([value(read, 1, long('a')), value(read, 2, long('b')), value(read, 1, 'other')]),
      );
      expect(asked).toEqual([1, 2, 1]);
    }
    expect(await prepared()).toBe(before + 2);
  });

  it('are kept up to a bound, those asked last; the others are prepared anew when they are asked again', async () => {
    const usual = -1;
    for (let n = 0; n < MOST_PREPARED * 3; n += 10) {
      const ten = Array.from({ length: 10 }, (_, index) => n + index);
      expect(await operation((read) => Promise.all([...ten, usual].map((each) => value(read, each))))).toEqual([
        ...ten,
        usual,
      ]);
    }
    expect(await prepared()).toBeLessThanOrEqual(MOST_PREPARED + 20);
    const kept = await operation((read) =>
      read.query<{ statement: string }>('kept', 'select statement from pg_prepared_statements'),
    );
    expect(kept.map(({ statement }) => statement)).toContain('select $1::int + -1 - -1 as n');
    expect(await operation((read) => value(read, 0))).toBe(0);
  });

  it('that fail leave nothing that would have to be taken away', async () => {
    for (let n = 0; n < MOST_PREPARED * 2; n += 1) {
      const read = await OpenReadTransaction.open(reading, identityOf(bench.worker), '2026-11-24');
      await expect(read.query('broken', `select ${n} from nowhere`)).rejects.toThrow('nowhere');
      await read.abandon();
    }
    expect(await operation((read) => value(read, 7))).toBe(7);
  });
});
