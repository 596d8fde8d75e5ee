import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

const schema = join(import.meta.dirname, '../schema');
const definitions = readdirSync(schema)
  .map((file) => readFileSync(join(schema, file), 'utf8').replace(/"""[\s\S]*?"""|"[^"\n]*"/g, ''))
  .join('\n');

/** The words of a type, and of the types of its fields that are not records of their own. */
function wordsOf(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const body = new RegExp(`^(?:type|enum|input) ${name}\\b[^{]*\\{([^}]*)\\}`, 'm').exec(definitions)?.[1];
  if (body === undefined || /^\s*id: ID!/m.test(body)) return [];
  const words = [...body.matchAll(/^\s*(\w+)/gm)].map(([, word]) => word ?? '');
  const types = [...body.matchAll(/: \[?(\w+)/g)].map(([, type]) => type ?? '');
  return [...words, ...types.flatMap((type) => wordsOf(type, seen))];
}

const ofEmployment = /employ|job|work(?!er|load)|income|econom|earn|wage|career/i;

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

describe('nothing ranks people by employment', () => {
  it.each(['CaseSort', 'CaseFilter', 'LookReason', 'Overview', 'Workload', 'LeadFilter'])(
    'no word of %s speaks of it',
    (name) => {
      const words = wordsOf(name);
      expect(words.length).toBeGreaterThan(3);
      // Who stands beside a person by profession is no figure of the person.
      expect(words.filter((word) => ofEmployment.test(word) && word !== 'EMPLOYMENT_WORKER')).toEqual([]);
    },
  );

  it('lists, looks and figures stay as they are where goals become economic', async () => {
    const goal = { id: randomUUID(), words: '月に一度、人に会う', whose: 'CLIENT' };
    const ids = [await world.assigned(), await world.assigned(), await world.assigned()];
    const plan = (domain: string) => ({
      caseId: ids[1],
      clientWords: '外に出てみたい',
      goals: [{ ...goal, domain }],
      items: [],
      reviewOn: '2027-05-24',
    });
    const saved = await world.act('worker', 'savePlan', plan('SOCIAL'));
    const sorts = [...definitions.matchAll(/^enum CaseSort \{([^}]*)\}/gm)][0]?.[1]?.trim().split(/\s+/) ?? [];
    expect(sorts.length).toBeGreaterThan(5);
    const lists = sorts.map((sort) => `${sort}: cases(sort: ${sort}, first: 50) { nodes { id looks { code days } } }`);
    const everything = () =>
      world.ask(
        'supervisor',
        `query E($o: ID!) { ${lists.join(' ')} today { plansToReview { id } followUpsDue { id } }
          team(officeId: $o) { members { workload { cases byStage { stage count } } } }
          overview(officeId: $o, from: "2026-10-01", until: "2026-11-30") { casesByStage { stage count }
            casesByStep { step count } contactsByDuty { duty ownRegular } intensity { stage perMonth } } }`,
        { o: world.offices.chichibu },
      );
    const before = await everything();
    const { id: planId, version } = saved.plan;
    expect(await world.act('worker', 'savePlan', { ...plan('ECONOMIC'), planId, version })).toMatchObject({
      plan: { goals: [{ domain: 'ECONOMIC' }] },
    });
    expect(await everything()).toEqual(before);
  });
});
