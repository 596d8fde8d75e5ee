import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, openBackend } from './backend.ts';
import { type Addresses, GATEWAY_FILES, openConstellation } from './constellation.ts';
import { type Environment, environmentFor } from './environment.ts';
import { freePort } from './postgres/index.ts';
import { ephemeralFolder } from './postgres/settle.ts';
import { findSubgraphs } from './services.ts';
import { ownPart, startSplit } from './split.ts';

const query = 'query Me { viewer { __typename } }';
const documentId = createHash('sha256').update(query).digest('hex');
let folder: string;
let backend: Backend;
let environment: Environment;

beforeAll(async () => {
  folder = ephemeralFolder(tmpdir(), `banso-constellation-${process.pid}`);
  writeFileSync(join(folder, 'operations.json'), JSON.stringify({ [documentId]: query }));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>伴走</title>');
  const env = {
    ...GATEWAY_FILES,
    OPERATIONS_FILE: join(folder, 'operations.json'),
    PORTAL_FOLDER: folder,
    LOG_LEVEL: 'silent',
    // Beside a start that may be running on this machine.
    CASES_PORT: String(await freePort()),
    STAFF_PORT: String(await freePort()),
    NETWORK_PORT: String(await freePort()),
    NETWORK_PARTNER_PORT: String(await freePort()),
  };
  backend = await openBackend({ dataFolder: folder, env, say: () => {} });
  const places = { port: await freePort(), keysFolder: backend.keysFolder, addresses: backend.addresses };
  environment = await environmentFor(backend.services, places, env);
});
afterAll(async () => {
  await backend?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What must be the same whichever way the processes are cut. */
async function expectAnswers({ portal, partner }: Addresses): Promise<void> {
  for (const path of ['/health', '/ready', '/']) expect((await fetch(portal + path)).status, path).toBe(200);
  const headers = { 'content-type': 'application/json', 'x-banso': 'portal', origin: portal };
  const post = (body: unknown) => fetch(`${portal}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const signedOut = await post({ documentId, operationName: 'Me' });
  expect(await signedOut.text()).toContain('UNAUTHENTICATED');
  const issuer = (await (await fetch(`${portal}/oidc/.well-known/openid-configuration`)).json()) as { issuer: string };
  expect(issuer.issuer).toBe(`${portal}/oidc`);
  const atPartners = await fetch(`${partner}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(await atPartners.text()).toContain('UNAUTHENTICATED');
}

const gone = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

describe('the constellation', () => {
  it('runs in one process, with no subgraph listening, and ends cleanly', async () => {
    const constellation = await openConstellation(environment);
    const addresses = await constellation.listen();
    await expectAnswers(addresses);
    expect(Object.keys(constellation.subgraphs)).toEqual(findSubgraphs().map(({ name }) => name));
    expect(await gone(`http://127.0.0.1:${environment.CASES_PORT}/health`)).toBe(true);
    const stranger = { subject: 'nobody', sessionId: 'none' };
    const { errors } = await constellation.subgraphs.staff!.execute({ query }, stranger, 'request-1');
    expect(errors?.[0]?.message).toBeTruthy();
    await constellation.close();
    expect(await gone(`${addresses.portal}/health`)).toBe(true);
  });

  it('runs with each service in a process of its own, each as strict at its own door', async () => {
    const split = await startSplit(backend.services, environment, () => {});
    try {
      await expectAnswers(split.addresses);
      for (const { name } of findSubgraphs()) {
        const url = environment[`${name.toUpperCase()}_URL`];
        const answer = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ __typename }' }),
        });
        expect(await answer.text(), name).toContain('UNAUTHENTICATED');
      }
    } finally {
      await split.close();
    }
    expect(await gone(`${split.addresses.portal}/health`)).toBe(true);
    const casesOwn = Object.keys(ownPart(environment, 'cases', backend.services)).filter((name) =>
      name.endsWith('DATABASE_URL'),
    );
    expect(casesOwn).toEqual(['CASES_DATABASE_URL']);
  });
});
