import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadTypeDefs } from '@banso/service-kit';
import { plantActors } from '@banso/service-kit/testing';
import { buildASTSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnerContract, printContract } from '../src/partner/contract.ts';
import { startIssuer } from './test-issuer.ts';
import { agencies, createWorld, people, REFERRAL, step, type World } from './world.ts';

const root = join(import.meta.dirname, '../../..');
const credentials = { id: people.program.subject, secret: 'only for this test' };
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: World;
let partner: string;
let gateway: string;
beforeAll(async () => {
  issuer = await startIssuer(credentials);
  world = await createWorld({ oidcIssuer: issuer.issuer });
  ({ url: partner } = await world.service.listenPartner(0));
  ({ url: gateway } = await world.service.listen(0));
});
afterAll(async () => {
  await world.close();
  await issuer.close();
});

async function post(url: string, token: string | null, query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come.
  return { status: response.status, ...((await response.json()) as any) };
}

const OWN = '{ myAgency { id } }';

describe('the contract of partners', () => {
  const contract = partnerContract(loadTypeDefs(join(root, 'services/network/schema')));

  it('is committed as it is served (pnpm --filter @banso/network contract)', () => {
    expect(readFileSync(join(root, 'supergraph/partner.graphql'), 'utf8')).toBe(printContract(contract));
  });

  it('holds what partners need and nothing of the inside', () => {
    const schema = buildASTSchema(contract);
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual([
      'incomingReferral',
      'incomingReferrals',
      'meetingInvitations',
      'myAgency',
    ]);
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toHaveLength(10);
    expect(printContract(contract)).not.toMatch(/@|_entities|_service|_Any|AgencyFilter|AgencyConnection/);
  });
});

describe('the door of partners opens', () => {
  it('to a token of the provider, for the agency of its program alone', async () => {
    const id = await world.refer();
    const foreign = await world.refer({ agencyId: agencies.saposute });
    const token = await issuer.token();
    const { status, data } = await post(partner, token, REFERRAL, { id });
    expect(status).toBe(200);
    expect(data.incomingReferral.disclosed).toHaveLength(2);
    expect((await post(partner, token, REFERRAL, { id: foreign })).data).toEqual({ incomingReferral: null });
    const list = await post(partner, token, '{ incomingReferrals { totalCount nodes { id } } }');
    expect(list.data.incomingReferrals).toEqual({ totalCount: 1, nodes: [{ id }] });
    const input = { commandId: randomUUID(), referralId: foreign, version: 1 };
    const refused = await post(partner, token, step('receiveReferral'), { input });
    expect(refused.data.receiveReferral).toMatchObject({ code: 'NOT_FOUND' });
    const [entry] = await world.rows<{ session_id: string }>(
      "select session_id from audit_entry where actor_id = $1 and event->>'kind' = 'read'",
      [people.program.id],
    );
    expect(entry?.session_id).toMatch(/^partner:/);
  });

  it('asks the provider for its keys once', async () => {
    const token = await issuer.token();
    for (let turn = 0; turn < 3; turn += 1) expect((await post(partner, token, OWN)).status).toBe(200);
    expect(issuer.asked.filter((path) => path === '/oidc/jwks').length).toBeLessThanOrEqual(1);
    expect(issuer.asked.filter((path) => path.endsWith('openid-configuration'))).toHaveLength(1);
  });
});

describe('the door of partners', () => {
  it('slows down a program that asks without end, says how long to wait, and keeps nobody else waiting', async () => {
    const other = { ...people.program, id: randomUUID(), subject: 'another-program' };
    const limited = await createWorld({ oidcIssuer: issuer.issuer, partnerRequestsPerSecond: 2 });
    try {
      await plantActors(limited.database, other);
      const { url } = await limited.service.listenPartner(0);
      const ask = (token: string) =>
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: OWN }),
        });
      // A fresh token is the same client.
      const tokens = [await issuer.token(), await issuer.token()] as const;
      const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(tokens[n % 2 === 0 ? 0 : 1])));
      const late = answers.filter(({ status }) => status === 429);
      expect(late.length).toBeGreaterThanOrEqual(20);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(8);
      expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await late[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
      expect((await ask(await issuer.token({ client_id: other.subject, sub: other.subject }))).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

describe('the door of partners stays closed', () => {
  const past = Math.floor(Date.now() / 1000) - 60;
  it.each<[string, () => Promise<string | null>]>([
    ['to no token', async () => null],
    ['to something that is no token', async () => 'abc'],
    ['to a token that has expired', () => issuer.token({ exp: past })],
    ['to a token without an end', () => issuer.token({ exp: undefined })],
    ['to a token that does not hold yet', () => issuer.token({ nbf: past + 3600 })],
    ['to a token for another audience', () => issuer.token({ aud: 'portal' })],
    ['to a token of another issuer', () => issuer.token({ iss: 'http://localhost:4000/oidc' })],
    ['to a token without the scope', () => issuer.token({ scope: 'openid network.partners' })],
    ['to a token without a client', () => issuer.token({ client_id: undefined })],
    ['to a token signed by somebody else', () => issuer.stranger()],
    ['to a token whose claims were altered', async () => altered(await issuer.token())],
    ['to a token of another kind', () => issuer.token({}, undefined, { typ: 'JWT' })],
    ['to a token of no kind', () => issuer.token({}, undefined, {})],
    ['to a token without a signature', async () => unsigned(await issuer.token())],
    ['to an identity of the gateway', () => world.keys.identityToken('network', identityOf('center'))],
    [
      'to an identity of the gateway made out for partners',
      () =>
        world.keys.identityToken('urn:banso:network', identityOf('program'), {
          scope: 'network.partner',
          client_id: credentials.id,
        }),
    ],
  ])('%s', async (_name, make) => {
    const answer = await post(partner, await make(), OWN);
    expect(answer.status).toBe(401);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('access token'),
        extensions: { code: 'UNAUTHENTICATED', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
  });

  it('to a client that is not registered here, and to a person', async () => {
    const unknown = await post(partner, await issuer.token({ client_id: 'nobody' }), OWN);
    expect(unknown.errors[0].extensions.code).toBe('ACCESS_ENDED');
    const person = await post(partner, await issuer.token({ client_id: people.center.subject }), OWN);
    expect(person.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(person.data?.myAgency ?? null).toBeNull();
  });

  it('to entrances of the inside, and to questions about the schema', async () => {
    const token = await issuer.token();
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ agencies { totalCount } }',
      '{ agency(id: "x") { id } }',
      '{ __schema { types { name } } }',
    ]) {
      const { data, errors } = await post(partner, token, query);
      expect(data).toBeUndefined();
      expect(errors).toEqual([expect.objectContaining({ message: 'The request could not be understood.' })]);
    }
    const response = await fetch(`${partner}/events`, { method: 'POST', body: '{}' });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it('to a token whose session has ended, though its time is not over; a later one opens it', async () => {
    const [ended, next] = [randomUUID(), randomUUID()];
    const token = await issuer.token({ sid: ended });
    expect((await post(partner, token, OWN)).status).toBe(200);
    await world.service.receive([
      {
        id: ended,
        source: 'gateway',
        type: 'gateway.sessionEnded',
        at: new Date().toISOString(),
        organisationId: '',
        payload: { sessionId: ended },
      },
    ]);
    const refused = await post(partner, token, OWN);
    expect(refused.errors[0].extensions.code).toBe('SESSION_ENDED');
    expect(refused.data ?? null).toBeNull();
    expect((await post(partner, await issuer.token({ sid: next }), OWN)).status).toBe(200);
  });

  it('while the provider cannot be reached, and says that it is not the caller', async () => {
    const lonely = await createWorld({ oidcIssuer: 'http://127.0.0.1:9/oidc' });
    try {
      const { url } = await lonely.service.listenPartner(0);
      const answer = await post(url, await issuer.token(), OWN);
      expect(answer.errors[0].extensions.code).toBe('UNAVAILABLE');
    } finally {
      await lonely.close();
    }
  });
});

it('the door of the gateway takes no partner token', async () => {
  expect((await post(gateway, await issuer.token(), OWN)).status).toBe(401);
  expect(
    (await post(gateway, await issuer.token({ aud: 'network', sid: 's', iss: 'banso-gateway' }), OWN)).status,
  ).toBe(401);
  const own = await world.keys.identityToken('network', identityOf('center'));
  expect((await post(gateway, own, OWN)).data).toEqual({ myAgency: { id: agencies.center } });
});

it('the sample client of the documentation receives and accepts what is new', async () => {
  const id = await world.refer();
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'docs/examples/partner-client.ts')], {
    env: {
      BANSO_TOKEN_URL: `${issuer.issuer}/token`,
      BANSO_API_URL: `${partner}/graphql`,
      BANSO_CLIENT_ID: credentials.id,
      BANSO_CLIENT_SECRET: credentials.secret,
    },
  });
  expect(stdout).toContain(`${id}: 来所相談のお願い (answer by 2026-12-04), 2 fields disclosed`);
  expect(stdout).toContain(`${id}: accepted for`);
  expect((await world.ask('center', REFERRAL, { id })).data.incomingReferral).toMatchObject({
    state: 'APPOINTMENT_SET',
  });
});

const identityOf = (who: 'center' | 'program') => ({ subject: people[who].subject, sessionId: 'session' });

function altered(token: string): string {
  const [head, claims, signature] = token.split('.');
  const read = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...read, client_id: 'other' })).toString('base64url');
  return [head, changed, signature].join('.');
}

function unsigned(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return [head, token.split('.')[1], 'AA'].join('.');
}
