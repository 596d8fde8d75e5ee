import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['ask']>[0];

describe('the figures', () => {
  const OVERVIEW = `query O($o: ID, $f: CivilDate!, $u: CivilDate!) { overview(officeId: $o, from: $f, until: $u) {
    casesByStage { stage count } casesByStep { step count } openedByMonth { month count }
    firstContact { reached notYet medianDays buckets { label fromDays untilDays count } }
    contactsByDuty { duty ownRegular ownOutside othersRegular othersOutside } contactsByMonth { month regular outside }
    casesByTown { townCode count suppressed guardsAnother } referralsByState { state count } } }`;
  const figures = async (key: Key, variables: Record<string, unknown> = {}) =>
    (await world.ask(key, OVERVIEW, { f: '2026-10-01', u: '2026-11-30', ...variables })).overview;
  const north = () => ({ o: world.offices.north });
  const count = <R extends { count: number }>(rows: R[], pick: (row: R) => boolean) =>
    rows.filter(pick).reduce((sum, row) => sum + row.count, 0);

  it('count cases, contacts by duty and hours, and first contact, for an office and a period', async () => {
    const openNorth = (changes: Record<string, unknown> = {}) =>
      world.open('northWorker', { townCode: '114081', ...changes });
    const cases = [];
    for (let index = 0; index < 5; index += 1) cases.push(await openNorth());
    await openNorth({ townCode: '113816' });
    const contact = (caseId: string | undefined, changes: Record<string, unknown>) =>
      world.act('northWorker', 'recordContact', visit(caseId ?? '', changes));
    await contact(cases[0], {
      result: 'MET_PERSON',
      startedAt: '2026-11-22T10:00:00+09:00',
      duties: ['3(4)ア', '3(4)カ'],
    });
    await contact(cases[1], { result: 'MET_PERSON', startedAt: '2026-11-24T09:00:00+09:00' });
    await contact(cases[1], { startedAt: '2026-10-31T23:00:00+09:00' });
    await contact(cases[2], { startedAt: '2026-09-30T10:00:00+09:00' });
    const found = await figures('northSupervisor', north());
    expect(found.casesByStage).toHaveLength(12);
    expect(count(found.casesByStage, () => true)).toBe(6);
    expect(count(found.casesByStep, (row: { step?: string; count: number }) => row.step === 'MET_AT_HOME')).toBe(2);
    expect(found.openedByMonth).toEqual([
      { month: '2026-10', count: 0 },
      { month: '2026-11', count: 6 },
    ]);
    expect(found.firstContact).toMatchObject({ reached: 2, notYet: 4, medianDays: 2 });
    expect(found.firstContact.buckets.map((bucket: { count: number }) => bucket.count)).toEqual([2, 0, 0, 0, 0]);
    expect(found.contactsByDuty).toHaveLength(11);
    expect(found.contactsByDuty[0]).toEqual({
      duty: '3(4)ア',
      ownRegular: 0,
      ownOutside: 0,
      othersRegular: 1,
      othersOutside: 2,
    });
    expect(found.contactsByDuty[5]).toEqual({
      duty: '3(4)カ',
      ownRegular: 0,
      ownOutside: 0,
      othersRegular: 0,
      othersOutside: 1,
    });
    expect(found.contactsByMonth).toEqual([
      { month: '2026-10', regular: 0, outside: 1 },
      { month: '2026-11', regular: 1, outside: 1 },
    ]);
    expect(found.casesByTown).toEqual([
      { townCode: '113816', count: null, suppressed: true, guardsAnother: false },
      // Six in all by stage: five here would say that there is one over there.
      { townCode: '114081', count: null, suppressed: true, guardsAnother: true },
    ]);
    expect(count(found.referralsByState, () => true)).toBe(0);
  });

  it('count the outreach worker’s own apart, and referrals by state', async () => {
    const caseId = await world.assigned();
    await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { startedAt: '2026-11-22T10:00:00+09:00', duties: ['3(4)キ'] }),
    );
    const agencyId = await world.agency();
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, agencyId));
    const consent = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [agencyId], fields: ['NAME'] };
    await world.act('worker', 'recordApplication', consent);
    const asked = { caseId, planItemId: plan.items[0].id, agencyId, purpose: '利用', fields: ['NAME'] };
    await world.act('worker', 'sendReferral', { ...asked, answerDueOn: '2026-12-01' });
    const found = await figures('manager', { o: world.offices.chichibu });
    expect(found.contactsByDuty.find((row: { duty: string }) => row.duty === '3(4)キ')).toMatchObject({
      ownOutside: 1,
      othersOutside: 0,
    });
    expect(found.referralsByState.find((row: { state: string }) => row.state === 'SENT')).toEqual({
      state: 'SENT',
      count: 1,
    });
    const all = await figures('auditor');
    expect(count(all.casesByStage, () => true)).toBe(count(found.casesByStage, () => true) + 6);
  });

  it('take a handful of statements, one a figure', async () => {
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    await counted.execute(
      { query: OVERVIEW, variables: { f: '2026-04-01', u: '2027-03-31' } },
      world.as('manager'),
      randomUUID(),
    );
    await counted.close();
    expect(statements).toEqual([8]);
  });

  it('are null for those who may not see them, and the asking is kept', async () => {
    for (const key of ['worker', 'town', 'administrator', 'contractor', 'partner'] as const) {
      expect(await figures(key)).toBeNull();
      const kept = await world.rows(
        `select event from audit_entry where actor_id = $1 and event->>'action' = 'overview:read'`,
        world.people[key].id,
      );
      expect(kept.length).toBeGreaterThan(0);
    }
    expect(await figures('supervisor', north())).toBeNull();
    expect(await figures('supervisor', { o: 'x' })).toBeNull();
    expect(count((await figures('stranger')).casesByStage, () => true)).toBe(0);
  });

  it('refuse a period that cannot be', async () => {
    for (const period of [{ f: '2026-02-30' }, { f: '2026-12-01' }, { f: '2016-01-01' }]) {
      await expect(figures('manager', period)).rejects.toThrow('BAD_REQUEST');
    }
  });
});

describe('the board', () => {
  it('of many cases takes a handful of statements, however many there are', async () => {
    const BOARD = `{ cases(first: 50) { nodes { id outreachWorker { id } latestContacts(first: 3) { id kind result startedAt worker { id } note promise { dueOn } }
      referrals { id state agency { id } planItem { what } } } } }`;
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const ask = async () =>
      (await counted.execute({ query: BOARD }, world.as('manager'), randomUUID())).data as {
        cases: { nodes: unknown[] };
      };
    const few = await ask();
    for (let index = 0; index < 4; index += 1) {
      const caseId = await world.open();
      for (let day = 1; day < 5; day += 1)
        await world.act('worker', 'recordContact', visit(caseId, { startedAt: `2026-11-1${day}T10:00:00+09:00` }));
    }
    const more = await ask();
    await counted.close();
    expect(more.cases.nodes.length).toBe(few.cases.nodes.length + 4);
    expect(statements[1]).toBe(statements[0]);
    // The notes of what is shown at a glance are one more.
    expect(statements[1]).toBeLessThanOrEqual(7);
  });

  it('shows of a contact at a glance what its own case shows of it, whatever is asked', async () => {
    const FIELDS = `id version case { id } kind result startedAt endedAt place counterparts duties step outsideRegularHours
      outsideReasons note worker { id } workerRole companions { id } promise { dueOn } referral { id } originals { version }`;
    const BOTH = `{ cases(first: 50) { nodes { id latestContacts(first: 3) { ${FIELDS} } contacts(first: 3) { nodes { ${FIELDS} } } } } }`;
    const noted = visit(await world.open(), { note: '戸口で話した' });
    await world.act('worker', 'recordContact', noted);
    const { cases } = await world.ask('worker', BOTH);
    const shown = cases.nodes.flatMap((each: { latestContacts: unknown[] }) => each.latestContacts);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.some((contact: { note: string | null }) => contact.note !== null)).toBe(true);
    for (const { latestContacts, contacts } of cases.nodes) expect(latestContacts).toEqual(contacts.nodes);
    const { case: alone } = await world.ask(
      'worker',
      `query($id: ID!) { case(id: $id) { latestContacts(first: 3) { ${FIELDS} } } }`,
      {
        id: cases.nodes[0].id,
      },
    );
    expect(alone.latestContacts).toEqual(cases.nodes[0].latestContacts);
  });
});
