import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../pools.ts';
import { testServerUrl } from '../testing/settings.ts';
import { momentOf, textsOf } from './row-values.ts';

const usual = (oid: number) => pg.types.getTypeParser(oid as never) as (text: string) => unknown;

describe('moments', () => {
  it.each([
    '2026-11-01 10:00:00+00',
    '2026-11-01 10:00:00.1+00',
    '2026-02-28 23:59:59.123456+00',
    '1999-12-31 00:00:00.999+00',
    '0044-03-15 12:00:00+00',
    '2026-11-01 10:00:00+09',
    '2026-11-01 10:00:00.5-03:30',
    '0044-03-15 12:00:00+00 BC',
    '10000-01-01 00:00:00+00',
    'infinity',
    '-infinity',
  ])('%s are read as the driver reads them', (text) => {
    expect(momentOf(text)).toEqual(usual(1184)(text));
  });
});

describe('lists of texts', () => {
  it.each([
    '{}',
    '{a}',
    '{"",b}',
    '{3(4)ア,3(4)イ}',
    '{a,NULL,null}',
    '{"NULL",nullable}',
    '{"with, comma","quo\\"te","back\\\\slash"," blank "}',
    '{"{braces}"}',
    '{{a,b},{c,d}}',
    '[0:1]={a,b}',
  ])('%s are read as the driver reads them', (text) => {
    expect(textsOf(text)).toEqual(usual(1009)(text));
  });
});

describe('a pool for reads', () => {
  let pool: pg.Pool;
  beforeAll(() => {
    pool = createPool(testServerUrl(), 2);
  });
  afterAll(() => pool.end());

  it('gives the same rows as the plain driver', async () => {
    const sql = `select '2026-11-01T10:00:00.123Z'::timestamptz as at, null::timestamptz as never, 'infinity'::timestamptz as ever,
      array['ア', '', 'x,y', null, 'NULL'] as texts, '{}'::text[] as none, array[gen_random_uuid()] <> '{}' as some,
      array['0190f5fe-7c00-7a00-8abc-012345678901']::uuid[] as ids, date '2026-11-01' as day`;
    const plain = new pg.Client({ connectionString: testServerUrl() });
    await plain.connect();
    const expected = (await plain.query(sql)).rows;
    await plain.end();
    expect((await pool.query(sql)).rows).toEqual(expected);
  });

  it('answers each of many statements asked at once, in their order, however large they are', async () => {
    const client = await pool.connect();
    try {
      const large = 'x'.repeat(300_000);
      const asked = Array.from({ length: 40 }, (_, index) =>
        client.query<{ n: number; long: number }>('select $1::int as n, length($2) as long', [
          index,
          index % 10 === 0 ? large : '',
        ]),
      );
      const failing = expect(client.query('select 1 / 0')).rejects.toThrow(/division by zero/);
      const after = client.query<{ n: number }>('select 41 as n');
      const answers = await Promise.all(asked);
      expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(asked.map((_, index) => index));
      expect(answers[10]?.rows[0]?.long).toBe(large.length);
      await failing;
      expect((await after).rows[0]?.n).toBe(41);
    } finally {
      client.release();
    }
  });
});
