import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createGuessThrottle, type Guess, type GuessThrottle } from './guess-throttle.ts';
import { HashingBusy } from './hashing-limit.ts';

let test: TestDatabase;
let database: Database;
let throttle: GuessThrottle;
let shift = 0;
beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
  throttle = createGuessThrottle(database, new Uint8Array(32), () => new Date(Date.now() + shift));
});
afterAll(async () => {
  await database?.end();
  await test?.drop();
});

const guess = (name: string, address = '192.0.2.1', of: Guess['of'] = 'login'): Guess => ({ of, name, address });
const right = async () => 'person-1';
const wrong = async () => null;
const busy = async () => {
  throw new HashingBusy('full');
};
const inTurn = async (count: number, each: (turn: number) => Promise<{ kind: string }>) => {
  const kinds: string[] = [];
  for (let turn = 0; turn < count; turn += 1) kinds.push((await each(turn)).kind);
  return kinds;
};

describe('guesses are counted', () => {
  it('before they are looked at: no more of them are looked at side by side than in turn', async () => {
    let looked = 0;
    const look = async () => {
      looked += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return null;
    };
    await Promise.all(Array.from({ length: 40 }, () => throttle.check(guess('side-by-side'), look)));
    expect(looked).toBe(5);
  });

  it('for a login at one address, at any address, and for an address', async () => {
    const oneAddress = await inTurn(6, () => throttle.check(guess('a', '192.0.2.2'), wrong));
    expect(oneAddress).toEqual([...Array(5).fill('refused'), 'wait']);
    const manyAddresses = await inTurn(21, (turn) => throttle.check(guess('b', `198.51.100.${turn}`), wrong));
    expect(manyAddresses).toEqual([...Array(20).fill('refused'), 'wait']);
    const manyLogins = await inTurn(51, (turn) => throttle.check(guess(`c-${turn}`, '192.0.2.3'), wrong));
    expect(manyLogins).toEqual([...Array(50).fill('refused'), 'wait']);
  });

  it('apart for a login and a program of the same name', async () => {
    await inTurn(5, () => throttle.check(guess('same', '192.0.2.4'), wrong));
    expect(await throttle.check(guess('same', '192.0.2.4'), right)).toMatchObject({ kind: 'wait' });
    expect(await throttle.check(guess('same', '192.0.2.4', 'client'), right)).toMatchObject({ kind: 'right' });
  });

  it('twice as long each time, until one is right', async () => {
    const who = guess('doubling', '192.0.2.5');
    await inTurn(5, () => throttle.check(who, wrong));
    for (const seconds of [15, 30, 60]) {
      expect(await throttle.check(who, right)).toEqual({ kind: 'wait', seconds });
      shift += seconds * 1000;
      if (seconds < 60) expect(await throttle.check(who, wrong)).toEqual({ kind: 'refused' });
    }
    expect(await throttle.check(who, right)).toEqual({ kind: 'right', found: 'person-1' });
    expect(await inTurn(5, () => throttle.check(who, wrong))).toEqual(Array(5).fill('refused'));
  });
});

describe('nothing is held against anybody', () => {
  it('for being right, however often and at the same moment', async () => {
    const kinds = await inTurn(60, (turn) => throttle.check(guess(`right-${turn % 3}`, '192.0.2.6'), right));
    expect(new Set(kinds)).toEqual(new Set(['right']));
    const people = Array.from({ length: 30 }, (_, count) => throttle.check(guess(`p-${count}`, '192.0.2.6'), right));
    expect(new Set((await Promise.all(people)).map(({ kind }) => kind))).toEqual(new Set(['right']));
  });

  it('for what nobody had time to look at, nor for what broke', async () => {
    const who = guess('unlucky', '192.0.2.7');
    await inTurn(4, () => throttle.check(who, wrong));
    expect(await inTurn(9, () => throttle.check(who, busy))).toEqual(Array(9).fill('busy'));
    const broken = throttle.check(who, async () => {
      throw new Error('the database went away');
    });
    await expect(broken).rejects.toThrow('went away');
    expect(await throttle.check(who, wrong)).toEqual({ kind: 'refused' });
    expect(await throttle.check(who, wrong)).toMatchObject({ kind: 'wait' });
  });
});

it('neither names nor addresses are kept in the clear, and old failures are swept away', async () => {
  await throttle.check(guess('somebody', '192.0.2.8'), wrong);
  const client = new pg.Client({ connectionString: test.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ all: string }>("SELECT string_agg(f::text, ' ') AS all FROM sign_in_failure f");
  for (const text of ['somebody', Buffer.from('somebody').toString('hex')]) expect(rows[0]?.all).not.toContain(text);
  shift += 3 * 3600 * 1000;
  await throttle.sweep();
  expect((await client.query('SELECT 1 FROM sign_in_failure')).rowCount).toBe(0);
  await client.end();
});
