import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kanaKey } from '@banso/domain/foundation';
import { migrate } from '@banso/service-kit/migrations';
import { createTestDatabase } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type LeadsWorld, leadsWorld } from './leads-world.ts';

let world: LeadsWorld;
beforeAll(async () => {
  world = await leadsWorld();
  for (const [kana, detectedOn] of PEOPLE)
    await world.recorded('northWorker', { townCode: '114081', kana, detectedOn });
});
afterAll(() => world.close());

/** Reading and day of detection; three have no name at all. */
const PEOPLE = [
  ['おのだ あき', '2026-11-03'],
  ['がもう', '2026-11-01'],
  [null, '2026-11-02'],
  ['かも', '2026-11-03'],
  ['ｵﾉ　ﾀﾛｳ', '2026-11-05'],
  [null, '2026-10-20'],
  ['かーと', '2026-11-04'],
  [null, '2026-11-06'],
] as const;

const LIST = `query L($s: LeadSort, $n: Int, $a: String) { leads(sort: $s, first: $n, after: $a) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id kana detectedOn } } }`;

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

const page = async (key: PersonKey, s: string | null, n = 50, a: string | null = null): Promise<Answer> =>
  (await world.ask(key, LIST, { s, n, a })).leads;

/** All of it, three rows a page. */
async function paged(sort: string): Promise<Answer[]> {
  const rows: Answer[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, totalCount } = await page('northWorker', sort, 3, after);
    expect([sort, totalCount]).toEqual([sort, PEOPLE.length]);
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

describe('the order of leads', () => {
  it.each([
    ['KANA_ASC', ['オノ タロウ', 'おのだ あき', 'かーと', 'かも', 'がもう', null, null, null]],
    ['KANA_DESC', ['がもう', 'かも', 'かーと', 'おのだ あき', 'オノ タロウ', null, null, null]],
  ])('by reading (%s) keeps those without a name last, page after page', async (sort, readings) => {
    const rows = await paged(sort);
    expect(rows.map(({ kana }) => kana)).toEqual(readings);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(PEOPLE.length);
  });

  it.each(['DETECTED_ASC', 'DETECTED_DESC', 'WAITING'])(
    'by day (%s) leaves nobody out between two pages',
    async (sort) => {
      const rows = await paged(sort);
      const days = PEOPLE.map(([, day]) => day).toSorted();
      expect(rows.map(({ detectedOn }) => detectedOn)).toEqual(sort === 'DETECTED_DESC' ? days.toReversed() : days);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(PEOPLE.length);
    },
  );

  it('has the longest known on top where no order is asked for', async () => {
    expect((await page('northWorker', null)).nodes).toEqual((await page('northWorker', 'WAITING')).nodes);
  });

  it('gives a page mark for its own order and its own reader alone, and never a reading in it', async () => {
    const { endCursor } = (await page('northWorker', 'KANA_ASC', 2)).pageInfo;
    expect(Buffer.from(endCursor, 'base64url').toString()).not.toContain('オノ');
    await expect(page('northWorker', 'KANA_DESC', 2, endCursor)).rejects.toThrow('BAD_REQUEST');
    await expect(page('northSupervisor', 'KANA_ASC', 2, endCursor)).rejects.toThrow('BAD_REQUEST');
  });

  it('shows nothing of them to another office, in any order', async () => {
    for (const sort of ['KANA_ASC', 'DETECTED_DESC']) expect((await page('worker', sort)).nodes).toEqual([]);
  });

  it('follows a reading that became known later', async () => {
    const lead = await world.recorded('stranger', { townCode: '114642' });
    const { known, source, channel, receivedAt, detectedOn } = { ...lead, receivedAt: '2026-11-20T10:00:00+09:00' };
    const typed = { leadId: lead.id, version: 1, known, source, channel, receivedAt, detectedOn, townCode: '114642' };
    await world.act('stranger', 'updateLead', { ...typed, kana: 'あさの' });
    await world.recorded('stranger', { townCode: '114642', kana: 'いさの' });
    const { nodes } = await page('stranger', 'KANA_ASC');
    expect(nodes.map(({ kana }: Answer) => kana)).toEqual(['あさの', 'いさの']);
  });
});

it('an upgrade puts the leads that are there in the order of their readings', async () => {
  const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
  const before = mkdtempSync(join(tmpdir(), 'banso-cases-before-'));
  for (const name of readdirSync(folder).filter((each) => each < '20261202000000'))
    cpSync(join(folder, name), join(before, name), { recursive: true });
  const database = await createTestDatabase({ name: 'cases', migrations: before });
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    const readings = ['ぎゃー', 'カーキースーーケーコー', 'んー', 'ぱん ヴぁん', 'おの たろう', 'づか', 'ゝゞ'];
    for (const kana of [...readings, null])
      await client.query(
        `insert into lead (organisation_id, office_id, source, channel, received_at, detected_on, kana, name_known, known_sealed,
           recorded_by, recorded_at, updated_by, updated_at, last_touched_on)
         values (uuidv7(), uuidv7(), 'x', 'x', now(), now(), $1, 'NONE', '', uuidv7(), now(), uuidv7(), now(), now())`,
        [kana],
      );
    await migrate({ ownerUrl: database.ownerUrl, folder });
    const { rows } = await client.query('select kana, kana_key from lead order by id');
    expect(rows).toEqual([...readings, null].map((kana) => ({ kana, kana_key: kanaKey(kana ?? '') })));
    const { rows: walls } = await client.query(
      `select relforcerowsecurity as forced from pg_class where relname = 'lead'`,
    );
    expect(walls).toEqual([{ forced: true }]);
  } finally {
    await client.end();
    await database.drop();
    rmSync(before, { recursive: true });
  }
});
