import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const PARTNER = { clientId: 'sapo-chichibu', clientSecret: 'a-long-partner-secret', name: '見本サポステ' };

describe("a partner's program", () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
    await test.accounts.createPartnerClient(PARTNER);
  });
  afterAll(() => test?.close());

  const token = (form: Record<string, string>, id = PARTNER.clientId, secret = PARTNER.clientSecret) =>
    fetch(`${test.base}/oidc/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
    });

  it('gets a short-lived signed token for network, by its client credentials', async () => {
    const answer = await token({ resource: 'urn:banso:network', scope: 'network.partner' });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { access_token: string; expires_in: number; token_type: string };
    expect(body.expires_in).toBe(600);
    const keys = createRemoteJWKSet(new URL(`${test.base}/oidc/jwks`));
    const { payload } = await jwtVerify(body.access_token, keys, {
      issuer: `${test.base}/oidc`,
      audience: 'urn:banso:network',
      typ: 'at+jwt',
    });
    expect(payload).toMatchObject({ client_id: PARTNER.clientId, scope: 'network.partner' });
  });

  it('need not name the resource: there is only one', async () => {
    const answer = await token({ scope: 'network.partner' });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['a wrong secret', { scope: 'network.partner' }, PARTNER.clientId, 'not-the-secret', 401],
    ['an unknown client', { scope: 'network.partner' }, 'nobody-here', PARTNER.clientSecret, 401],
    ['another resource', { resource: 'urn:banso:cases' }, PARTNER.clientId, PARTNER.clientSecret, 400],
    [
      'a grant for people',
      { grant_type: 'authorization_code', code: 'x' },
      PARTNER.clientId,
      PARTNER.clientSecret,
      400,
    ],
  ])('is refused with %s', async (_name, form, id, secret, status) => {
    const answer = await token(form, id, secret);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('access_token');
  });

  it('never gets a scope that is not its own, and none that it did not ask for', async () => {
    for (const form of [{ scope: 'network.admin' }, {}]) {
      const body = (await (await token(form as Record<string, string>)).json()) as { access_token: string };
      expect(decodeJwt(body.access_token).scope).toBeUndefined();
    }
  });

  it('cannot ask the portal: its token is no session', async () => {
    const { access_token } = (await (await token({ scope: 'network.partner' })).json()) as { access_token: string };
    const answer = await fetch(`${test.base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-banso': 'portal',
        authorization: `Bearer ${access_token}`,
        cookie: `__Host-banso=${access_token}`,
      },
      body: '{}',
    });
    expect(answer.status).toBe(401);
  });

  it('can be created again with another secret, and closed', async () => {
    const other = { ...PARTNER, clientId: 'sapo-other' };
    await test.accounts.createPartnerClient(other);
    await test.accounts.createPartnerClient(other);
    expect((await token({ scope: 'network.partner' }, other.clientId)).status).toBe(200);
    await test.accounts.createPartnerClient({ ...other, clientSecret: 'changed-partner-secret' });
    expect((await token({ scope: 'network.partner' }, other.clientId)).status).toBe(401);
    expect((await token({ scope: 'network.partner' }, other.clientId, 'changed-partner-secret')).status).toBe(200);
    await test.accounts.disablePartnerClient(other.clientId);
    expect((await token({ scope: 'network.partner' }, other.clientId, 'changed-partner-secret')).status).toBe(401);
  });

  describe('whose door is closed by hand', () => {
    const program = { ...PARTNER, clientId: 'sapo-closing' };
    const sessionOf = async (secret = program.clientSecret) => {
      const answer = await token({ scope: 'network.partner' }, program.clientId, secret);
      const { access_token } = (await answer.json()) as { access_token: string };
      return decodeJwt(access_token).sid as string;
    };
    const told = (sessionId: string) => test.ended.some((one) => one.sessionId === sessionId);
    beforeAll(() => test.accounts.createPartnerClient(program));

    it('has its tokens ended too: subgraphs hear of it within five seconds', async () => {
      const session = await sessionOf();
      expect(session).toMatch(/^[0-9a-f-]{36}$/);
      expect(await sessionOf()).toBe(session);
      expect(await test.accounts.disablePartnerClient(program.clientId)).toBe(true);
      await expect.poll(() => told(session), { timeout: 5000 }).toBe(true);
      expect((await token({ scope: 'network.partner' }, program.clientId)).status).toBe(401);
    });

    it('may be let in again, while its old tokens stay ended', async () => {
      expect(await test.accounts.enablePartnerClient(program.clientId)).toBe(true);
      const session = await sessionOf();
      expect(told(session)).toBe(false);
      await test.accounts.createPartnerClient({ ...program, name: '別の名前' });
      expect(await sessionOf()).toBe(session);
    });

    it('gets another secret at once, with which the old one and its tokens end', async () => {
      const session = await sessionOf();
      const secret = (await test.accounts.renewPartnerSecret(program.clientId)) ?? '';
      expect(secret).toHaveLength(43);
      await expect.poll(() => told(session), { timeout: 5000 }).toBe(true);
      expect((await token({ scope: 'network.partner' }, program.clientId)).status).toBe(401);
      const next = await sessionOf(secret);
      await test.accounts.createPartnerClient(program);
      await expect.poll(() => told(next), { timeout: 5000 }).toBe(true);
    });

    it('must be there: a mistyped name is said to be one', async () => {
      expect(await test.accounts.disablePartnerClient('sapo-klosing')).toBe(false);
      expect(await test.accounts.enablePartnerClient('sapo-klosing')).toBe(false);
      expect(await test.accounts.renewPartnerSecret('sapo-klosing')).toBeNull();
    });
  });

  it('has its secret stored only as a salted hash', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: test.database.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ hash: string }>('SELECT secret_hash AS hash FROM oidc_client');
    const accounts = await client.query<{ hash: string }>('SELECT password_hash AS hash FROM account');
    await client.end();
    for (const { hash } of [...rows, ...accounts.rows]) expect(hash).toMatch(/^scrypt\$16\$8\$1\$[\w+/=]+\$[\w+/=]+$/);
  });
});
