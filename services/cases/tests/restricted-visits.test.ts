import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned, visit } from './casework-world.ts';
import { correction, WORD } from './restricted-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());
afterEach(() => world.at('2026-11-24T01:00:00Z'));

/** A visit that was planned with words, made, and became a contact. */
async function visited(changes: Record<string, unknown>) {
  const caseId = await world.assigned();
  const words = { purpose: WORD, place: `${WORD}の家` };
  const plan = planned(caseId, [world.people.outreach.id], { startsAt: '2026-11-24T10:00:00+09:00', ...words });
  const { visit: made } = await world.act('outreach', 'planVisit', plan);
  await world.act('outreach', 'leaveForVisit', { visitId: made.id });
  world.at('2026-11-24T02:00:00Z');
  await world.act('outreach', 'returnFromVisit', { visitId: made.id });
  const contact = visit(caseId, { visitId: made.id, startedAt: '2026-11-24T10:30:00+09:00', ...changes });
  const recorded = await world.act('outreach', 'recordContact', contact);
  return { caseId, visitId: made.id as string, contact: recorded.contact };
}

const planSeen = async (key: PersonKey, caseId: string) => {
  const query = 'query V($id: ID!) { case(id: $id) { visits { purpose place state contact { purpose noteHidden } } } }';
  return (await world.ask(key, query, { id: caseId })).case.visits[0];
};

describe('the plan of a visit whose contact only some people read', () => {
  const shut = { contact: { purpose: null, noteHidden: true }, purpose: null, place: null, state: 'BACK' };
  const open = { purpose: WORD, place: `${WORD}の家`, contact: { purpose: WORD, noteHidden: false } };

  it('says nothing more to others from the recording on, and all of it to the circle', async () => {
    const { caseId, visitId } = await visited({ note: '限る', circle: [world.people.chief.id] });
    for (const key of ['worker', 'supervisor', 'manager'] as const) expect(await planSeen(key, caseId)).toEqual(shut);
    for (const key of ['outreach', 'chief'] as const) expect(await planSeen(key, caseId)).toMatchObject(open);
    expect(await world.rows('select place_sealed, purpose_sealed from visit where id = $1', visitId)).toEqual([
      { place_sealed: null, purpose_sealed: null },
    ]);
  });

  it('nor where it was restricted afterwards, by a correction', async () => {
    const { caseId, contact } = await visited({ note: '限らない' });
    expect(await planSeen('worker', caseId)).toMatchObject(open);
    await world.act(
      'outreach',
      'correctContact',
      correction(contact, { purpose: WORD, circle: [world.people.chief.id] }),
    );
    expect(await planSeen('worker', caseId)).toEqual(shut);
    expect(await planSeen('chief', caseId)).toMatchObject(open);
  });
});
