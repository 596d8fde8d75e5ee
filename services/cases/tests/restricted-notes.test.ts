import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';
import { type Answer, contactSeen, correction, restricted, WORD } from './restricted-world.ts';
import { session, supportedPlan } from './support-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());
afterEach(() => world.rows('update actor set active = true, access_ends_on = null'));

const audited = (action: string, entityId: string) =>
  world.rows(`select event from audit_entry where event->>'action' = $1 and event->>'entityId' = $2`, action, entityId);
const change = (
  key: PersonKey,
  name: 'widenCircle' | 'narrowCircle',
  contactId: string,
  staff: PersonKey[],
  version = 1,
) => world.act(key, name, { contactId, version, staffIds: staff.map((each) => world.people[each].id) });
const open = (key: PersonKey, contactId: string, reason = '担当が退職し、続きの支援に要るため', version = 1) =>
  world.act(key, 'openCircle', { contactId, version, reason });

describe('a note that its author restricts', () => {
  it('is read by those named and by the author, and its words lie with the circle', async () => {
    const { caseId, contact } = await restricted(world);
    expect(contact).toMatchObject({
      note: `本人から、${WORD}を聞いた。`,
      place: `${WORD}の家`,
      purpose: WORD,
      noteHidden: false,
      circle: { readerCount: 2, mayRead: true, restrictedBy: { id: world.people.outreach.id } },
    });
    const asChief = await contactSeen(world, 'chief', caseId);
    expect(asChief).toMatchObject({
      note: `本人から、${WORD}を聞いた。`,
      originals: [{ note: `${WORD}について`, purpose: WORD }],
    });
    expect(asChief.formAnswers).toEqual({ hidden: false, answers: [{ values: [`${WORD}を待つ`] }] });
    expect(asChief.circle).toMatchObject({ mayRead: true, mayDo: ['WIDEN'] });
    const [row] = await world.rows(
      'select note_sealed, place_sealed, purpose_sealed, restricted from contact where id = $1',
      contact.id,
    );
    expect(row).toEqual({ note_sealed: null, place_sealed: null, purpose_sealed: null, restricted: true });
    const reads = await world.rows(
      `select 1 from audit_entry where event->>'kind' = 'read' and event->>'fieldGroup' = 'restrictedNote'
         and actor_id = $1 and event->'ids' ? $2`,
      world.people.chief.id,
      caseId,
    );
    expect(reads).toHaveLength(1);
  });

  it('to everybody else happened, and is restricted: by whom, and to how many', async () => {
    const { caseId } = await restricted(world);
    for (const key of ['supervisor', 'worker', 'employment', 'unqualified', 'manager'] as const) {
      const found = await contactSeen(world, key, caseId);
      expect([key, found]).toMatchObject([
        key,
        {
          kind: 'VISIT',
          duties: ['3(4)ア'],
          note: null,
          place: null,
          purpose: null,
          noteHidden: true,
          formAnswers: null,
          originals: [],
        },
      ]);
      expect(found.circle).toMatchObject({
        readerCount: 2,
        mayRead: false,
        restrictedBy: { id: world.people.outreach.id },
        readers: [],
        mayDo: [],
      });
    }
    const { case: seen } = await world.ask('worker', 'query C($id: ID!) { case(id: $id) { lastContactAt } }', {
      id: caseId,
    });
    expect(seen.lastContactAt).toBe('2026-11-24T00:00:00.000Z');
  });

  it('shows the place of the session that the contact was to its circle, and to nobody else', async () => {
    const { caseId, home } = await supportedPlan(world, await world.agency());
    const { practised, clientDid, helped, next } = session(home) as Answer;
    const recorded = await world.act(
      'worker',
      'recordContact',
      visit(caseId, {
        ...{ result: 'MET_PERSON', duties: ['3(4)ア', '3(4)カ'], place: `${WORD}の家`, note: WORD },
        circle: [world.people.chief.id],
        sessions: [{ itemId: home, practised, clientDid, helped, next }],
      }),
    );
    expect(recorded.__typename).toBe('ContactSaved');
    const query = 'query S($id: ID!) { case(id: $id) { supportItems { sessions { place } } } }';
    const places = async (key: PersonKey) =>
      (await world.ask(key, query, { id: caseId })).case.supportItems.flatMap(
        ({ sessions }: Answer) => sessions as Answer[],
      );
    for (const key of ['worker', 'chief'] as const)
      expect([key, await places(key)]).toEqual([key, [{ place: `${WORD}の家` }]]);
    for (const key of ['supervisor', 'outreach', 'manager'] as const)
      expect([key, await places(key)]).toEqual([key, [{ place: null }]]);
  });

  it('is read by nobody who could not read notes of the case', async () => {
    const caseId = await world.assigned();
    for (const key of ['northSupervisor', 'town', 'auditor', 'stranger', 'partner'] as const) {
      const circle = [world.people[key].id];
      const answer = await world.act('outreach', 'recordContact', visit(caseId, { circle, note: WORD }));
      expect([key, answer]).toMatchObject([key, { code: 'CIRCLE_READER_CANNOT_READ' }]);
      expect(answer.messageJa).not.toContain(WORD);
    }
    expect(await world.rows('select 1 from contact where case_id = $1', caseId)).toEqual([]);
  });

  it('can be restricted with a correction, by its author alone, and takes what it was before with it', async () => {
    const caseId = await world.assigned();
    const { contact } = await world.act('worker', 'recordContact', visit(caseId, { note: WORD, place: WORD }));
    const circle = [world.people.chief.id];
    expect(await world.act('supervisor', 'correctContact', correction(contact, { circle }))).toMatchObject({
      code: 'CIRCLE_NOT_THE_AUTHOR',
    });
    const first = await world.act('worker', 'correctContact', correction(contact));
    expect(first.contact.originals).toHaveLength(1);
    const { contact: now } = await world.act('worker', 'correctContact', correction(first.contact, { circle }));
    expect(now).toMatchObject({ noteHidden: false, place: WORD, circle: { readerCount: 2 } });
    const others = (await contactSeen(world, 'outreach', caseId)) as object;
    expect(JSON.stringify(others)).not.toContain(WORD);
    expect(await world.act('worker', 'correctContact', correction(now, { circle }))).toMatchObject({
      code: 'CIRCLE_STANDS',
    });
    expect(await world.act('worker', 'correctContact', correction(now, { note: '二度目' }))).toMatchObject({
      contact: { note: '二度目', originals: [{}, {}, {}] },
    });
  });

  it('is corrected by nobody who does not read it, and a stale save of one who does shows both versions', async () => {
    const { contact } = await restricted(world);
    const answer = await world.act('supervisor', 'correctContact', correction(contact));
    expect(answer).toMatchObject({ code: 'CIRCLE_NOT_OF_IT' });
    expect(await world.act('supervisor', 'correctContact', correction(contact, { version: 1 }))).toMatchObject({
      code: 'CIRCLE_NOT_OF_IT',
    });
    const stale = await world.act('outreach', 'correctContact', correction(contact, { version: 1, note: '別の' }));
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(stale.changes).toContainEqual({ field: 'note', yours: '別の', theirs: `本人から、${WORD}を聞いた。` });
  });
});

describe('the circle of a note', () => {
  it('is widened by anyone of it, and by nobody else', async () => {
    const { caseId, contact } = await restricted(world);
    for (const key of ['supervisor', 'worker', 'manager'] as const)
      expect([key, await change(key, 'widenCircle', contact.id, [key])]).toMatchObject([
        key,
        { code: 'CIRCLE_NOT_OF_IT' },
      ]);
    for (const key of ['northSupervisor', 'northWorker', 'stranger', 'partner', 'otherTown'] as const)
      expect([key, await change(key, 'widenCircle', contact.id, [key])]).toMatchObject([key, { code: 'NOT_FOUND' }]);
    expect(await change('chief', 'widenCircle', contact.id, ['northWorker'])).toMatchObject({
      code: 'CIRCLE_READER_CANNOT_READ',
      messageJa: expect.stringContaining('見本 northWorker'),
    });
    expect(await change('chief', 'widenCircle', contact.id, ['outreach'])).toMatchObject({ code: 'CIRCLE_UNCHANGED' });
    const widened = await change('chief', 'widenCircle', contact.id, ['worker', 'manager']);
    expect(widened.contact.circle).toMatchObject({ version: 2, readerCount: 4 });
    expect((await contactSeen(world, 'worker', caseId)).note).toContain(WORD);
    expect((await contactSeen(world, 'manager', caseId)).note).toContain(WORD);
    expect(await audited('circle:widen', contact.id)).toHaveLength(1);
    expect(await audited('circle:widen', world.people.worker.id)).toHaveLength(1);
    const stale = await change('outreach', 'widenCircle', contact.id, ['supervisor']);
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2, changedBy: '見本 chief' });
    expect(stale.changes[0].theirs).toContain('見本 worker');
  });

  it('is narrowed by the author or a supervisor of it, who cannot take the author out', async () => {
    const { caseId, contact } = await restricted(world);
    await change('outreach', 'widenCircle', contact.id, ['worker', 'supervisor']);
    expect(await change('worker', 'narrowCircle', contact.id, ['chief'], 2)).toMatchObject({
      code: 'CIRCLE_NARROWED_BY_OTHERS',
    });
    expect(await change('supervisor', 'narrowCircle', contact.id, ['outreach'], 2)).toMatchObject({
      code: 'CIRCLE_AUTHOR_STAYS',
    });
    expect((await change('supervisor', 'narrowCircle', contact.id, ['worker'], 2)).contact.circle.readerCount).toBe(3);
    expect((await contactSeen(world, 'worker', caseId)).note).toBeNull();
    const left = await change('supervisor', 'narrowCircle', contact.id, ['supervisor'], 3);
    expect(left.contact).toMatchObject({ note: null, circle: { readerCount: 2, mayRead: false } });
    expect((await change('outreach', 'narrowCircle', contact.id, ['chief'], 4)).contact.circle.readerCount).toBe(1);
    expect(await audited('circle:narrow', contact.id)).toHaveLength(3);
    expect(await change('chief', 'narrowCircle', contact.id, ['outreach'], 5)).toMatchObject({
      code: 'CIRCLE_NOT_OF_IT',
    });
  });

  it('keeps one who can read, also where the author has left', async () => {
    const { contact } = await restricted(world);
    await change('outreach', 'widenCircle', contact.id, ['supervisor']);
    await world.rows('update actor set active = false where id = any($1)', [
      world.people.outreach.id,
      world.people.chief.id,
    ]);
    expect(await change('supervisor', 'narrowCircle', contact.id, ['supervisor'], 2)).toMatchObject({
      code: 'CIRCLE_LAST_READER',
    });
  });

  it('that nobody reads any more is opened by a supervisor, with a reason that stands on the note', async () => {
    const { caseId, contact } = await restricted(world);
    expect(await open('supervisor', contact.id)).toMatchObject({ code: 'CIRCLE_STILL_READ' });
    await world.rows("update actor set access_ends_on = '2026-11-23' where id = $1", world.people.outreach.id);
    expect(await open('supervisor', contact.id)).toMatchObject({ code: 'CIRCLE_STILL_READ' });
    // A role that was taken opens nothing: the supervisor could take it for a minute.
    await world.rows("update actor set roles = '{}', reach = 'none' where id = $1", world.people.chief.id);
    expect(await open('supervisor', contact.id)).toMatchObject({ code: 'CIRCLE_STILL_READ' });
    await world.rows(
      "update actor set active = false, roles = array['chiefConsultationWorker'], reach = 'offices' where id = $1",
      world.people.chief.id,
    );
    expect(await open('worker', contact.id)).toMatchObject({ code: 'CIRCLE_OPENED_BY_OTHERS' });
    expect(await open('northSupervisor', contact.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await open('supervisor', contact.id, ' ')).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect((await contactSeen(world, 'supervisor', caseId)).circle.mayDo).toEqual(['OPEN']);
    const opened = await open('supervisor', contact.id);
    expect(opened.contact).toMatchObject({
      note: `本人から、${WORD}を聞いた。`,
      circle: {
        readerCount: 3,
        openedBy: { id: world.people.supervisor.id },
        openReason: '担当が退職し、続きの支援に要るため',
      },
    });
    expect(await audited('circle:open', contact.id)).toHaveLength(1);
    const asWorker = await contactSeen(world, 'worker', caseId);
    expect(asWorker).toMatchObject({
      note: null,
      circle: { openReason: '担当が退職し、続きの支援に要るため', readerCount: 3 },
    });
  });

  it('takes each command once', async () => {
    const { contact } = await restricted(world);
    const input = { commandId: randomUUID(), contactId: contact.id, version: 1, staffIds: [world.people.worker.id] };
    const [first, second] = [
      await world.act('chief', 'widenCircle', input),
      await world.act('chief', 'widenCircle', input),
    ];
    expect([first, second]).toMatchObject([
      { contact: { circle: { version: 2 } } },
      { contact: { circle: { version: 2 } } },
    ]);
  });
});
