import { randomUUID } from 'node:crypto';
import { testSettings } from '@banso/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';
import { restricted, shownTo, WORD } from './restricted-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

describe('each wall of a circle alone', () => {
  it('row-level security shows the words and what they were to the circle, and lets nobody else into it', async () => {
    const { contact } = await restricted(world);
    const words = `select 1 from restricted_words where contact_id = '${contact.id}'`;
    const originals = `select 1 from contact_original where contact_id = '${contact.id}'`;
    const answers = `select 1 from form_answers where record_id = '${contact.id}'`;
    for (const key of ['outreach', 'chief'] as const)
      for (const sql of [words, originals, answers])
        expect([key, (await shownTo(world, key, sql)).length]).toEqual([key, 1]);
    for (const key of ['supervisor', 'worker', 'manager', 'auditor', 'town', 'northSupervisor', 'stranger'] as const)
      for (const sql of [words, originals, answers]) expect([key, await shownTo(world, key, sql)]).toEqual([key, []]);
    const into = (key: PersonKey, changes = '') =>
      shownTo(
        world,
        key,
        `update note_circle set readers = array_append(readers, '${world.people[key].id}') ${changes} where contact_id = '${contact.id}'`,
      );
    await expect(into('worker')).rejects.toThrow('not open');
    const openedBy = `, opened_by = '${world.people.supervisor.id}', opened_at = now(), open_reason_sealed = 'x'`;
    await expect(into('supervisor', openedBy)).rejects.toThrow('not open');
    const without = `update note_circle set readers = array_remove(readers, '${world.people.outreach.id}') where contact_id = '${contact.id}'`;
    await expect(shownTo(world, 'chief', without)).rejects.toThrow('narrowed by its author');
  });

  it('permit and repository stand without it', async () => {
    const { caseId } = await restricted(world);
    const settings = { ...testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl }) };
    const unwalled = createService(settings, { clock: { now: () => new Date('2026-11-24T01:00:00Z') } });
    try {
      const query =
        'query C($id: ID!) { case(id: $id) { contacts { nodes { note place formAnswers { answers { values } } originals { note reason } } } } }';
      for (const [key, reads] of [
        ['supervisor', false],
        ['chief', true],
      ] as const) {
        const result = await unwalled.execute({ query, variables: { id: caseId } }, world.as(key), randomUUID());
        expect([key, JSON.stringify(result).includes(WORD)]).toEqual([key, reads]);
      }
    } finally {
      await unwalled.close();
    }
  });
});
