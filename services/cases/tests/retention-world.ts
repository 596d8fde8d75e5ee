import { expect } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planOf, visit } from './casework-world.ts';

/** Closed cases and a clock that runs past their retention; one world a test file. */
export let world: CaseworkWorld;

export async function openRetentionWorld(): Promise<void> {
  world = await caseworkWorld();
}

export const NOW = '2026-11-24T01:00:00Z';
/** Closed on 24 November 2026, so counted from 31 March 2027, and over on 1 April 2032. */
export const DUE = '2032-04-01T01:00:00Z';
export const DAY_BEFORE = '2032-03-31T01:00:00Z';

export const DELETION =
  'id state caseNumber officeName openedOn closedOn dueOn proposedByName settledByName digest mayDo counts { table rows }';
export const REFUSAL = '... on Refusal { code openTo messageJa }';
export const del = async (key: PersonKey, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on DeletionSaved { deletion { ${DELETION} } } ${REFUSAL} } }`;
  return (await world.ask(key, query, { input: { commandId: crypto.randomUUID(), ...input } }))[name];
};
export const lists = async (key: PersonKey) => {
  const query = `{ retention { due { nodes { id } } onHold { nodes { id } } deletions { ${DELETION} } } }`;
  const { retention } = await world.ask(key, query);
  return retention && { ...retention, due: retention.due.nodes, onHold: retention.onHold.nodes };
};
export const caseOf = async (key: PersonKey, id: string) =>
  (
    await world.ask(
      key,
      `query C($id: ID!) { case(id: $id) { retention { state countedFrom dueOn years confirmed }
        legalHolds { id reason reviewOn reviewDue liftReason } deletion { id } } }`,
      { id },
    )
  ).case;

/** A case with something in every table, closed. */
export async function closed(): Promise<{ caseId: string; referralId: string }> {
  world.at(NOW);
  const caseId = await world.assigned();
  const center = await world.agency();
  await world.act('worker', 'screenCase', { caseId, version: 1, outcome: 'GO_ON', reason: '訪問する' });
  await world.act('worker', 'decideUrgentHelp', { caseId, until: '2026-11-30', reason: '食べるものがない' });
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

export const hold = (caseId: string, key: PersonKey = 'supervisor', changes: Record<string, unknown> = {}) =>
  world.act(key, 'placeLegalHold', { caseId, reason: '訴訟が続いている', reviewOn: '2032-10-01', ...changes });

export const TABLES_OF_CASES = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where a.attname = 'case_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and c.relname not in ('audit_entry', 'case_deletion') order by 1`;
