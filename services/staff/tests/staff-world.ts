import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Role } from '@banso/domain/authorisation';
import type { Identity, Subgraph } from '@banso/service-kit';
import {
  createTestDatabase,
  createTestKeys,
  type TestDatabase,
  type TestKeys,
  testSettings,
} from '@banso/service-kit/testing';
import pg from 'pg';
import { type ImportedPerson, importPeople } from '../src/import-people.ts';
import type { StaffSettings } from '../src/settings.ts';
import { createService, type StaffOptions } from '../src/subgraph.ts';

export interface StaffWorld {
  readonly database: TestDatabase;
  readonly keys: TestKeys;
  readonly service: Subgraph;
  readonly people: Record<string, ImportedPerson>;
  readonly offices: { readonly chichibu: string; readonly north: string; readonly foreign: string };
  start(options?: StaffOptions, changes?: Partial<StaffSettings>): Subgraph;
  as(key: string): Identity;
  /** Runs an operation as someone and gives the data; throws on errors. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
  ask(key: string, query: string, variables?: Record<string, unknown>): Promise<any>;
  /** What stands in the database, past every wall. */
  rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Two organisations, three offices, and one person of each kind that the tests ask as. */
export async function staffWorld(): Promise<StaffWorld> {
  const [database, keys] = await Promise.all([createTestDatabase({ name: 'staff', migrations }), createTestKeys()]);
  const settings = testSettings(database, keys);
  const [home, away] = [randomUUID(), randomUUID()];
  const offices = { chichibu: randomUUID(), north: randomUUID(), foreign: randomUUID() };
  const person = (
    key: string,
    roles: Role[],
    officeIds: string[],
    rest: Partial<ImportedPerson> = {},
  ): ImportedPerson => ({
    id: randomUUID(),
    subject: key,
    displayName: `見本 ${key}`,
    kana: `みほん ${key}`,
    organisationId: home,
    roles,
    officeIds,
    townCodes: [],
    agencyId: null,
    ...rest,
  });
  const people = {
    supervisor: person('supervisor', ['officeSupervisor'], [offices.chichibu]),
    northSupervisor: person('northSupervisor', ['officeSupervisor'], [offices.north]),
    worker: person('worker', ['outreachWorker'], [offices.chichibu]),
    colleague: person('colleague', ['consultationWorker'], [offices.chichibu]),
    manager: person('manager', ['prefectureManager'], []),
    administrator: person('administrator', ['systemAdministrator'], []),
    town: person('town', ['townStaff'], [], { townCodes: ['113654'] }),
    partner: person('partner', ['partnerStaff'], [], { agencyId: randomUUID() }),
    stranger: person('stranger', ['officeSupervisor'], [offices.foreign], { organisationId: away }),
  };
  const office = (id: string, organisationId: string, code: string, townCodes: string[]) => ({
    id,
    organisationId,
    code,
    name: `${code}事務所`,
    nameEn: code,
    townCodes,
    phone: null,
  });
  await importPeople(settings, {
    organisations: [
      { id: home, name: '県（試験）', kind: 'PREFECTURE' },
      { id: away, name: '市（試験）', kind: 'CITY' },
    ],
    offices: [
      office(offices.chichibu, home, '秩父', ['113654']),
      office(offices.north, home, '北部', ['114081']),
      office(offices.foreign, away, '他市', []),
    ],
    people: Object.values(people),
  });
  const start = (options: StaffOptions = {}, changes: Partial<StaffSettings> = {}): Subgraph =>
    createService({ ...settings, ...changes }, options);
  const service = start();
  const as = (key: string): Identity => ({ subject: key, sessionId: `session-${key}` });
  return {
    database,
    keys,
    service,
    people,
    offices,
    start,
    as,
    async ask(key, query, variables) {
      const result = await service.execute({ query, variables }, as(key), randomUUID());
      if (result.errors) throw new Error(JSON.stringify(result.errors));
      return JSON.parse(JSON.stringify(result.data));
    },
    async rows<Row>(sql: string, ...values: unknown[]) {
      const client = new pg.Client({ connectionString: database.adminUrl });
      await client.connect();
      try {
        return (await client.query(sql, values)).rows as Row[];
      } finally {
        await client.end();
      }
    },
    async close() {
      await service.close();
      await database.drop();
      await keys.remove();
    },
  };
}

const ANSWER = `__typename
  ... on StaffSaved { staffMember { id version qualification { outcome met } } }
  ... on Refusal { code clause openTo messageJa messageEn }
  ... on InvalidInput { issues { path code } }
  ... on StaleVersion { currentVersion }`;

/** A mutation of a person, with what every answer can say. */
export const mutation = (name: string): string => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation M($input: ${input}!) { ${name}(input: $input) { ${ANSWER} } }`;
};
