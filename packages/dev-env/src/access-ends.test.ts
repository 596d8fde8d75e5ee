import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { addDays } from '@banso/domain/foundation';
import { openAccounts } from '@banso/gateway/accounts';
import { civilDateInJapan } from '@banso/service-kit';
import { type ImportedPerson, importPeople } from '@banso/staff/import';
import { readSettings as readStaffSettings } from '@banso/staff/settings';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Backend, openBackend } from './backend.ts';
import { type Constellation, openConstellation } from './constellation.ts';
import { type Acting, actingOn } from './demo/acting.ts';
import { environmentFor } from './environment.ts';
import { maintenance } from './maintenance.ts';
import { ephemeralFolder } from './postgres/settle.ts';

const today = civilDateInJapan(new Date());
const [organisationId, officeId] = [randomUUID(), randomUUID()];
const person = (subject: string, role: ImportedPerson['roles'][number]): ImportedPerson => ({
  id: randomUUID(),
  subject,
  displayName: `見本 ${subject}`,
  kana: 'みほん',
  organisationId,
  roles: [role],
  officeIds: [officeId],
  townCodes: [],
  agencyId: null,
});
const supervisor = person('supervisor', 'officeSupervisor');
const worker = person('worker', 'employmentWorker');

let folder: string;
let backend: Backend;
let constellation: Constellation;
let acting: Acting;
beforeAll(async () => {
  folder = ephemeralFolder(tmpdir(), `banso-access-${process.pid}`);
  const env = { LOG_LEVEL: 'silent' };
  backend = await openBackend({ dataFolder: folder, env, say: () => {} });
  const environment = await environmentFor(backend.services, { port: 0, ...backend }, env);
  constellation = await openConstellation(environment);
  await importPeople(readStaffSettings(environment), {
    organisations: [{ id: organisationId, name: '県（試験）', kind: 'PREFECTURE' }],
    offices: [
      { id: officeId, organisationId, code: '秩父', name: '秩父', nameEn: 'C', townCodes: ['113654'], phone: null },
    ],
    people: [supervisor, worker],
  });
  acting = actingOn(constellation.subgraphs);
  await within(20_000, async () => expect(await casesSeen('supervisor')).toBe(0));
  await acting.act('cases', 'supervisor', { name: 'openCase', success: 'on CaseSaved { case { id } }' }, aCase);
});
afterAll(async () => {
  await constellation?.close();
  await backend?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const aCase = {
  receivedAt: new Date().toISOString(),
  detectedOn: today,
  route: 'familyCall',
  townCode: '113654',
  client: { displayName: '見本 花子', nameKnown: 'PARTIAL', townCode: '113654' },
  consulterIsClient: true,
  concerns: [],
};
const within = (timeout: number, work: () => Promise<unknown>) => vi.waitFor(work, { timeout, interval: 100 });
const casesSeen = async (subject: string): Promise<number> =>
  (await acting.ask<{ cases: { totalCount: number } }>('cases', subject, '{ cases(first: 1) { totalCount } }')).cases
    .totalCount;

it('who has no placement any more sees no case within five seconds', async () => {
  const saved = 'on StaffSaved { staffMember { placements { id } } }';
  const { staffMember } = await acting.act<{ staffMember: { placements: { id: string }[] } }>(
    'staff',
    'supervisor',
    { name: 'placeWorker', success: saved },
    { staffId: worker.id, officeId, role: 'EMPLOYMENT_WORKER', from: '2024-04-01', fullTimePercent: 100 },
  );
  expect(await casesSeen('worker')).toBe(1);
  const ended = { staffId: worker.id, placementId: staffMember.placements[0]?.id, until: addDays(today, -1) };
  await acting.act('staff', 'supervisor', { name: 'endPlacement', success: saved }, { ...ended, reason: '退職' });
  await within(5_000, async () => expect(await casesSeen('worker')).toBe(0));
});

it('a closed account is refused everywhere within five seconds, and let in again when it is reopened', async () => {
  const env = Object.fromEntries(
    ['staff', 'gateway'].map((name) => [`${name.toUpperCase()}_DATABASE_URL`, backend.addresses[name]?.url ?? '']),
  );
  const options = { dataFolder: folder, env, say: () => {}, login: 'supervisor' };
  await maintenance.deactivate(options);
  await within(5_000, async () => {
    for (const service of ['cases', 'staff', 'network']) {
      await expect(acting.ask(service, 'supervisor', '{ __typename }'), service).rejects.toThrow('no access');
    }
  });
  await maintenance.reactivate(options);
  await within(5_000, async () => expect(await casesSeen('supervisor')).toBe(1));
});

it('a partner program is closed, given another secret and named when nobody knows it', async () => {
  const env = {
    GATEWAY_DATABASE_URL: backend.addresses.gateway?.url ?? '',
    STAFF_DATABASE_URL: backend.addresses.staff?.url ?? '',
  };
  const accounts = openAccounts(env.GATEWAY_DATABASE_URL);
  await accounts.createPartnerClient({
    clientId: 'agency-1',
    clientSecret: 'obviously-a-demo-secret-1',
    name: 'みほん',
  });
  await accounts.close();
  const on = (login: string) => ({
    dataFolder: folder,
    env: { ...env, BANSO_KEYS: backend.keysFolder },
    say: () => {},
    login,
  });
  expect(await maintenance['close-program'](on('agency-1'))).toEqual(['agency-1: closed']);
  expect(await maintenance['open-program'](on('agency-1'))).toEqual(['agency-1: open again']);
  expect((await maintenance['renew-secret'](on('agency-1')))[0]).toMatch(/^agency-1: .{30,}$/);
  await expect(maintenance['renew-secret'](on('nobody'))).rejects.toThrow('No program is known as nobody.');
});
