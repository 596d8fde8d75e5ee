import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const CONTACTS = `query C($id: ID!, $first: Int, $after: String) { case(id: $id) { contactStep firstContactWithPersonOn lastContactAt
  latestContacts { id step } contacts(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id note place startedAt case { id } } }
  promises { id what state } events { type by { id } detail } } }`;

describe('a contact', () => {
  it('is recorded with duties, counterparts, step and promise, and counts as the outreach worker’s own', async () => {
    const caseId = await world.assigned();
    const saved = await world.act('outreach', 'recordContact', {
      ...visit(caseId, {
        result: 'TALKED_WITH_FAMILY',
        counterparts: ['FAMILY', 'CONSULTER'],
        duties: ['3(4)カ', '3(4)ア', '3(4)ア'],
        place: '自宅の玄関',
        note: '母と話した。',
        companionIds: [world.people.worker.id],
        promise: { what: '手紙を渡してもらう', dueOn: '2026-12-01' },
      }),
    });
    expect(saved).toMatchObject({
      __typename: 'ContactSaved',
      contact: {
        version: 1,
        duties: ['3(4)ア', '3(4)カ'],
        step: 'FAMILY_ONLY',
        outsideRegularHours: false,
        outsideReasons: [],
        note: '母と話した。',
        place: '自宅の玄関',
        worker: { id: world.people.outreach.id },
        workerRole: 'OUTREACH_WORKER',
        companions: [{ id: world.people.worker.id }],
        promise: { what: '手紙を渡してもらう', dueOn: '2026-12-01', state: 'OPEN' },
        originals: [],
      },
      case: { id: caseId, stage: 'SCREENING', contactStep: 'FAMILY_ONLY', firstContactWithPersonOn: null },
    });
    const [row] = await world.rows('select note_sealed, place_sealed from contact where id = $1', saved.contact.id);
    expect(Buffer.from(row?.note_sealed as Buffer).toString('utf8')).not.toContain('母と話した');
    const audit = await world.rows(`select event from audit_entry where event->>'entityId' = $1`, saved.contact.id);
    expect(audit).toMatchObject([{ event: { kind: 'change', action: 'contact:record', caseId } }]);
  });

  it.each([
    ['worker', 'CONSULTATION_WORKER'],
    ['chief', 'CHIEF_CONSULTATION_WORKER'],
    ['employment', 'EMPLOYMENT_WORKER'],
    ['supervisor', 'CHIEF_CONSULTATION_WORKER'],
    ['unqualified', 'CONSULTATION_WORKER'],
  ] as const)('of the office’s %s is recorded under the own role', async (key, workerRole) => {
    const saved = await world.act(key, 'recordContact', visit(await world.assigned(), { kind: 'CALL' }));
    expect(saved.contact).toMatchObject({ workerRole, worker: { id: world.people[key].id } });
  });

  it.each([
    ['2026-11-22T19:00:00+09:00', '2026-11-22T19:40:00+09:00', ['weekend']],
    ['2026-11-23T10:00:00Z', null, ['holiday', 'afterClosing']],
    ['2026-11-20T16:50:00+09:00', '2026-11-20T17:30:00+09:00', ['afterClosing']],
    ['2026-11-17T08:30:00+09:00', '2026-11-17T17:15:00+09:00', []],
  ])('from %s to %s is outside regular hours by the clock alone', async (startedAt, endedAt, reasons) => {
    const saved = await world.act('worker', 'recordContact', visit(await world.open(), { startedAt, endedAt }));
    expect(saved.contact.outsideRegularHours).toBe(reasons.length > 0);
    expect(saved.contact.outsideReasons.toSorted()).toEqual(expect.arrayContaining(reasons.slice(0, 1)));
  });

  it('was at one home at a time: a visit that overlaps another of the same worker is refused, also across cases', async () => {
    const [one, two] = [await world.assigned(), await world.assigned()];
    const { case: first } = await world.ask('outreach', 'query N($id: ID!) { case(id: $id) { number } }', { id: one });
    const at = (from: string, until: string | null) => ({
      startedAt: `2026-11-19T${from}:00+09:00`,
      endedAt: until === null ? null : `2026-11-19T${until}:00+09:00`,
    });
    const record = (caseId: string, changes: object, key: 'outreach' | 'worker' = 'outreach') =>
      world.act(key, 'recordContact', visit(caseId, changes as Record<string, unknown>));
    expect((await record(one, at('10:00', '11:00'))).__typename).toBe('ContactSaved');
    const refused = await record(two, at('10:30', '11:30'));
    expect(refused).toMatchObject({ issues: [{ path: 'startedAt', code: 'VISIT_ELSEWHERE' }] });
    expect(refused.issues[0].messageJa).toContain(`10:00–11:00 (${first.number})`);
    expect(refused.issues[0].messageJa).not.toContain('佐藤');
    // A companion was there, too; another kind of contact, another worker and an end that touches are no visit elsewhere.
    const along = { ...at('10:30', '11:30'), companionIds: [world.people.outreach.id] };
    expect(await record(two, along, 'worker')).toMatchObject({ issues: [{ code: 'VISIT_ELSEWHERE' }] });
    expect((await record(two, { ...at('10:10', '10:20'), kind: 'CALL' })).__typename).toBe('ContactSaved');
    expect((await record(two, at('10:30', '11:30'), 'worker')).__typename).toBe('ContactSaved');
    const saved = await record(two, at('11:00', '11:45'));
    expect(saved.__typename).toBe('ContactSaved');
    const correct = (span: object) =>
      world.act('outreach', 'correctContact', {
        contactId: saved.contact.id,
        version: 1,
        duties: ['3(4)ア'],
        reason: '時刻の誤り',
        ...span,
      });
    expect(await correct(at('10:45', '11:45'))).toMatchObject({ issues: [{ code: 'VISIT_ELSEWHERE' }] });
    expect((await correct(at('11:05', '11:45'))).__typename).toBe('ContactSaved');
    // Both talks of one visit to the same home.
    expect((await record(one, at('10:20', '10:50'))).__typename).toBe('ContactSaved');
  });

  it('says of a visit in a case beyond reach only that it was, whatever the address, and keeps that it was asked', async () => {
    const home = (townCode: string) => ({
      townCode,
      client: { displayName: '例示', nameKnown: 'PARTIAL', townCode, address: '見本町9-9-9' },
    });
    const span = { startedAt: '2026-11-12T10:00:00+09:00', endedAt: '2026-11-12T11:00:00+09:00' };
    const north = await world.open('northWorker', home('114081'));
    expect((await world.act('northWorker', 'recordContact', visit(north, span))).__typename).toBe('ContactSaved');
    const mine = await world.open('worker', home('113654'));
    const stranger = { ...span, companionIds: [world.people.northWorker.id] };
    expect((await world.act('worker', 'recordContact', visit(mine, stranger))).issues).toMatchObject([
      { path: 'companionIds.0', code: 'COMPANION_FROM_ELSEWHERE' },
    ]);
    // Whoever moved to this office may be named; what they did elsewhere stays with the other.
    const moved = world.people.northWorker.id;
    const [was] = await world.rows('select office_ids from actor where id = $1', moved);
    await world.rows('update actor set office_ids = $2 where id = $1', moved, [world.offices.chichibu]);
    const refused = await world.act('worker', 'recordContact', visit(mine, stranger));
    await world.rows('update actor set office_ids = $2 where id = $1', moved, was?.office_ids);
    expect(refused.issues).toMatchObject([{ path: 'startedAt', code: 'VISIT_ELSEWHERE' }]);
    expect(refused.issues[0].messageJa).toContain('見本 northWorker');
    expect(refused.issues[0].messageJa).not.toMatch(/\d:\d|R\d/);
    const audit = `select 1 from audit_entry where event->>'kind' = 'refusal' and actor_id = $2
      and event->>'reason' = 'VISIT_ELSEWHERE' and event->'ids' ? $1`;
    expect(await world.rows(audit, north, world.people.worker.id)).toHaveLength(1);
  });

  it('names a visit in a case beyond reach without its time, and lets one visit count for two cases of one home', async () => {
    const home = (townCode: string) => ({
      client: { displayName: '例示', nameKnown: 'PARTIAL', townCode, address: '見本1-2-3' },
    });
    const span = { startedAt: '2026-11-18T10:00:00+09:00', endedAt: '2026-11-18T11:00:00+09:00' };
    const north = await world.open('northWorker', { townCode: '114081' });
    const away = await world.act('northWorker', 'recordContact', visit(north, span));
    await world.rows('update contact set companion_ids = $2 where id = $1', away.contact.id, [world.people.worker.id]);
    const refused = await world.act('worker', 'recordContact', visit(await world.open(), span));
    const [issue] = refused.issues;
    expect(issue.messageJa).toContain('（見本 worker）');
    expect(issue.messageJa).not.toMatch(/\d:\d|R\d/);
    const [brother, sister] = [await world.open('worker', home('113654')), await world.open('worker', home('113654'))];
    const later = { startedAt: '2026-11-18T15:00:00+09:00', endedAt: '2026-11-18T16:00:00+09:00' };
    for (const caseId of [brother, sister]) {
      expect((await world.act('worker', 'recordContact', visit(caseId, later))).__typename).toBe('ContactSaved');
    }
  });

  it('follows the calendar of the case’s own office', async () => {
    const id = world.offices.north;
    const calendar = { weekly: { tue: '12:00-20:00' }, closed: [], open: [] };
    await world.receive('staff.officeChanged', {
      id,
      name: '北部',
      code: '北部',
      townCodes: ['113816', '114081'],
      calendar,
    });
    const caseId = await world.open('northWorker', { townCode: '114081' });
    const early = await world.act('northWorker', 'recordContact', visit(caseId));
    expect(early.contact).toMatchObject({ outsideRegularHours: true, outsideReasons: ['beforeOpening'] });
  });

  it('climbs the ladder by what happened, goes back by the worker’s word, and a late entry does not undo a newer one', async () => {
    const caseId = await world.assigned();
    const step = async (changes: Record<string, unknown>) =>
      (await world.act('outreach', 'recordContact', visit(caseId, changes))).case;
    expect(await step({ startedAt: '2026-11-21T10:00:00+09:00', result: 'TALKED_THROUGH_DOOR' })).toMatchObject({
      contactStep: 'INDIRECT',
    });
    expect(await step({ startedAt: '2026-11-22T10:00:00+09:00', result: 'MET_PERSON' })).toMatchObject({
      contactStep: 'MET_AT_HOME',
      firstContactWithPersonOn: '2026-11-22',
    });
    expect(await step({ startedAt: '2026-11-23T10:00:00+09:00', result: 'REFUSED', step: 'INDIRECT' })).toMatchObject({
      contactStep: 'INDIRECT',
    });
    const late = await step({ startedAt: '2026-11-20T20:00:00+09:00', result: 'MET_PERSON' });
    expect(late).toMatchObject({
      contactStep: 'INDIRECT',
      firstContactWithPersonOn: '2026-11-20',
      lastContactAt: '2026-11-23T01:00:00.000Z',
    });
  });

  it('holds a note of 100,000 characters, 𠮷 and 髙 included, and no longer one', async () => {
    const caseId = await world.open();
    const note = `${'𠮷髙邉'.repeat(33_333)}終`;
    const saved = await world.act('worker', 'recordContact', visit(caseId, { note }));
    expect(saved.contact.note).toBe(note);
    expect(await world.act('worker', 'recordContact', visit(caseId, { note: `${note}長` }))).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'note', code: 'tooLong' }],
    });
  });

  it('has one effect for one command', async () => {
    const caseId = await world.open();
    const input = { commandId: randomUUID(), ...visit(caseId) };
    const both = await Promise.all([
      world.act('worker', 'recordContact', input),
      world.act('worker', 'recordContact', input),
    ]);
    expect(both[0].contact.id).toBe(both[1].contact.id);
    const { case: found } = await world.ask('worker', CONTACTS, { id: caseId });
    expect(found.contacts.totalCount).toBe(1);
  });

  it('is refused before its hour has come, and says that it is the hour', async () => {
    const later = visit(await world.open(), { startedAt: '2026-11-24T18:30:00+09:00' });
    expect(await world.act('worker', 'recordContact', later)).toMatchObject({
      issues: [{ path: 'startedAt', code: 'timeNotCome' }],
    });
  });

  it('is refused where its parts contradict each other, with every fault at once', async () => {
    const answer = await world.act('worker', 'recordContact', {
      ...visit(await world.open(), {
        kind: 'LETTER',
        result: 'MET_PERSON',
        counterparts: ['FAMILY'],
        startedAt: '2026-11-25T09:00:00+09:00',
        endedAt: '2026-02-30T10:00:00+09:00',
        duties: ['3(4)', '3(3)ア'],
        promise: { what: ' ', dueOn: '2026-11-01' },
        referralId: randomUUID(),
        companionIds: ['someone'],
      }),
    });
    expect(answer.issues.map((issue: { path: string; code: string }) => [issue.path, issue.code])).toEqual([
      ['counterparts', 'CLIENT_NOT_NAMED'],
      ['result', 'RESULT_NOT_OF_THIS_KIND'],
      ['startedAt', 'inTheFuture'],
      ['endedAt', 'impossibleInstant'],
      ['duties.0', 'NOT_A_DUTY'],
      ['duties.1', 'NOT_A_DUTY'],
      ['companionIds.0', 'notAnId'],
      ['promise.what', 'required'],
      ['promise.dueOn', 'DUE_BEFORE_CONTACT'],
      ['referralId', 'UNKNOWN_REFERRAL'],
    ]);
    expect(await world.rows("select 1 from contact where started_at > now() + interval '1000 days'")).toEqual([]);
  });

  it('names only what belongs to its case', async () => {
    const other = await world.act(
      'worker',
      'recordContact',
      visit(await world.open(), { promise: { what: '電話', dueOn: '2026-12-01' } }),
    );
    const strange = await world.act('worker', 'recordContact', {
      ...visit(await world.open(), {
        duties: [],
        referralId: randomUUID(),
        settlesPromiseId: other.contact.promise.id,
      }),
    });
    expect(strange.issues).toMatchObject([
      { code: 'NO_DUTY' },
      { code: 'UNKNOWN_REFERRAL' },
      { code: 'UNKNOWN_PROMISE' },
    ]);
  });

  it('is not recorded by other offices, towns, organisations or roles', async () => {
    const caseId = await world.open();
    for (const key of ['northWorker', 'otherTown', 'stranger', 'partner', 'administrator'] as const) {
      expect(await world.act(key, 'recordContact', visit(caseId))).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    }
    expect(await world.act('town', 'recordContact', visit(caseId))).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.act('manager', 'recordContact', visit(randomUUID()))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
