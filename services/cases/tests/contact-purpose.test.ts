import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planned, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const record = (caseId: string, changes: Record<string, unknown> = {}) =>
  world.act('worker', 'recordContact', visit(caseId, changes));
const correct = (contact: { id: string; version: number }, changes: Record<string, unknown> = {}) =>
  world.act('worker', 'correctContact', {
    contactId: contact.id,
    version: contact.version,
    reason: '聞き直した',
    startedAt: '2026-11-24T09:00:00+09:00',
    duties: ['3(4)ア'],
    ...changes,
  });
/** The outreach worker is back from a visit that was planned for this. */
async function backFrom(purpose: string | null) {
  world.at('2026-11-24T10:00:00+09:00');
  const caseId = await world.assigned();
  const { visit: plan } = await world.act(
    'outreach',
    'planVisit',
    planned(caseId, [world.people.outreach.id], { purpose }),
  );
  world.at('2026-11-24T10:30:00+09:00');
  await world.act('outreach', 'leaveForVisit', { visitId: plan.id });
  world.at('2026-11-24T11:00:00+09:00');
  const back = await world.act('outreach', 'returnFromVisit', { visitId: plan.id });
  if (back.__typename !== 'VisitSaved') throw new Error(JSON.stringify(back));
  const contact = visit(caseId, { visitId: plan.id, startedAt: '2026-11-24T10:30:00+09:00' });
  return (changes: Record<string, unknown> = {}) => world.act('outreach', 'recordContact', { ...contact, ...changes });
}

describe('what a contact was for', () => {
  it('is kept sealed, where nothing had been planned too, and may be left out', async () => {
    const { contact } = await record(await world.open(), { purpose: ' 受診のことを母に聞く ' });
    expect(contact.purpose).toBe('受診のことを母に聞く');
    const [row] = await world.rows('select purpose_sealed from contact where id = $1', contact.id);
    expect(Buffer.from(row?.purpose_sealed as Buffer).toString('utf8')).not.toContain('受診');
    expect((await record(await world.open())).contact.purpose).toBeNull();
    expect(await record(await world.open(), { purpose: '長'.repeat(4_001) })).toMatchObject({
      issues: [{ path: 'purpose', code: 'tooLong' }],
    });
  });

  it('is what its visit was planned for, unless it says otherwise', async () => {
    expect((await (await backFrom('顔を見せる'))()).contact.purpose).toBe('顔を見せる');
    expect((await (await backFrom('顔を見せる'))({ purpose: '母の相談' })).contact.purpose).toBe('母の相談');
    expect((await (await backFrom('顔を見せる'))({ purpose: null })).contact.purpose).toBeNull();
    expect((await (await backFrom(null))()).contact.purpose).toBeNull();
  });

  it('stays in a correction that does not name it; one that does keeps what it was', async () => {
    const { contact } = await record(await world.open(), { purpose: '家計の話' });
    const { contact: same } = await correct(contact, { note: '追記' });
    expect(same).toMatchObject({ purpose: '家計の話', originals: [{ version: 1, purpose: '家計の話' }] });
    const { contact: other } = await correct(same, { purpose: '受診の話' });
    expect(other).toMatchObject({
      purpose: '受診の話',
      originals: [{ version: 2, purpose: '家計の話' }, { version: 1 }],
    });
    expect((await correct(other, { purpose: null })).contact.purpose).toBeNull();
    const stale = await correct(other, { purpose: '別の話', note: null });
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: 4 });
    expect(stale.changes).toContainEqual({ field: 'purpose', yours: '別の話', theirs: null });
    const audited = `select 1 from audit_entry where event->>'action' = 'contact:correct' and event->>'entityId' = $1
      and event->'fields' ? 'purpose'`;
    expect(await world.rows(audited, contact.id)).toHaveLength(3);
  });

  it('goes into the circle with the other words, and what it was before with it', async () => {
    const { contact } = await record(await world.open(), { purpose: '家計の話' });
    const { contact: shut } = await correct(contact, { circle: [world.people.chief.id] });
    expect(shut.purpose).toBe('家計の話');
    const [row] = await world.rows(
      `select k.purpose_sealed as theirs, w.purpose_sealed is not null as circle from contact k
       join restricted_words w on w.contact_id = k.id where k.id = $1`,
      contact.id,
    );
    expect(row).toEqual({ theirs: null, circle: true });
  });

  it('is read with the notes, which is audited; others hear that there are words', async () => {
    const caseId = await world.open();
    await record(caseId, { purpose: '家計の話' });
    const query = 'query C($id: ID!) { case(id: $id) { contacts { nodes { purpose noteHidden } } } }';
    const seen = async (key: 'chief' | 'auditor' | 'northWorker') =>
      (await world.ask(key, query, { id: caseId })).case?.contacts.nodes ?? null;
    expect(await seen('chief')).toEqual([{ purpose: '家計の話', noteHidden: false }]);
    expect(await seen('auditor')).toEqual([{ purpose: null, noteHidden: true }]);
    expect(await seen('northWorker')).toBeNull();
    const reads = `select 1 from audit_entry where event->>'kind' = 'read' and event->>'fieldGroup' = 'note'
      and actor_id = $1 and event->'ids' ? $2`;
    expect(await world.rows(reads, world.people.chief.id, caseId)).not.toEqual([]);
  });
});
