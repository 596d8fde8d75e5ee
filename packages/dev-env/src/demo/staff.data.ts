import type { Role } from '@banso/domain/authorisation';
import { AGENCY_OFFICES } from '@banso/domain/foundation';
import { demoAgencies } from './agencies.data.ts';
import { demoId } from './demo-id.ts';
import { city, prefecture } from './organisations.data.ts';

export interface DemoStaff {
  readonly id: string;
  readonly key: string;
  /** Login of the embedded identity provider, where this person is one of the demo logins. */
  readonly login: string | null;
  readonly subject: string;
  readonly displayName: string;
  readonly kana: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly officeKeys: readonly string[];
  readonly townCodes: readonly string[];
  readonly agencyId: string | null;
  /** Which evidence the person is given when the demo world is made: a name in evidence.ts. */
  readonly evidence: string | null;
}

/** Family names that can belong to nobody: specimen, example, pseudonym, template, mock, trial… */
const families: readonly [string, string][] = [
  ['見本', 'みほん'],
  ['例示', 'れいじ'],
  ['仮名', 'かめい'],
  ['雛形', 'ひながた'],
  ['模擬', 'もぎ'],
  ['試行', 'しこう'],
  ['想定', 'そうてい'],
  ['練習', 'れんしゅう'],
];
const givens: readonly [string, string][] = [
  ['一郎', 'いちろう'],
  ['花子', 'はなこ'],
  ['二郎', 'じろう'],
  ['桃子', 'ももこ'],
  ['三郎', 'さぶろう'],
  ['梅子', 'うめこ'],
  ['四郎', 'しろう'],
  ['菊子', 'きくこ'],
  ['五郎', 'ごろう'],
];

let made = 0;
function person(
  key: string,
  roles: readonly Role[],
  rest: Partial<Pick<DemoStaff, 'login' | 'officeKeys' | 'townCodes' | 'agencyId' | 'evidence' | 'organisationId'>>,
): DemoStaff {
  const family = families[made % families.length]!;
  const given = givens[made % givens.length]!;
  made += 1;
  const id = demoId('staff', key);
  return {
    id,
    key,
    login: rest.login ?? null,
    subject: rest.login ? `demo:${rest.login}` : `demo:${key}`,
    displayName: `${family[0]} ${given[0]}`,
    kana: `${family[1]} ${given[1]}`,
    organisationId: rest.organisationId ?? prefecture.id,
    roles,
    officeKeys: rest.officeKeys ?? [],
    townCodes: rest.townCodes ?? [],
    agencyId: rest.agencyId ?? null,
    evidence: rest.evidence ?? null,
  };
}

const agencyId = (key: string): string => demoAgencies.find((agency) => agency.key === key)!.id;
const chichibu = { officeKeys: ['chichibu'] };

/** The demo logins: one a role, most of them at the Chichibu office, where the main job is shown. */
const shown: readonly DemoStaff[] = [
  person('town-ogano', ['townStaff'], { login: 'town', townCodes: ['113654'] }),
  person('consult-chichibu', ['consultationWorker'], { login: 'consult', ...chichibu, evidence: 'beginner' }),
  person('chief-chichibu', ['chiefConsultationWorker'], { login: 'chief', ...chichibu, evidence: 'ministryChief' }),
  person('supervisor-chichibu', ['officeSupervisor'], { login: 'supervisor', ...chichibu, evidence: 'longService' }),
  person('outreach-chichibu', ['outreachWorker'], { login: 'outreach', ...chichibu, evidence: 'socialWorker' }),
  person('employment-chichibu', ['employmentWorker'], {
    login: 'employment',
    ...chichibu,
    evidence: 'ministryEmployment',
  }),
  person('manager', ['prefectureManager'], { login: 'prefecture' }),
  person('auditor', ['prefectureAuditor'], { login: 'auditor' }),
  person('contractor', ['contractorAdministrator'], { login: 'contractor', officeKeys: ['north'] }),
  person('partner-center', ['partnerStaff'], { login: 'partner', agencyId: agencyId('hikikomori-center') }),
  person('partner-saposute', ['partnerStaff'], { login: 'saposute', agencyId: agencyId('saposute') }),
  person('admin', ['systemAdministrator'], { login: 'admin' }),
  person('city-consult', ['consultationWorker', 'officeSupervisor'], {
    login: 'city',
    organisationId: city.id,
    officeKeys: ['city'],
  }),
];

const others: readonly DemoStaff[] = [
  person('outreach2-chichibu', ['outreachWorker'], { ...chichibu, evidence: 'prefectureCourseOnly' }),
  person('outreach3-chichibu', ['outreachWorker'], { ...chichibu, evidence: 'lapsing' }),
  ...AGENCY_OFFICES.filter((office) => office.id !== 'chichibu').flatMap((office) => {
    const at = { officeKeys: [office.id] };
    return [
      person(`supervisor-${office.id}`, ['officeSupervisor'], {
        ...at,
        evidence: 'longService',
        login: office.id === 'north' ? 'north' : null,
      }),
      person(`chief-${office.id}`, ['chiefConsultationWorker'], { ...at, evidence: 'ministryChief' }),
      person(`consult-${office.id}`, ['consultationWorker'], { ...at, evidence: 'beginner' }),
      person(`outreach-${office.id}`, ['outreachWorker'], { ...at, evidence: 'socialWorker' }),
      person(`outreach2-${office.id}`, ['outreachWorker'], {
        ...at,
        // One of them has nothing but a licence, which ends within the simulated year.
        evidence: office.id === 'east' ? 'willLapse' : 'healthNurse',
      }),
      person(`employment-${office.id}`, ['employmentWorker'], { ...at, evidence: 'ministryEmployment' }),
    ];
  }),
  ...AGENCY_OFFICES.flatMap((office) => office.covers)
    .filter((code) => code !== '113654')
    .map((code) => person(`town-${code}`, ['townStaff'], { townCodes: [code] })),
  ...['platform', 'employment-office', 'health-center', 'work-training', 'npo'].map((key) =>
    person(`partner-${key}`, ['partnerStaff'], { agencyId: agencyId(key) }),
  ),
];

export const demoStaff: readonly DemoStaff[] = [...shown, ...others];
/** One a role, and one who answers for another office, so that a case can change hands. */
export const demoLogins: readonly DemoStaff[] = demoStaff.filter(({ login }) => login !== null);
export const demoPassword = 'banso-demo-2026';

/** A program of the Hikikomori center that reads its referrals by itself (OAuth 2.0 client credentials). */
export const demoPartnerProgram = {
  id: demoId('program', 'hikikomori-center'),
  clientId: 'demo-hikikomori-center',
  agencyKey: 'hikikomori-center',
  name: 'みほんひきこもり地域支援センターの業務ソフト（架空）',
} as const;
