import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Actor, Role } from '@banso/domain/authorisation';
import type { Clock, Identity, Subgraph } from '@banso/service-kit';
import {
  createTestDatabase,
  createTestKeys,
  plantActors,
  type TestDatabase,
  type TestKeys,
  testSettings,
} from '@banso/service-kit/testing';
import pg from 'pg';
import { type CasesOptions, createService } from '../src/subgraph.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

export interface CasesWorld {
  readonly database: TestDatabase;
  readonly keys: TestKeys;
  readonly service: Subgraph;
  readonly home: string;
  readonly away: string;
  readonly offices: { readonly chichibu: string; readonly north: string; readonly foreign: string };
  readonly people: Readonly<Record<PersonKey, Actor>>;
  /** A second service on the same database, with a clock or a statement counter of its own. */
  start(options?: CasesOptions): Subgraph;
  as(key: PersonKey): Identity;
  /** Runs an operation as someone and gives the data; throws on errors. */
  ask(key: PersonKey, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Runs a mutation with an `input` and gives its payload; makes the command id where none is given. */
  run(key: PersonKey, name: string, input: Record<string, unknown>): Promise<Answer>;
  /** Opens a case as someone and gives its id. */
  open(key?: PersonKey, changes?: Record<string, unknown>): Promise<string>;
  /** Looks past every wall. */
  rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]>;
  receive(type: string, payload: Record<string, unknown>, organisationId?: string): Promise<void>;
  close(): Promise<void>;
}

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Tuesday 24 November 2026, 10:00 in Japan; a test that needs another moment starts a service of its own. */
export const NOW = new Date('2026-11-24T01:00:00Z');
export const fixedClock: Clock = { now: () => NOW };

const organisations = { home: randomUUID(), away: randomUUID() };
const offices = { chichibu: randomUUID(), north: randomUUID(), foreign: randomUUID() };

function person(key: string, roles: Role[], officeIds: string[], rest: Partial<Actor> = {}): Actor {
  return {
    id: randomUUID(),
    subject: key,
    displayName: `見本 ${key}`,
    organisationId: organisations.home,
    roles,
    officeIds,
    townCodes: [],
    agencyId: null,
    accessEndsOn: null,
    active: true,
    ...rest,
  };
}

const people = {
  worker: person('worker', ['consultationWorker'], [offices.chichibu]),
  chief: person('chief', ['chiefConsultationWorker'], [offices.chichibu]),
  supervisor: person('supervisor', ['officeSupervisor'], [offices.chichibu]),
  outreach: person('outreach', ['outreachWorker'], [offices.chichibu]),
  unqualified: person('unqualified', ['outreachWorker'], [offices.chichibu]),
  employment: person('employment', ['employmentWorker'], [offices.chichibu]),
  northWorker: person('northWorker', ['consultationWorker'], [offices.north]),
  northSupervisor: person('northSupervisor', ['officeSupervisor'], [offices.north]),
  manager: person('manager', ['prefectureManager'], []),
  auditor: person('auditor', ['prefectureAuditor'], []),
  town: person('town', ['townStaff'], [], { townCodes: ['113654'] }),
  otherTown: person('otherTown', ['townStaff'], [], { townCodes: ['113620'] }),
  administrator: person('administrator', ['systemAdministrator'], []),
  contractor: person('contractor', ['contractorAdministrator'], [offices.chichibu]),
  partner: person('partner', ['partnerStaff'], [], { agencyId: randomUUID() }),
  stranger: person('stranger', ['officeSupervisor'], [offices.foreign], { organisationId: organisations.away }),
} as const;
export type PersonKey = keyof typeof people;

const finding = (clause: string, outcome: string) => ({
  clause,
  parent: clause === '3(3)' ? null : '3(3)',
  outcome,
  reason: outcome === 'MET' ? 'evidenceSatisfies' : 'serviceTooShort',
  factsUsed: [],
  missingFacts: outcome === 'MET' ? [] : ['service'],
  judgementNeededBy: null,
  warnings: [],
  overridable: false,
});

/** Two organisations, three offices, and one person of each kind, known by the facts that `staff` sends. */
export async function casesWorld(options: CasesOptions = { clock: fixedClock }): Promise<CasesWorld> {
  const [database, keys] = await Promise.all([createTestDatabase({ name: 'cases', migrations }), createTestKeys()]);
  await plantActors(database, ...Object.values(people));
  const settings = testSettings(database, keys);
  const start = (own: CasesOptions = options): Subgraph => createService(settings, own);
  const service = start();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();

  const receive: CasesWorld['receive'] = (type, payload, organisationId = organisations.home) =>
    service.receive([
      { id: randomUUID(), source: type.split('.')[0] ?? '', type, at: NOW.toISOString(), organisationId, payload },
    ]);
  const office = (id: string, code: string, townCodes: string[], organisationId = organisations.home) =>
    receive('staff.officeChanged', { id, name: `${code}事務所`, code, townCodes, calendar: {} }, organisationId);
  await office(offices.chichibu, '秩父', ['113611', '113620', '113638', '113654']);
  await office(offices.north, '北部', ['113816', '114081']);
  await office(offices.foreign, '他市', ['112071'], organisations.away);
  const qualification = (actor: Actor, metGrounds: object[]) =>
    receive('staff.workerQualificationChanged', {
      staffId: actor.id,
      displayName: actor.displayName,
      kana: `みほん ${actor.subject}`,
      officeIds: actor.officeIds,
      roles: actor.roles,
      outcome: metGrounds.length > 0 ? 'MET' : 'NOT_MET',
      metGrounds,
      findings: [
        finding('3(3)', metGrounds.length > 0 ? 'MET' : 'NOT_MET'),
        finding('3(3)ウ', metGrounds.length > 0 ? 'MET' : 'NOT_MET'),
      ],
      edition: '2020-04-01',
    });
  await qualification(people.outreach, [{ clause: '3(3)ウ', holdsFrom: '2024-04-01', endsOn: null }]);
  for (const each of [people.unqualified, people.worker, people.chief, people.employment])
    await qualification(each, []);

  const as = (key: PersonKey): Identity => ({ subject: key, sessionId: `session-${key}` });
  const ask: CasesWorld['ask'] = async (key, query, variables) => {
    const result = await service.execute({ query, variables }, as(key), randomUUID());
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return JSON.parse(JSON.stringify(result.data));
  };
  const run: CasesWorld['run'] = async (key, name, input) =>
    (await ask(key, mutation(name), { input: { commandId: randomUUID(), ...input } }))[name];

  return {
    database,
    keys,
    service,
    ...organisations,
    offices,
    people,
    start,
    as,
    ask,
    run,
    async open(key = 'worker', changes = {}) {
      const answer = await run(key, 'openCase', opening(changes));
      if (answer.__typename !== 'CaseSaved') throw new Error(JSON.stringify(answer));
      return answer.case.id as string;
    },
    rows: async (sql, ...values) => (await admin.query(sql, values)).rows,
    receive,
    async close() {
      await service.close();
      await admin.end();
      await database.drop();
      await keys.remove();
    },
  };
}

/** A mother calls about her son in 小鹿野町: a name in part, a birth year only. */
export function opening(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    receivedAt: '2026-11-20T10:00:00+09:00',
    detectedOn: '2026-11-20',
    route: 'familyCall',
    townCode: '113654',
    client: { displayName: '佐藤', kana: 'さとう', nameKnown: 'PARTIAL', birthDate: '1982', townCode: '113654' },
    consulter: {
      displayName: '佐藤 見本子',
      kana: 'さとう みほこ',
      nameKnown: 'FULL',
      townCode: '113654',
      address: '小鹿野町見本1-2-3',
      phones: ['0494-00-0000'],
      relationToClient: 'mother',
      livesTogether: true,
    },
    consulterIsClient: false,
    concerns: ['hikikomoriTruancy', 'family'],
    mostSeriousConcern: 'hikikomoriTruancy',
    chiefConcern: '息子が十年部屋から出ない。',
    ...changes,
  };
}

const UNION: Readonly<Record<string, string>> = {
  saveDraft:
    '__typename ... on SavedDraft { draft { key body version } } ... on StaleDraft { current { key body version } }',
};

/** A mutation with an `input`, and everything that its answer can say. */
export function mutation(name: string): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation M($input: ${input}!) { ${name}(input: $input) { ${UNION[name] ?? answerOf(name)} } }`;
}

function answerOf(name: string): string {
  const stale = ['openCase', 'assignWorker'].includes(name)
    ? ''
    : '... on StaleVersion { currentVersion changedBy changes { field yours theirs } }';
  const qualified =
    name === 'assignWorker' ? '... on NotQualified { outcome findings { clause outcome } messageJa messageEn }' : '';
  return `__typename ... on CaseSaved { case { id number version stage } }
    ... on Refusal { code clause openTo messageJa messageEn }
    ... on InvalidInput { issues { path code messageJa messageEn } } ${stale} ${qualified}`;
}
