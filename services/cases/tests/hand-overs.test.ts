import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['act']>[0];
const NOTES = `query H($id: ID!) { case(id: $id) { handOversToRead { id kind note assignment { id role } }
  assignments { id role handOverNote leavingNote } events { type } } today { handOversToRead { id case { id } } } }`;
const notes = (caseId: string, key: Key) => world.ask(key, NOTES, { id: caseId });
const assign = (caseId: string, changes: Record<string, unknown>) =>
  world.run('supervisor', 'assignWorker', { caseId, from: '2026-11-20', ...changes });
const markRead = (caseId: string, id: string, key: Key) => {
  const [assignmentId, kind] = id.split(':');
  return world.run(key, 'markHandOverRead', { caseId, assignmentId, kind });
};

it('shows the note of a place to the one who takes it, until it is read', async () => {
  const caseId = await world.open();
  await assign(caseId, { workerId: world.people.outreach.id, role: 'OUTREACH_WORKER', handOverNote: '犬が苦手' });
  const { case: seen, today } = await notes(caseId, 'outreach');
  expect(seen.handOversToRead).toMatchObject([{ kind: 'TAKING', note: '犬が苦手' }]);
  expect(today.handOversToRead).toContainEqual({ id: seen.handOversToRead[0].id, case: { id: caseId } });
  expect((await notes(caseId, 'worker')).case.handOversToRead).toEqual([]);
  const { id } = seen.handOversToRead[0];
  expect(await markRead(caseId, id, 'worker')).toMatchObject({ code: 'HAND_OVER_NOT_YOURS', clause: '3(4)ウ' });
  expect(await markRead(caseId, id, 'auditor')).toMatchObject({ code: 'ROLE_NEEDED' });
  for (const key of ['northWorker', 'otherTown', 'stranger', 'partner'] as const)
    expect(await markRead(caseId, id, key)).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
  expect(await markRead(caseId, id, 'outreach')).toMatchObject({ __typename: 'CaseSaved' });
  const after = await notes(caseId, 'outreach');
  expect(after.case.handOversToRead).toEqual([]);
  expect(after.case.assignments[0].handOverNote).toBe('犬が苦手');
  expect(after.case.events[0].type).toBe('handOverRead');
  expect(await markRead(caseId, id, 'outreach')).toMatchObject({ __typename: 'CaseSaved' });
});

it('leaves a note with the team when somebody goes, sealed', async () => {
  const caseId = await world.open();
  await assign(caseId, { workerId: world.people.outreach.id, role: 'OUTREACH_WORKER' });
  await assign(caseId, { workerId: world.people.worker.id, role: 'CONSULTATION_WORKER' });
  const { case: before } = await notes(caseId, 'worker');
  const leaving = before.assignments.find(({ role }: { role: string }) => role === 'OUTREACH_WORKER');
  const ended = await world.run('supervisor', 'endAssignment', {
    caseId,
    assignmentId: leaving.id,
    until: '2026-11-24',
    reason: '異動',
    handOverNote: '火曜の午後なら会える',
  });
  expect(ended.__typename).toBe('CaseSaved');
  const { case: seen } = await notes(caseId, 'worker');
  expect(seen.handOversToRead).toMatchObject([{ kind: 'LEAVING', note: '火曜の午後なら会える' }]);
  const [row] = await world.rows('select leaving_note_sealed from assignment where id = $1', leaving.id);
  expect(Buffer.from(row?.leaving_note_sealed as Uint8Array).toString('utf8')).not.toContain('火曜');
  expect(await markRead(caseId, `${leaving.id}:LEAVING`, 'worker')).toMatchObject({ __typename: 'CaseSaved' });
  expect((await notes(caseId, 'worker')).case.handOversToRead).toEqual([]);
  expect(await markRead(caseId, `${randomUUID()}:LEAVING`, 'worker')).toMatchObject({ code: 'NO_HAND_OVER_NOTE' });
});

it('opens of today’s notes those alone that are shown, and writes down no other reading', async () => {
  const cases: string[] = [];
  for (const handOverNote of ['一件目', '二件目', '三件目']) {
    const caseId = await world.open();
    cases.push(caseId);
    await assign(caseId, { workerId: world.people.outreach.id, role: 'OUTREACH_WORKER', handOverNote });
  }
  const opened = async () =>
    (
      await world.rows(
        `select event->'ids' as ids from audit_entry where actor_id = $1 and event->>'fieldGroup' = 'note'`,
        world.people.outreach.id,
      )
    )
      .flatMap(({ ids }) => ids as string[])
      .filter((id) => cases.includes(id));
  const query = `query T($few: Int!, $open: [TodayOpenGroup!]!) { today(few: $few, open: $open) {
    handOversToRead { note case { id } } counts { group total } } }`;
  const { today: few } = await world.ask('outreach', query, { few: 1, open: [] });
  expect(few.handOversToRead).toHaveLength(1);
  const { total } = few.counts.find(({ group }: { group: string }) => group === 'HAND_OVERS_TO_READ');
  expect(total).toBeGreaterThanOrEqual(3);
  expect((await opened()).length).toBeLessThanOrEqual(1);
  const open = [{ group: 'HAND_OVERS_TO_READ' }];
  const { today: all } = await world.ask('outreach', query, { few: 1, open });
  expect(all.handOversToRead).toHaveLength(total);
  expect(all.handOversToRead).toContainEqual({ note: '三件目', case: { id: cases[2] } });
  expect(new Set(await opened())).toEqual(new Set(cases));
});
