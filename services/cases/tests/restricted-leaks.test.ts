import { randomUUID } from 'node:crypto';
import { roles } from '@banso/domain/authorisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { planOf } from './casework-world.ts';
import { type EveryQuery, everyQuery } from './every-query.ts';
import { type MergeWorld, mergeWorld } from './merge-world.ts';
import { correction, restricted, WORD } from './restricted-world.ts';

let world: MergeWorld;
let queries: { readonly name: string; readonly document: string }[];
let caseId: string;
let contact: { id: string; version: number };
beforeAll(async () => {
  world = await mergeWorld();
  const made = await restricted(world);
  caseId = made.caseId;
  contact = made.contact;
  const other = await world.of();
  // Everything that speaks of a case goes on around the note: a draft, a plan, a referral to an agency, a transfer.
  const draft = { key: `contact:${caseId}`, body: `${WORD}の下書き`, caseId };
  await world.ask('outreach', 'mutation D($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', {
    input: draft,
  });
  const agencyId = await world.agency();
  const fields = ['NAME', 'SITUATION', 'CHIEF_CONCERN', 'GOALS', 'HOUSEHOLD', 'CONTACT_STEP', 'PLAN_ITEM'];
  await world.act('worker', 'recordApplication', {
    caseId,
    signedOn: '2026-11-24',
    signedBy: '本人',
    agencyIds: [agencyId],
    fields,
  });
  const { plan } = await world.act('worker', 'savePlan', planOf(caseId, agencyId));
  const referral = {
    caseId,
    planItemId: plan.items[0].id,
    agencyId,
    purpose: '利用',
    fields,
    situation: '様子を見ている',
    answerDueOn: '2026-12-24',
  };
  expect((await world.act('worker', 'sendReferral', referral)).__typename).toBe('CaseSaved');
  const day = 'from: "2026-04-01", until: "2027-03-31"';
  const person = '{ name: "佐藤", kana: "さとう", birthDate: "1982" }';
  const asked = everyQuery({
    case: `id: "${caseId}"`,
    cases: `filter: { text: "佐藤" }, first: 1`,
    likelyDuplicates: `input: ${person}`,
    likelyLeads: `input: ${person}`,
    lead: `id: "${caseId}"`,
    leadHandover: `id: "${caseId}"`,
    standardForm: 'name: "progressNote"',
    mergePreview: `survivorId: "${other}", sourceId: "${caseId}"`,
    responsibleOffice: 'townCode: "113654"',
    meeting: `id: "${caseId}"`,
    council: `id: "${caseId}"`,
    councilSession: `id: "${caseId}"`,
    circulation: `id: "${caseId}"`,
    transfer: `id: "${caseId}"`,
    overview: day,
    team: `officeId: "${world.offices.chichibu}"`,
    reassignPreview: `input: { role: CONSULTATION_WORKER, from: "2026-11-24", cases: [{ caseId: "${caseId}", toWorkerId: "${world.people.worker.id}" }] }`,
    draft: `key: "contact:${caseId}"`,
    alsoWriting: `key: "contact:${caseId}", caseId: "${caseId}"`,
    codeList: 'name: "concern"',
  });
  queries = [];
  for (const query of asked) queries.push({ name: query.name, document: await deepestTaken(query) });
  // A list with all that hangs on its cases is more than the service takes at once: what contacts say, apart.
  queries.push({ name: 'contacts of cases', document: `query L { cases(first: 20) { nodes { id ${NOTES} } } }` });
  // Where words of contacts could stand, they are asked for.
  const reached = queries.filter(({ document }) => document.includes('originals {')).map(({ name }) => name);
  expect(reached).toEqual(
    expect.arrayContaining(['case', 'contacts of cases', 'lead', 'mergePreview', 'circulation', 'transfer']),
  );
});
afterAll(() => world.close());

async function deepestTaken({ name, document }: EveryQuery): Promise<string> {
  for (const deepest of [8, 7, 6, 5, 4, 3, 2]) {
    const query = document(deepest);
    const { errors } = await world.service.execute({ query }, world.as('town'), randomUUID());
    if (!/TOO_LARGE|could not be understood/.test(JSON.stringify(errors ?? ''))) return query;
  }
  throw new Error(`${name} is never taken`);
}

async function everythingShown(key: PersonKey): Promise<string> {
  const shown: string[] = [];
  for (const { name, document } of queries) {
    const result = await world.service.execute({ query: document }, world.as(key), randomUUID());
    expect([key, name, result.errors]).toEqual([key, name, undefined]);
    shown.push(JSON.stringify(result.data));
  }
  const text = `filter: { text: "${WORD}" }`;
  const query = `query S { cases(${text}) { totalCount } }`;
  const found = await world.ask(key, query);
  expect([key, found.cases.totalCount]).toEqual([key, 0]);
  const entity = { __typename: 'Contact', id: contact.id };
  const entities = `query E($r: [_Any!]!) { _entities(representations: $r) { ... on Contact { note place purpose originals { note place purpose reason } } } }`;
  return [...shown, JSON.stringify(await world.ask(key, entities, { r: [entity] }))].join('\n');
}

const NOTES =
  'contacts { nodes { note place purpose formAnswers { answers { values } } originals { note place purpose reason } } }';
const CIRCLE: readonly PersonKey[] = ['outreach', 'chief'];

describe('words that are restricted to a circle', () => {
  it('are looked for by every role', () => {
    const looking = new Set(Object.values(world.people).flatMap((each) => each.roles));
    expect(roles.filter((role) => !looking.has(role))).toEqual(['partnerProgram']);
  });

  it('are found by the circle', async () => {
    for (const key of CIRCLE) expect([key, (await everythingShown(key)).split(WORD).length > 3]).toEqual([key, true]);
  });

  it('and by nobody else, through any query, search or reference', async () => {
    for (const key of Object.keys(world.people) as PersonKey[]) {
      if (CIRCLE.includes(key)) continue;
      expect([key, (await everythingShown(key)).includes(WORD)]).toEqual([key, false]);
    }
  });

  it('nor in what answers a change that is refused', async () => {
    const others = [world.people.supervisor.id];
    for (const key of ['supervisor', 'worker', 'manager', 'northSupervisor', 'town'] as const) {
      const answers = [
        await world.act(key, 'correctContact', correction(contact, { note: 'x', reason: 'x', version: 1 })),
        await world.act(key, 'widenCircle', { contactId: contact.id, version: 7, staffIds: others }),
        await world.act(key, 'narrowCircle', { contactId: contact.id, version: 7, staffIds: others }),
        await world.act(key, 'openCircle', { contactId: contact.id, version: 7, reason: 'x' }),
      ];
      for (const answer of answers) expect(answer.__typename).toBe('Refusal');
      expect(JSON.stringify(answers)).not.toContain(WORD);
    }
  });

  it('nor where the case was merged into another', async () => {
    const made = await restricted(world);
    const survivor = await world.of();
    expect((await world.merge(survivor, made.caseId)).__typename).toBe('CaseSaved');
    const seen = async (key: PersonKey) =>
      JSON.stringify(await world.ask(key, `query C($id: ID!) { case(id: $id) { ${NOTES} } }`, { id: survivor }));
    for (const key of ['supervisor', 'worker', 'manager', 'town'] as const)
      expect([key, (await seen(key)).includes(WORD)]).toEqual([key, false]);
    expect(await seen('chief')).toContain(WORD);
  });

  it('nor by the office to which it is proposed and then goes; once nobody reads it, its supervisor opens it', async () => {
    const { id: staffId, displayName, roles: held, officeIds } = world.people.northWorker;
    const unqualified = { outcome: 'NOT_MET', metGrounds: [], findings: [], edition: '2020-04-01' };
    const known = { staffId, displayName, kana: 'みほん きた', officeIds, roles: held };
    await world.receive('staff.workerQualificationChanged', { ...known, ...unqualified });
    const made = await restricted(world);
    const id = made.caseId;
    const version = async () =>
      Number((await world.rows('select version from support_case where id = $1', id))[0]?.version);
    const proposal = {
      caseId: id,
      toOfficeId: world.offices.north,
      reason: 'moved',
      ground: 'consent',
      note: '引き継ぎ',
    };
    await world.act('supervisor', 'proposeTransfer', { ...proposal, version: await version() });
    const [{ id: transferId }] = (await world.rows('select id from case_transfer where case_id = $1', id)) as [
      { id: string },
    ];
    const seen = async (key: PersonKey) =>
      JSON.stringify(
        await world.ask(key, `query C($id: ID!) { case(id: $id) { ${NOTES} } transfers { sheet { note } } }`, { id }),
      );
    expect(await seen('northSupervisor')).not.toContain(WORD);
    const accept = `mutation A($input: AcceptTransferInput!) { acceptTransfer(input: $input) { __typename } }`;
    const workerId = world.people.northWorker.id;
    const input = { commandId: randomUUID(), transferId, workerId, role: 'CONSULTATION_WORKER' };
    expect((await world.ask('northSupervisor', accept, { input })).acceptTransfer.__typename).toBe('TransferSaved');
    for (const key of ['northSupervisor', 'northWorker', 'chief', 'outreach', 'supervisor', 'manager'] as const)
      expect([key, (await seen(key)).includes(WORD)]).toEqual([key, false]);
    const opening = { contactId: made.contact.id, version: 1, reason: '引き継いだ支援に要るため' };
    const opened = await world.act('northSupervisor', 'openCircle', opening);
    expect(opened.contact.note).toContain(WORD);
    expect(await seen('northWorker')).not.toContain(WORD);
  });

  it('and the database and what leaves for others hold none of them in the clear', async () => {
    const tables = await world.rows(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const { relname } of tables) {
      const rows = await world.rows(`select 1 from "${relname}" t where t::text like $1`, `%${WORD}%`);
      expect([relname, rows.length]).toEqual([relname, 0]);
    }
  });
});
