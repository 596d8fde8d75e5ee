import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysIn } from '../keys.ts';
import { createPool } from '../pools.ts';
import { type Bench, createBench, organisationId, otherOrganisationId } from '../testing/folders/bench.ts';
import { createSealing, type SealedPlace, type Sealing } from './sealing.ts';

let bench: Bench;
let pool: pg.Pool;
let sealing: Sealing;
beforeAll(async () => {
  bench = await createBench();
  pool = createPool(bench.database.appUrl, 4);
  sealing = createSealing(pool, keysIn(bench.keys.folder));
});
afterAll(async () => {
  await pool?.end();
  await bench?.close();
});

const place = (changes: Partial<SealedPlace> = {}): SealedPlace => ({
  organisationId,
  table: 'folder',
  column: 'secret',
  rowId: randomUUID(),
  ...changes,
});

describe('sealing', () => {
  it('opens what it sealed, and the sealed bytes do not hold the text', async () => {
    const here = place();
    const sealed = await sealing.seal(here, '引きこもって十年になる');
    expect(sealed.includes(Buffer.from('十年'))).toBe(false);
    expect(await sealing.open(here, sealed)).toBe('引きこもって十年になる');
    expect((await sealing.seal(here, 'same')).equals(await sealing.seal(here, 'same'))).toBe(false);
  });

  it('opens nothing that was moved to another row, column, table or organisation', async () => {
    const here = place();
    const sealed = await sealing.seal(here, 'x');
    const elsewhere = [
      { rowId: randomUUID() },
      { column: 'title' },
      { table: 'other' },
      { organisationId: otherOrganisationId },
    ];
    for (const changes of elsewhere) await expect(sealing.open({ ...here, ...changes }, sealed)).rejects.toThrow();
  });

  it('notices every altered byte', async () => {
    const here = place();
    const sealed = await sealing.seal(here, 'a note');
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = Buffer.from(sealed);
      altered[index] = (altered[index] as number) ^ 1;
      await expect(sealing.open(here, altered)).rejects.toThrow();
    }
    await expect(sealing.open(here, sealed.subarray(0, 20))).rejects.toThrow('not a sealed value');
  });

  it('opens many of several keys in order', async () => {
    const places = [place(), place({ organisationId: otherOrganisationId }), place({ keyName: 'grant:1' })];
    const items = await Promise.all(
      places.map(async (at, index) => ({ place: at, sealed: await sealing.seal(at, `text ${index}`) })),
    );
    expect(await createSealing(pool, keysIn(bench.keys.folder)).openMany(items)).toEqual([
      'text 0',
      'text 1',
      'text 2',
    ]);
  });

  it('makes one data key for a name, however many ask at once', async () => {
    const fresh = randomUUID();
    await Promise.all(
      Array.from({ length: 8 }, () =>
        createSealing(pool, keysIn(bench.keys.folder)).seal(place({ organisationId: fresh }), 'x'),
      ),
    );
    expect(await bench.sql('select 1 from data_key where organisation_id = $1', [fresh])).toHaveLength(1);
  });

  it('finds equal texts by a blind index that differs for each organisation and purpose', async () => {
    const phone = await sealing.blindIndex(organisationId, 'phone', '０４８-000-0000');
    expect(phone.equals(await sealing.blindIndex(organisationId, 'phone', '048-000-0000'))).toBe(true);
    expect(phone.equals(await sealing.blindIndex(organisationId, 'mail', '048-000-0000'))).toBe(false);
    expect(phone.equals(await sealing.blindIndex(otherOrganisationId, 'phone', '048-000-0000'))).toBe(false);
  });

  it('reads nothing any more once the key is destroyed, and seals anew under another', async () => {
    const here = place({ keyName: 'grant:2' });
    const sealed = await sealing.seal(here, 'shared');
    await sealing.destroyKey(organisationId, 'grant:2');
    expect(await sealing.openMany([{ place: here, sealed }])).toEqual([null]);
    await expect(sealing.open(here, sealed)).rejects.toThrow('destroyed');
    expect(await sealing.open(here, await sealing.seal(here, 'again'))).toBe('again');
  });

  it('goes on after the key-encryption key has changed, and without the old one after wrapping anew', async () => {
    const here = place();
    const sealed = await sealing.seal(here, 'kept');
    const file = join(bench.keys.folder, 'sealing.key');
    const old = readFileSync(file, 'utf8');
    const fresh = randomBytes(32).toString('base64');
    writeFileSync(file, `${fresh}\n${old}\n`);
    const rotated = createSealing(pool, keysIn(bench.keys.folder));
    expect(await rotated.open(here, sealed)).toBe('kept');
    expect(await rotated.rewrapKeys()).toBeGreaterThan(0);
    writeFileSync(file, fresh);
    expect(await createSealing(pool, keysIn(bench.keys.folder)).open(here, sealed)).toBe('kept');
  });
});
