import { randomBytes } from 'node:crypto';
import { firstDayOfFiscalYear, fiscalYear } from '@banso/domain/foundation';
import { openAccounts } from '@banso/gateway/accounts';
import { readSettings as readGatewaySettings } from '@banso/gateway/settings';
import { importAgencies } from '@banso/network/directory';
import { type Clock, civilDateInJapan } from '@banso/service-kit';
import { importPeople } from '@banso/staff/import';
import { readSettings as readStaffSettings } from '@banso/staff/settings';
import type { Constellation } from '../constellation.ts';
import type { Demo } from '../seeding.ts';
import { firstSimulatedDay } from '../simulated-year/first-day.ts';
import { type Acting, actingOn } from './acting.ts';
import { demoAgencies } from './agencies.data.ts';
import { recordEvidence } from './evidence.ts';
import { demoOffices, officeByKey } from './offices.data.ts';
import { demoOrganisations } from './organisations.data.ts';
import { demoLogins, demoPartnerProgram, demoPassword, demoStaff } from './staff.data.ts';

/** The demo world alone: organisations, offices, agencies, staff with evidence, logins; no case yet. */
export async function seedWorld(
  { environment, subgraphs, wake }: Constellation,
  clock: Clock,
  withEvidence = demoStaff,
): Promise<{ acting: Acting; demo: Demo }> {
  const today = civilDateInJapan(clock.now());
  await importAgencies(
    subgraphs.network!,
    demoAgencies.map(({ key: _, ...agency }) => ({
      ...agency,
      services: [...agency.services],
      weekly: [...agency.weekly],
      validFrom: firstDayOfFiscalYear(fiscalYear(firstSimulatedDay(today))),
    })),
  );
  await importPeople(readStaffSettings(environment), {
    organisations: demoOrganisations.map(({ key: _, ...organisation }) => organisation),
    offices: demoOffices.map(({ key: _, ...office }) => office),
    people: [...demoStaff.map(personOf), partnerProgram()],
  });
  wake();
  const acting = actingOn(subgraphs);
  await recordEvidence(acting, today, withEvidence);
  await untilKnown(() =>
    acting.ask<{ responsibleOffice: { office: unknown } }>('cases', 'demo:prefecture', KNOWN, { town: '113654' }),
  );
  return { acting, demo: { logins: demoLoginList(), partner: await openDemoAccounts(environment) } };
}

const KNOWN = 'query Known($town: String!) { responsibleOffice(townCode: $town) { office { id } } }';

const personOf = ({
  officeKeys,
  key: _key,
  login: _login,
  evidence: _evidence,
  ...person
}: (typeof demoStaff)[number]) => ({
  ...person,
  officeIds: officeKeys.map((key) => officeByKey(key).id),
});

function partnerProgram() {
  const agency = demoAgencies.find(({ key }) => key === demoPartnerProgram.agencyKey)!;
  return {
    id: demoPartnerProgram.id,
    subject: demoPartnerProgram.clientId,
    displayName: demoPartnerProgram.name,
    kana: 'ぎょうむそふと',
    organisationId: agency.organisationId,
    roles: ['partnerProgram' as const],
    officeIds: [],
    townCodes: [],
    agencyId: agency.id,
  };
}

/** What one service announces, the others know within moments; the simulation begins when they do. */
async function untilKnown(ask: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const known = await ask().catch(() => null);
    if (known !== null) return;
    if (Date.now() > until) throw new Error('casework never heard of the demo people');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const demoLoginList = (): Demo['logins'] =>
  demoLogins.map(({ roles, login, displayName }) => ({
    role: roles[0] ?? '',
    login: login ?? '',
    password: demoPassword,
    name: displayName,
  }));

/** Logins at the embedded provider; a real one keeps its own. */
async function openDemoAccounts(environment: Parameters<typeof readStaffSettings>[0]): Promise<Demo['partner']> {
  const settings = readGatewaySettings(environment);
  const accounts = openAccounts(settings.databaseUrl);
  try {
    for (const { login, subject, displayName } of demoLogins) {
      await accounts.createAccount({ login: login ?? '', password: demoPassword, subject, displayName });
    }
    const clientSecret = randomBytes(24).toString('base64url');
    const { clientId, name } = demoPartnerProgram;
    await accounts.createPartnerClient({ clientId, clientSecret, name });
    return { clientId, clientSecret, scope: 'network.partner' };
  } finally {
    await accounts.close();
  }
}
