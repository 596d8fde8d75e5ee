import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An identity provider of its own for a test: discovery, keys, and tokens for one client's credentials. */
export async function startIssuer(client: { readonly id: string; readonly secret: string }) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: 'one' };
  const asked: string[] = [];
  let issuer = '';

  const token = (
    claims: Record<string, unknown> = {},
    key = privateKey,
    kind: { readonly typ?: string } = { typ: 'at+jwt' },
  ): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const usual = {
      iss: issuer,
      aud: 'urn:banso:network',
      sub: client.id,
      client_id: client.id,
      scope: 'network.partner',
      iat: now,
      exp: now + 600,
      jti: crypto.randomUUID(),
    };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'one', ...kind }).sign(key);
  };

  const server = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/oidc/.well-known/openid-configuration')
      return json(200, { issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token` });
    if (request.url === '/oidc/jwks') return json(200, { keys: [jwk] });
    if (request.url !== '/oidc/token') return json(404, {});
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    const basic = Buffer.from(request.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    const right = basic.split(':').map(decodeURIComponent).join(':') === `${client.id}:${client.secret}`;
    const good = right && form.get('grant_type') === 'client_credentials';
    if (!good || form.get('resource') !== 'urn:banso:network') return json(401, { error: 'invalid_client' });
    return json(200, { access_token: await token(), token_type: 'Bearer', expires_in: 600 });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidc`;
  return {
    issuer,
    asked,
    token,
    stranger: async (claims: Record<string, unknown> = {}) =>
      token(claims, (await generateKeyPair('RS256', { extractable: true })).privateKey),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
