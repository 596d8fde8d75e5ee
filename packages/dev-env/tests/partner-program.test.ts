import { randomUUID } from 'node:crypto';
import { openAccounts } from '@banso/gateway/accounts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { agencyId } from './case-begun.ts';
import { referTo } from './casework.ts';
import { openWorld, type World } from './world.ts';

/** A partner agency's program, with nothing but what `endpoints.json` says. */
let world: World;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  await referTo(world.acting, agencyId('hikikomori-center'), ['NAME', 'TOWN']);
  await referTo(world.acting, agencyId('saposute'), ['NAME', 'TOWN', 'PHONE']);
  token = await accessToken();
  await vi.waitUntil(async () => (await referrals()).length === 1, { timeout: 10_000 });
});
afterAll(() => world?.close());

const partner = () => world.endpoints.partner!;

async function accessToken(secret = partner().clientSecret ?? ''): Promise<string> {
  const { tokenEndpoint, clientId, scope } = partner();
  const response = await fetch(tokenEndpoint ?? '', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: scope ?? '',
      resource: 'urn:banso:network',
    }),
  });
  return ((await response.json()) as { access_token?: string }).access_token ?? '';
}

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own question.
type Answer = any;

async function post(url: string, query: string, variables = {}, bearer: string | null = token) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}
const ask = (query: string, variables = {}, bearer: string | null = token) =>
  post(partner().graphql, query, variables, bearer);

const REFERRALS = `{ incomingReferrals { totalCount nodes { id version state purpose agency { id } fromOffice
  disclosed { field value } } } }`;
const referrals = async (): Promise<Answer[]> => (await ask(REFERRALS)).body.data.incomingReferrals.nodes;

async function step(name: string, input: string, fields: Record<string, unknown>): Promise<Answer> {
  const [{ id: referralId, version }] = await referrals();
  const mutation = `mutation S($input: ${input}!) { ${name}(input: $input) { __typename
    ... on IncomingReferralSaved { referral { state } } ... on Refusal { code } ... on InvalidInput { issues { path } } } }`;
  const variables = { input: { commandId: randomUUID(), referralId, version, ...fields } };
  return (await ask(mutation, variables)).body.data[name];
}

describe("a partner's program", () => {
  it('sees the referral to its own agency, with exactly what was consented to', async () => {
    const found = await referrals();
    expect(found).toEqual([expect.objectContaining({ state: 'SENT', agency: { id: agencyId('hikikomori-center') } })]);
    const disclosed = Object.fromEntries(found[0].disclosed.map(({ field, value }: Answer) => [field, value]));
    expect(Object.keys(disclosed).sort()).toEqual(['NAME', 'TOWN']);
    expect(disclosed.NAME).toContain('架空 太郎');
    expect(JSON.stringify(found)).not.toContain('000-0000-0001');
  });

  it('finds what is not its own as absent as what does not exist', async () => {
    const all = await world.acting.ask<Answer>(
      'network',
      'demo:saposute',
      '{ incomingReferrals { nodes { id } } myAgency { id } }',
    );
    const [others] = all.incomingReferrals.nodes;
    const query = 'query R($id: ID!) { incomingReferral(id: $id) { id purpose } }';
    const notOurs = await ask(query, { id: others.id });
    const nowhere = await ask(query, { id: randomUUID() });
    expect(notOurs.body).toEqual({ data: { incomingReferral: null } });
    expect(notOurs).toEqual(nowhere);
    const mutation = `mutation S($input: ReferralStepInput!) { receiveReferral(input: $input) { __typename
      ... on Refusal { code messageEn } } }`;
    const attempt = (referralId: string) =>
      ask(mutation, { input: { commandId: randomUUID(), referralId, version: 1 } });
    const refused = await attempt(others.id);
    expect(refused.body.data.receiveReferral.__typename).toBe('Refusal');
    expect(refused).toEqual(await attempt(randomUUID()));
  });

  it.each([
    ['the entities of the federation', '{ _entities(representations: []) { __typename } }'],
    ['the schema of the subgraph', '{ _service { sdl } }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['a type by name', '{ __type(name: "IncomingReferral") { fields { name } } }'],
    ['the directory', '{ agencies { nodes { id } } }'],
    ['cases', '{ cases { nodes { id } } }'],
  ])('is refused %s, without a word of what there is', async (_name, query) => {
    const { body } = await ask(query);
    expect(body.data ?? null).toBeNull();
    expect(body.errors).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/did you mean|incomingReferral|Cannot query/i);
  });

  it('has no way through the gateway, and none without its secret', async () => {
    const atGateway = await post(world.endpoints.graphql, REFERRALS);
    expect(atGateway.body.data ?? null).toBeNull();
    expect(atGateway.status).toBeGreaterThanOrEqual(400);
    expect(await accessToken('a-secret-that-was-guessed')).toBe('');
    for (const bearer of [null, 'nonsense', `${token.slice(0, -4)}AAAA`]) {
      const { body } = await ask(REFERRALS, {}, bearer);
      expect(JSON.stringify(body)).toContain('UNAUTHENTICATED');
    }
  });

  it('receives, accepts with a date, and tells the outcome; casework knows within moments', async () => {
    const now = () => new Date().toISOString();
    const saved = (state: string) => ({ __typename: 'IncomingReferralSaved', referral: { state } });
    expect(await step('receiveReferral', 'ReferralStepInput', {})).toEqual(saved('RECEIVED'));
    const appointmentAt = new Date(Date.now() + 86_400_000).toISOString();
    expect(await step('acceptReferral', 'AcceptReferralInput', { appointmentAt })).toEqual(saved('APPOINTMENT_SET'));
    const kept = { kept: true, at: now() };
    expect(await step('recordFirstAppointment', 'RecordFirstAppointmentInput', kept)).toEqual(saved('CONNECTED'));
    const outcome = { outcome: 'USING_SERVICE', note: '週に一度通っている' };
    expect(await step('returnOutcome', 'ReturnOutcomeInput', outcome)).toEqual(saved('DONE'));
    const known = async () => {
      const answer = await world.acting.ask<Answer>(
        'cases',
        'demo:outreach',
        '{ cases { nodes { referrals { state outcome agency { id } } } } }',
      );
      return answer.cases.nodes
        .flatMap((each: Answer) => each.referrals)
        .find((each: Answer) => each.agency.id === agencyId('hikikomori-center'));
    };
    await expect.poll(known, { timeout: 5_000 }).toMatchObject({ state: 'DONE', outcome: 'USING_SERVICE' });
  });

  it('is shut out with the token that it holds, within five seconds of being closed', async () => {
    const { clientId } = partner();
    const code = async (bearer = token) => (await ask(REFERRALS, {}, bearer)).body.errors?.[0]?.extensions.code;
    expect(await code()).toBeUndefined();
    // As the command line does it: beside the running gateway, on its database.
    const accounts = openAccounts(world.environment.GATEWAY_DATABASE_URL ?? '');
    try {
      expect(await accounts.disablePartnerClient(clientId ?? '')).toBe(true);
      await expect.poll(() => code(), { timeout: 5_000, interval: 100 }).toBe('SESSION_ENDED');
      expect(await accessToken()).toBe('');
      await accounts.enablePartnerClient(clientId ?? '');
      expect(await code()).toBe('SESSION_ENDED');
      expect(await code(await accessToken())).toBeUndefined();
    } finally {
      await accounts.close();
    }
  });
});
