import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf, throughMeeting, visit } from './casework-world.ts';

let world: CaseworkWorld;
/** One of each, as a representation names it. */
let known: Readonly<Record<string, Record<string, string>>>;

beforeAll(async () => {
  world = await caseworkWorld();
  const center = await world.agency();
  const caseId = await world.assigned();
  const { contact } = await world.act('worker', 'recordContact', visit(caseId));
  const application = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [center], fields: ['NAME'] };
  await world.act('worker', 'recordApplication', application);
  const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
  const { meeting } = await throughMeeting(world, plan);
  const referral = { caseId, planItemId: plan.items[0].id, agencyId: center, purpose: '利用', fields: ['NAME'] };
  const sent = await world.act('worker', 'sendReferral', { ...referral, answerDueOn: '2026-12-24' });
  const key = `plan:${caseId}`;
  await world.ask('worker', 'mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', {
    input: { key, body: '{}' },
  });
  known = {
    Case: { id: caseId },
    Contact: { id: contact.id },
    Draft: { key },
    Meeting: { id: meeting.id },
    Plan: { id: plan.id },
    PlanItem: { id: plan.items[0].id },
    Referral: { id: sent.case.referrals[0].id },
  };
});
afterAll(() => world.close());

/** Every type of the contract that this subgraph resolves by its key. */
function entityTypes(): string[] {
  const folder = new URL('../schema/', import.meta.url);
  const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  return parse(texts.join('\n')).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const key = definition.directives?.find(({ name }) => name.value === 'key');
    const elsewhere = key?.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    );
    return key === undefined || elsewhere === true ? [] : [definition.name.value];
  });
}

const look = async (key: Parameters<CaseworkWorld['ask']>[0], representations: readonly object[]) =>
  (
    await world.ask(
      key,
      `query E($r: [_Any!]!) { _entities(representations: $r) { __typename
         ... on Plan { goals { id } items { duty agency { id } referrals { state } } } } }`,
      { r: representations },
    )
  )._entities;

describe('every type that is looked up by its key', () => {
  it('is known to this test', () => expect(entityTypes().sort()).toEqual(Object.keys(known).sort()));

  it('is there for those who may read the case', async () => {
    const mine = entityTypes().map((type) => ({ __typename: type, ...known[type] }));
    expect((await look('worker', mine)).map((each: { __typename: string }) => each?.__typename)).toEqual(entityTypes());
  });

  it.each([
    'northWorker',
    'northSupervisor',
    'otherTown',
    'stranger',
    'administrator',
    'contractor',
    'partner',
  ] as const)('is nothing to %s', async (key) => {
    for (const type of entityTypes()) {
      expect([type, await look(key, [{ __typename: type, ...known[type] }])]).toEqual([type, [null]]);
    }
  });

  it('is nothing under a key that is none', async () => {
    for (const type of entityTypes()) {
      const [field = 'id'] = Object.keys(known[type] ?? {});
      for (const value of ['x', randomUUID()])
        expect([type, await look('worker', [{ __typename: type, [field]: value }])]).toEqual([type, [null]]);
    }
  });
});
