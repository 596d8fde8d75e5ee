import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planOf, visit } from './casework-world.ts';

let world: CaseworkWorld;
let app: pg.Client;
beforeAll(async () => {
  world = await caseworkWorld();
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});

const NOW = '2026-11-24T01:00:00Z';
/** Closed on 24 November 2026, so counted from 31 March 2027, and over on 1 April 2032. */
const DUE = '2032-04-01T01:00:00Z';
const DAY_BEFORE = '2032-03-31T01:00:00Z';

const DELETION =
  'id state caseNumber officeName openedOn closedOn dueOn proposedByName settledByName digest mayDo counts { table rows }';
const REFUSAL = '... on Refusal { code openTo messageJa }';
const del = async (key: PersonKey, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on DeletionSaved { deletion { ${DELETION} } } ${REFUSAL} } }`;
  return (await world.ask(key, query, { input: { commandId: crypto.randomUUID(), ...input } }))[name];
};
const lists = async (key: PersonKey) =>
  (await world.ask(key, `{ retention { due { id } onHold { id } deletions { ${DELETION} } } }`)).retention;
const caseOf = async (key: PersonKey, id: string) =>
  (
    await world.ask(
      key,
      `query C($id: ID!) { case(id: $id) { retention { state countedFrom dueOn years confirmed }
        legalHolds { id reason reviewOn reviewDue liftReason } deletion { id } } }`,
      { id },
    )
  ).case;

/** A case with something in every table, closed. */
async function closed(): Promise<{ caseId: string; referralId: string }> {
  world.at(NOW);
  const caseId = await world.assigned();
  const center = await world.agency();
  const { contact } = await world.act(
    'worker',
    'recordContact',
    visit(caseId, { promise: { what: '電話', dueOn: '2026-11-24' } }),
  );
  await world.act('worker', 'correctContact', {
    contactId: contact.id,
    version: 1,
    reason: '直し',
    startedAt: '2026-11-24T09:10:00+09:00',
    duties: ['3(4)ア'],
  });
  await world.act('worker', 'settlePromise', { caseId, promiseId: contact.promise.id, state: 'NOT_KEPT' });
  await world.act('worker', 'promiseAgain', {
    caseId,
    promiseId: contact.promise.id,
    what: '手紙',
    dueOn: '2026-11-30',
  });
  await world.act('worker', 'blockVisits', {
    caseId,
    scope: 'VISITS',
    saidBy: 'CLIENT',
    saidOn: '2026-11-24',
    recontactOn: '2026-12-24',
  });
  await world.determineMet(caseId);
  await world.act('worker', 'recordApplication', {
    caseId,
    signedOn: '2026-11-24',
    signedBy: '本人',
    agencyIds: [center],
    fields: ['NAME'],
  });
  await world.act('worker', 'saveAssessment', { caseId, items: [] });
  const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
  const sent = await world.act('worker', 'sendReferral', {
    caseId,
    planItemId: plan.items[0].id,
    agencyId: center,
    purpose: '利用',
    fields: ['NAME'],
    answerDueOn: '2026-12-24',
  });
  const referralId = sent.case.referrals[0].id as string;
  await world.act('worker', 'withdrawReferral', { caseId, referralId, reason: '終結のため' });
  for (const key of [`contact:${caseId}`, `plan:${plan.id}`, 'intake'])
    await world.ask('worker', 'mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', {
      input: { key, body: '下書き', baseVersion: null },
    });
  const version = Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version);
  const answer = await world.act('supervisor', 'closeCase', { caseId, version, reason: 'goalReached', note: '終わり' });
  expect(answer.__typename).toBe('CaseSaved');
  return { caseId, referralId };
}

const hold = (caseId: string, key: PersonKey = 'supervisor', changes: Record<string, unknown> = {}) =>
  world.act(key, 'placeLegalHold', { caseId, reason: '訴訟が続いている', reviewOn: '2032-10-01', ...changes });

describe('retention', () => {
  it('is counted from the end of the fiscal year of closure, and begins anew after reopening', async () => {
    const { caseId } = await closed();
    expect((await caseOf('manager', caseId)).retention).toEqual({
      state: 'RUNNING',
      countedFrom: '2027-03-31',
      dueOn: '2032-04-01',
      years: 5,
      confirmed: false,
    });
    world.at(DAY_BEFORE);
    expect((await lists('supervisor')).due).not.toContainEqual({ id: caseId });
    world.at(DUE);
    expect((await lists('supervisor')).due).toContainEqual({ id: caseId });
    expect((await lists('manager')).due).toContainEqual({ id: caseId });
    const version = Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version);
    await world.act('supervisor', 'reopenCase', { caseId, version, reason: '再び相談' });
    expect((await caseOf('manager', caseId)).retention.state).toBe('NOT_BEGUN');
    expect((await lists('supervisor')).due).not.toContainEqual({ id: caseId });
  });

  it('is shown to those who may delete, of their own offices', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    for (const key of ['worker', 'auditor', 'town', 'administrator', 'partner'] as const)
      expect([key, await lists(key)]).toEqual([key, null]);
    for (const key of ['northSupervisor', 'stranger'] as const)
      expect(await lists(key)).toEqual({ due: [], onHold: [], deletions: [] });
    const [audit] = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'action' = 'case:delete'`,
      world.people.worker.id,
    );
    expect(audit).toMatchObject({ event: { kind: 'refusal', reason: 'role' } });
    expect(caseId).toBeTruthy();
  });
});

describe('a legal hold', () => {
  it('stops deletion until it is lifted with a reason; its review day reminds', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    expect(await hold(caseId)).toMatchObject({ case: { id: caseId } });
    expect(await hold(caseId)).toMatchObject({ code: 'HOLD_IN_FORCE' });
    const held = await caseOf('supervisor', caseId);
    expect(held.retention.state).toBe('ON_HOLD');
    expect(held.legalHolds).toMatchObject([{ reason: '訴訟が続いている', reviewOn: '2032-10-01', reviewDue: false }]);
    expect((await lists('supervisor')).onHold).toContainEqual({ id: caseId });
    expect((await lists('supervisor')).due).not.toContainEqual({ id: caseId });
    expect(await del('supervisor', 'proposeDeletion', { caseId })).toMatchObject({ code: 'HOLD_IN_FORCE' });
    world.at('2032-10-01T01:00:00Z');
    expect((await caseOf('supervisor', caseId)).legalHolds).toMatchObject([{ reviewDue: true }]);
    const holdId = held.legalHolds[0].id;
    expect(await world.act('manager', 'liftLegalHold', { caseId, holdId, reason: '' })).toMatchObject({
      issues: [{ path: 'reason' }],
    });
    expect(await world.act('manager', 'liftLegalHold', { caseId, holdId, reason: '終わった' })).toMatchObject({
      case: { id: caseId },
    });
    expect(await world.act('manager', 'liftLegalHold', { caseId, holdId, reason: '再び' })).toMatchObject({
      code: 'HOLD_LIFTED',
    });
    expect((await caseOf('supervisor', caseId)).retention.state).toBe('DUE');
  });

  it('needs a reason and a day ahead, and one who may', async () => {
    const { caseId } = await closed();
    expect(await hold(caseId, 'supervisor', { reason: ' ' })).toMatchObject({ issues: [{ path: 'reason' }] });
    expect(await hold(caseId, 'supervisor', { reviewOn: '2026-11-24' })).toMatchObject({
      code: 'HOLD_REVIEW_NOT_AHEAD',
    });
    expect(await hold(caseId, 'worker')).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['officeSupervisor', 'prefectureManager'],
    });
    for (const key of ['northSupervisor', 'stranger', 'otherTown', 'administrator', 'partner'] as const)
      expect([key, await hold(caseId, key)]).toMatchObject([key, { code: 'NOT_FOUND' }]);
  });
});

describe('a deletion', () => {
  it('is proposed by one and confirmed by another, and leaves nothing but its proof', async () => {
    const { caseId, referralId } = await closed();
    const [{ number }] = (await world.rows('select number from support_case where id = $1', caseId)) as [
      { number: string },
    ];
    world.at(DAY_BEFORE);
    expect(await del('supervisor', 'proposeDeletion', { caseId })).toMatchObject({ code: 'RETENTION_RUNNING' });
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    expect(deletion).toMatchObject({
      state: 'PROPOSED',
      caseNumber: number,
      mayDo: ['cancel'],
      digest: null,
      counts: [],
    });
    expect(await del('manager', 'proposeDeletion', { caseId })).toMatchObject({ code: 'DELETION_ALREADY_PROPOSED' });
    expect(await del('supervisor', 'deleteCase', { deletionId: deletion.id })).toMatchObject({
      code: 'DELETION_PROPOSER_CONFIRMS',
    });
    const seen = (await lists('manager')).deletions.find(({ id }: { id: string }) => id === deletion.id);
    expect(seen.mayDo).toEqual(['confirm', 'cancel']);
    const audits = Number((await world.rows('select count(*) as n from audit_entry where case_id = $1', caseId))[0]?.n);
    const done = await del('manager', 'deleteCase', { deletionId: deletion.id });
    expect(done.deletion).toMatchObject({
      state: 'CONFIRMED',
      caseNumber: number,
      officeName: '秩父事務所',
      openedOn: '2026-11-20',
      closedOn: '2026-11-24',
      dueOn: '2032-04-01',
      proposedByName: '見本 supervisor',
      settledByName: '見本 manager',
      mayDo: [],
    });
    expect(done.deletion.digest).toMatch(/^[0-9a-f]{64}$/);
    const counts = Object.fromEntries(
      done.deletion.counts.map(({ table, rows }: { table: string; rows: number }) => [table, rows]),
    );
    expect(counts).toMatchObject({
      support_case: 1,
      party: 2,
      contact: 1,
      contact_original: 1,
      promise_made: 2,
      plan: 1,
      referral: 1,
      draft: 2,
    });
    for (const { name } of (await world.rows(TABLES_OF_CASES)) as { name: string }[])
      expect([name, await world.rows(`select 1 from ${name} where case_id = $1`, caseId)]).toEqual([name, []]);
    expect(await world.rows('select 1 from support_case where id = $1', caseId)).toEqual([]);
    const drafts = await world.rows('select key from draft where author_id = $1', world.people.worker.id);
    expect(drafts.filter(({ key }) => String(key).includes(caseId))).toEqual([]);
    expect(drafts).toContainEqual({ key: 'intake' });
    // The audit stays, and holds ids alone; agencies are told to forget.
    expect(Number((await world.rows('select count(*) as n from audit_entry where case_id = $1', caseId))[0]?.n)).toBe(
      audits + 1,
    );
    const told = await world.rows(`select aggregate_id from outbox where type = 'cases.referralErased'`);
    expect(told).toEqual([{ aggregate_id: referralId }]);
    expect(await caseOf('manager', caseId)).toBeNull();
    expect(await del('supervisor', 'deleteCase', { deletionId: deletion.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await lists('supervisor')).deletions).toContainEqual(
      expect.objectContaining({ id: deletion.id, state: 'CONFIRMED' }),
    );
    expect((await lists('northSupervisor')).deletions).toEqual([]);
  });

  it('is cancelled by either, and may be proposed again', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    expect((await caseOf('manager', caseId)).deletion).toEqual({ id: deletion.id });
    expect((await del('manager', 'cancelDeletion', { deletionId: deletion.id })).deletion.state).toBe('CANCELLED');
    expect(await del('manager', 'deleteCase', { deletionId: deletion.id })).toMatchObject({ code: 'DELETION_SETTLED' });
    expect(await del('manager', 'cancelDeletion', { deletionId: deletion.id })).toMatchObject({
      code: 'DELETION_SETTLED',
    });
    expect((await del('manager', 'proposeDeletion', { caseId })).deletion.state).toBe('PROPOSED');
  });

  it('waits for a hold that came after the proposal', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    await hold(caseId);
    expect(await del('manager', 'deleteCase', { deletionId: deletion.id })).toMatchObject({ code: 'HOLD_IN_FORCE' });
    expect(await world.rows('select 1 from support_case where id = $1', caseId)).toHaveLength(1);
  });

  it.each(['northSupervisor', 'stranger', 'otherTown', 'administrator', 'partner', 'contractor'] as const)(
    'is not for %s, and answers like one that does not exist',
    async (key) => {
      const { caseId } = await closed();
      world.at(DUE);
      const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
      for (const name of ['deleteCase', 'cancelDeletion'] as const) {
        const absent = await del(key, name, { deletionId: crypto.randomUUID() });
        expect(absent).toMatchObject({ code: 'NOT_FOUND' });
        expect(await del(key, name, { deletionId: deletion.id })).toEqual(absent);
      }
      expect(await del(key, 'proposeDeletion', { caseId })).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('is no worker’s', async () => {
    const { caseId } = await closed();
    expect(await del('worker', 'proposeDeletion', { caseId })).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['officeSupervisor', 'prefectureManager'],
    });
  });
});

const TABLES_OF_CASES = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where a.attname = 'case_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and c.relname not in ('audit_entry', 'case_deletion') order by 1`;

describe('the database', () => {
  /** Parts of what is still being written, which a save replaces. */
  const REWRITTEN = ['agenda_item', 'case_search_key', 'plan_goal', 'plan_item'];

  it('holds a wall before the deletion of every table of a case but what a save replaces', async () => {
    const tables = (await world.rows(TABLES_OF_CASES)).map(({ name }) => String(name));
    const walled = await world.rows(
      `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where p.polname = 'only_with_its_case' and p.polcmd = 'd' and not p.polpermissive order by 1`,
    );
    const expected = [...tables.filter((name) => !REWRITTEN.includes(name)), 'support_case'].sort();
    expect(walled.map(({ name }) => name)).toEqual(expected);
    for (const table of [...tables, 'support_case']) {
      const { rows } = await app.query('select has_table_privilege($1, $2) as may', [table, 'delete']);
      expect([table, rows[0].may]).toEqual([table, true]);
    }
    for (const table of ['case_deletion', 'audit_entry']) {
      const { rows } = await app.query('select has_table_privilege($1, $2) as may', [table, 'delete']);
      expect([table, rows[0].may]).toEqual([table, false]);
    }
  });

  it('lets nothing be deleted but by the transaction that confirms, and only of that case', async () => {
    const { caseId } = await closed();
    const other = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    const { manager } = world.people;
    const reaches = ['organisation', 'system'];
    for (const reach of reaches)
      await inside(manager.id, async () => {
        await app.query(`select set_config('banso.reach', $1, true)`, [reach]);
        for (const table of ['contact', 'party', 'case_event', 'support_case', 'legal_hold', 'case_transfer'])
          expect([table, (await app.query(`delete from ${table}`)).rowCount]).toEqual([table, 0]);
        expect((await app.query('delete from draft')).rowCount).toBe(0);
      });
    await inside(manager.id, async () => {
      await app.query(
        `update case_deletion set state = 'CONFIRMED', settled_by = $2, settled_by_name = 'x', settled_at = '2032-04-01T01:00:00Z',
         counts = '{}', digest = '' where id = $1`,
        [deletion.id, manager.id],
      );
      await app.query('delete from contact_original');
      await app.query('delete from promise_made');
      const { rows } = await app.query('select distinct case_id from promise_made');
      expect(rows).not.toContainEqual({ case_id: caseId });
      expect(rows).toContainEqual({ case_id: other.caseId });
    });
  });

  it('knows of every table that hangs on a case whose it is, so that nothing is left behind', async () => {
    const hanging = await world.rows(`with recursive hanging as (
        select 'support_case'::regclass::oid as id
        union select f.conrelid from pg_constraint f join hanging h on f.confrelid = h.id where f.contype = 'f')
      select c.relname as name from hanging h join pg_class c on c.oid = h.id
      where c.relname <> 'support_case' and not exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)`);
    expect(hanging).toEqual([]);
  });

  const standing = (caseActor: string) =>
    app.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', 'organisation', true),
       set_config('banso.actor', $2, true)`,
      [world.home, caseActor],
    );
  const inside = async <R>(actor: string, work: () => Promise<R>): Promise<R> => {
    await app.query('begin');
    try {
      await standing(actor);
      return await work();
    } finally {
      await app.query('rollback');
    }
  };
  const door = async (id: string, today: string) =>
    (await app.query(`select case_deleted($1, '見本', $2, $2::date + interval '9 hours') as done`, [id, today])).rows[0]
      .done;

  it('opens its one door only for a second person, in time, without a hold, for the case as it was proposed', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    const { supervisor, manager } = world.people;
    const tried = (actor: string, today = '2032-04-01') => inside(actor, () => door(deletion.id, today));
    expect(await tried(supervisor.id)).toBe(false);
    expect(await tried('')).toBe(false);
    expect(await tried(manager.id, '2032-03-31')).toBe(false);
    expect(await tried(manager.id)).toBe(true);
    expect(await inside(manager.id, () => door(crypto.randomUUID(), '2032-04-01'))).toBe(false);
    await world.rows(`update support_case set closed_on = closed_on + 1 where id = $1`, caseId);
    expect(await tried(manager.id)).toBe(false);
    await world.rows(`update support_case set closed_on = closed_on - 1, stage = 'SUPPORT' where id = $1`, caseId);
    expect(await tried(manager.id)).toBe(false);
    await world.rows(`update support_case set stage = 'CLOSED' where id = $1`, caseId);
    await hold(caseId);
    expect(await tried(manager.id)).toBe(false);
  });

  it('confirms nothing for the one who proposed, too early, on hold or open, and changes no proof', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    const { manager, supervisor } = world.people;
    const confirm = (actor: string, by: string, at = '2032-04-01T01:00:00Z') =>
      inside(actor, () =>
        app.query(
          `update case_deletion set state = 'CONFIRMED', settled_by = $2, settled_by_name = 'x', settled_at = $3::timestamptz,
           counts = '{}', digest = 'x' where id = $1`,
          [deletion.id, by, at],
        ),
      );
    await expect(confirm(supervisor.id, supervisor.id)).rejects.toThrow('cannot be confirmed');
    await expect(confirm(supervisor.id, manager.id)).rejects.toThrow('cannot be confirmed');
    await expect(confirm(manager.id, manager.id, DAY_BEFORE)).rejects.toThrow('cannot be confirmed');
    expect((await confirm(manager.id, manager.id)).rowCount).toBe(1);
    await hold(caseId);
    await expect(confirm(manager.id, manager.id)).rejects.toThrow('cannot be confirmed');
    await expect(
      inside(manager.id, () =>
        app.query(`update case_deletion set due_on = '2020-01-01' where id = $1`, [deletion.id]),
      ),
    ).rejects.toThrow('permission denied');
    await expect(inside(manager.id, () => app.query('delete from case_deletion'))).rejects.toThrow('permission denied');
    await world.rows(
      `update case_deletion set state = 'CANCELLED', settled_by = $2, settled_by_name = 'x', settled_at = now() where id = $1`,
      deletion.id,
      manager.id,
    );
    await expect(confirm(manager.id, manager.id)).rejects.toThrow('keeps what it was');
  });

  it('keeps the stamps of a transfer', async () => {
    const caseId = await world.assigned();
    const version = Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version);
    await world.act('supervisor', 'proposeTransfer', {
      caseId,
      version,
      toOfficeId: world.offices.north,
      reason: 'moved',
      ground: 'consent',
      note: '引継ぎ',
    });
    await expect(
      inside(world.people.manager.id, () =>
        app.query(`update case_transfer set given_by_name = 'x' where case_id = '${caseId}'`),
      ),
    ).rejects.toThrow('keeps its stamps');
  });
});
