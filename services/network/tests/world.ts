import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Actor, Role } from '@banso/domain/authorisation';
import type { ReferralSentMessage } from '@banso/domain/partners';
import { createPool, createSealing, type DeliveredEvent, keysIn, type Subgraph } from '@banso/service-kit';
import { createTestDatabase, createTestKeys, plantActors, testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { importAgencies } from '../src/import-directory.ts';
import type { NetworkSettings } from '../src/settings.ts';
import { createService, type Extras } from '../src/subgraph.ts';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

export const prefecture: string = randomUUID();
export const city: string = randomUUID();
export const agencies = { center: randomUUID(), saposute: randomUUID(), cityCenter: randomUUID() };
export const office: string = randomUUID();

function actor(roles: readonly Role[], rest: Partial<Actor> = {}): Actor {
  const id = randomUUID();
  return {
    id,
    subject: `sub-${id}`,
    displayName: `試し ${roles[0]}`,
    organisationId: prefecture,
    roles,
    officeIds: [],
    townCodes: [],
    agencyId: null,
    accessEndsOn: null,
    active: true,
    ...rest,
  };
}

export const people = {
  center: actor(['partnerStaff'], { agencyId: agencies.center, displayName: '中央 花子' }),
  saposute: actor(['partnerStaff'], { agencyId: agencies.saposute }),
  /** An agency of another organisation, with an account in its own. */
  cityCenter: actor(['partnerStaff'], { agencyId: agencies.cityCenter, organisationId: city }),
  program: actor(['partnerProgram'], {
    agencyId: agencies.center,
    subject: 'center-program',
    displayName: '業務ソフト',
  }),
  worker: actor(['consultationWorker'], { officeIds: [office] }),
  manager: actor(['prefectureManager']),
  town: actor(['townStaff'], { townCodes: ['113654'] }),
  administrator: actor(['systemAdministrator']),
  cityWorker: actor(['consultationWorker'], { organisationId: city, officeIds: [randomUUID()] }),
  former: actor(['partnerStaff'], { agencyId: agencies.center, accessEndsOn: '2026-01-31' }),
};
export type Person = keyof typeof people;

export const weekdays = (opens: string, closes: string, days = ['mon', 'tue', 'wed', 'thu', 'fri']) =>
  days.map((day) => ({ day, opens, closes }));

export const directory = [
  {
    id: agencies.center,
    organisationId: prefecture,
    name: '見本ひきこもり地域支援センター',
    kana: 'みほんひきこもりちいきしえんせんたー',
    kind: 'HIKIKOMORI_CENTER' as const,
    townCode: '113654',
    services: ['来所相談'],
    weekly: weekdays('09:00', '17:00'),
    free: 6,
  },
  {
    id: agencies.saposute,
    organisationId: prefecture,
    name: 'あいサポステ',
    kana: 'あいさぽすて',
    kind: 'SAPOSUTE' as const,
    ageFrom: 15,
    ageUntil: 49,
    areaTownCodes: ['114081'],
    services: ['職場体験'],
    weekly: weekdays('10:00', '17:30', ['tue', 'wed', 'thu', 'fri', 'sat']),
  },
  {
    id: agencies.cityCenter,
    organisationId: city,
    name: '市のセンター',
    kana: 'しのせんたー',
    kind: 'HIKIKOMORI_CENTER' as const,
  },
];

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come.
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

export async function createWorld(changes: Partial<NetworkSettings> = {}, extras: Extras = {}) {
  const [database, keys] = await Promise.all([createTestDatabase({ name: 'network', migrations }), createTestKeys()]);
  await plantActors(database, ...Object.values(people));
  const settings: NetworkSettings = {
    ...testSettings(database, keys),
    oidcIssuer: 'http://localhost:1/oidc',
    partnerPort: 0,
    partnerHost: '127.0.0.1',
    partnerRequestsPerSecond: 0,
    subgraphs: {},
    ...changes,
  };
  const service: Subgraph = createService(settings, extras);
  await importAgencies(service, directory);
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  const senderPool = createPool(database.appUrl, 1);
  const sealing = createSealing(senderPool, keysIn(keys.folder));

  const deliver = (
    type: string,
    payload: unknown,
    organisationId: string = prefecture,
    id: string = randomUUID(),
    at = '2026-11-20T01:00:00.000Z',
  ) => {
    const event: DeliveredEvent = {
      id,
      source: type.split('.')[0] ?? '',
      type,
      at,
      organisationId,
      payload,
    };
    return service.receive([event]);
  };

  return {
    database,
    keys,
    settings,
    service,
    sealing,
    deliver,
    /** As the superuser, past every wall. */
    rows: async <R = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<R[]> =>
      (await admin.query(sql, values)).rows,
    async ask(person: Person, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const identity = { subject: people[person].subject, sessionId: `session-${person}` };
      const result = await service.execute({ query, variables }, identity, randomUUID());
      return JSON.parse(JSON.stringify(result)) as Answer;
    },
    /** A referral as `cases` sends it; gives its id. */
    async refer(change: Partial<ReferralSentMessage> = {}, fields = someFields): Promise<string> {
      const referralId: string = change.referralId ?? randomUUID();
      const content = { purpose: '来所相談のお願い', fields };
      const message: ReferralSentMessage = {
        referralId,
        organisationId: prefecture,
        agencyId: agencies.center,
        fromOfficeId: office,
        fromOfficeName: '北部事務所',
        sealed: await sealing.sealForTransport(`cases.referralSent|${referralId}`, JSON.stringify(content)),
        answerDueOn: '2026-12-04',
        sentAt: '2026-11-20T10:00:00+09:00',
        ...change,
      };
      await deliver('cases.referralSent', message, message.organisationId);
      return referralId;
    },
    async close() {
      await Promise.all([service.close(), admin.end(), senderPool.end()]);
      await Promise.all([database.drop(), keys.remove()]);
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;

export const someFields = [
  { field: 'NAME', value: '見本 太郎', ground: 'CONSENT' },
  { field: 'PHONE', value: '048-000-0000', ground: 'CONSENT' },
];

export const REFERRAL = `query Referral($id: ID!) { incomingReferral(id: $id) {
  id version state purpose fromOffice sentAt answerDueOn receivedAt answeredAt declineReason declineNote appointmentAt
  firstAppointmentKeptAt outcome outcomeNote outcomeAt grantEndedAt
  disclosed { field value ground } progress { by text } agency { id name } } }`;

export const SAVED = `__typename
  ... on IncomingReferralSaved { referral { id version state appointmentAt declineReason declineNote outcome outcomeNote
    progress { by text } } }
  ... on Refusal { code clause messageJa messageEn openTo }
  ... on InvalidInput { issues { path code messageJa messageEn } }
  ... on StaleVersion { currentVersion changedBy changes { field yours theirs } }`;

/** A mutation of the contract on one referral: `step('acceptReferral', 'AcceptReferralInput')`. */
export const step = (name: string): string =>
  `mutation Step($input: ${inputs[name]}!) { ${name}(input: $input) { ${SAVED} } }`;

const inputs: Readonly<Record<string, string>> = {
  receiveReferral: 'ReferralStepInput',
  acceptReferral: 'AcceptReferralInput',
  declineReferral: 'DeclineReferralInput',
  setAppointment: 'SetAppointmentInput',
  recordFirstAppointment: 'RecordFirstAppointmentInput',
  recordProgress: 'RecordProgressInput',
  returnOutcome: 'ReturnOutcomeInput',
};
