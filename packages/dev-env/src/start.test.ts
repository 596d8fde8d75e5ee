import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkSettings } from './check-settings.ts';
import { environmentFor, givenDatabases } from './environment.ts';
import { inPlainWords, PlainFailure } from './plain-failure.ts';
import { commandOf } from './process-command.ts';
import { refusedPorts } from './refused-ports.data.ts';
import { findServices } from './services.ts';
import { type StartOptions, start } from './start.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banso-start-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const options = (port: number): StartOptions => ({
  shape: 'one',
  dataFolder: join(folder, 'data'),
  port,
  fullYear: false,
  demoOnServers: false,
  env: {},
  say: () => {},
  onSeeding: () => {},
  tell: () => {},
});
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => inPlainWords(error) as Error,
  );

describe('a start that cannot be', () => {
  it('names the port that another program has, before it touches anything', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => other.once('listening', ready));
    const { port } = other.address() as AddressInfo;
    const refused = await failure(start(options(port)));
    other.close();
    expect(refused).toBeInstanceOf(PlainFailure);
    expect(refused?.message).toContain(
      `Port ${port} is in use by another program. Stop it, or choose another port: --port ${port + 1}.`,
    );
  });

  it('names another port for one that browsers and fetch refuse', async () => {
    for (const [port, another] of [
      [6000, 6001],
      [6665, 6670],
      [1, 2],
      [10080, 10081],
    ] as const) {
      const refused = await failure(start(options(port)));
      expect(refused).toBeInstanceOf(PlainFailure);
      expect(refused?.message).toContain(`ポート ${port} はブラウザーが`);
      expect(refused?.message).toContain(`Choose another port: --port ${another}.`);
    }
    for (const port of refusedPorts) {
      const tried = await fetch(`http://127.0.0.1:${port}/`).catch((error: Error) => error.cause);
      expect(tried).toMatchObject({ message: 'bad port' });
    }
  });

  it('leaves a running one on the same data alone', async () => {
    // A process that looks like a start, for its command line is what tells.
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'start']);
    await vi.waitUntil(() => commandOf(other.pid ?? 0).endsWith('start '));
    writeFileSync(
      join(folder, 'data/running.json'),
      JSON.stringify({ pid: other.pid, portal: 'http://localhost:4000' }),
    );
    const refused = await failure(start(options(0)));
    other.kill();
    expect(refused?.message).toContain(`Already running at http://localhost:4000 (process ${other.pid}).`);
  });

  it('says in plain words what the machine says in codes', () => {
    const coded = (code: string, path: string) => Object.assign(new Error(code), { code, path });
    expect(inPlainWords(coded('ENOSPC', '/data'))).toMatchObject({
      message: expect.stringContaining('The disk is full (/data).'),
    });
    expect(inPlainWords(coded('EACCES', '/data'))).toMatchObject({
      message: expect.stringContaining('Cannot read or write /data.'),
    });
    // What pg gives when no address of a host answers.
    const unreachable = Object.assign(new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')], ''), {
      code: 'ECONNREFUSED',
    });
    expect(inPlainWords(unreachable)).toMatchObject({
      message: expect.stringContaining('cannot be reached: connect ECONNREFUSED 127.0.0.1:1.'),
    });
    expect(inPlainWords(coded('EEXIST', '/data'))).toMatchObject({
      message: expect.stringContaining('/data is not a folder.'),
    });
    const other = new Error('a defect');
    expect(inPlainWords(other)).toBe(other);
  });
});

describe('a start that is told to end', () => {
  it('ends in the midst of seeding, leaves nothing running, and seeds anew next time', async () => {
    const stopping = new AbortController();
    const dataFolder = join(folder, 'cut-off');
    const begun = start({
      ...options(0),
      dataFolder,
      signal: stopping.signal,
      onSeeding: (done) => done > 0 && stopping.abort(),
    });
    await expect(begun).rejects.toBe(
      await new Promise((told) => {
        stopping.signal.addEventListener('abort', () => told(stopping.signal.reason));
      }),
    );
    expect(JSON.parse(readFileSync(join(dataFolder, 'demo.json'), 'utf8'))).toMatchObject({ begun: true });
    expect(existsSync(join(dataFolder, 'running.json'))).toBe(false);
    expect(existsSync(join(dataFolder, 'postgres/postmaster.pid'))).toBe(false);
  });
});

describe('what the services are told', () => {
  it('all that is wrong with the settings of all services, before anything of them is started', async () => {
    const refused = await failure(checkSettings(findServices(), { LOG_LEVEL: 'loud' }));
    expect(refused).toBeInstanceOf(PlainFailure);
    for (const wrong of ['LOG_LEVEL: ', 'CASES_DATABASE_URL: is not set', 'STAFF_DATABASE_URL: is not set']) {
      expect(refused?.message.split(wrong)).toHaveLength(2);
    }
  });

  const services = [
    { name: 'gateway', folder: '', database: 'banso_gateway', port: 4000, partnerPort: null },
    { name: 'housing-aid', folder: '', database: 'banso_housing', port: 0, partnerPort: null },
  ];

  it('what the environment says goes before what was found, and an empty setting counts as none', async () => {
    const env = {
      HOUSING_AID_PORT: '5999',
      HOUSING_AID_URL: 'http://127.0.0.1:5999',
      HOUSING_AID_DATABASE_URL: 'postgres://real/one',
      GATEWAY_DATABASE_URL: '',
      OIDC_ISSUER: 'https://id.example',
    };
    const given = givenDatabases(services, env);
    expect(given).toEqual({ 'housing-aid': { url: 'postgres://real/one', ownerUrl: null } });
    const addresses = { ...given, gateway: { url: 'postgres://embedded', ownerUrl: 'postgres://owner' } };
    expect(await environmentFor(services, { port: 4321, keysFolder: '/keys', addresses }, env)).toEqual({
      PORT: '4321',
      BANSO_KEYS: '/keys',
      HOUSING_AID_PORT: '5999',
      HOUSING_AID_URL: 'http://127.0.0.1:5999',
      HOUSING_AID_DATABASE_URL: 'postgres://real/one',
      GATEWAY_DATABASE_URL: 'postgres://embedded',
      GATEWAY_OWNER_DATABASE_URL: 'postgres://owner',
      SUBGRAPHS: 'housing-aid=http://127.0.0.1:5999',
      OIDC_ISSUER: 'https://id.example',
    });
  });
});
