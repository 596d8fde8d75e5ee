import type { ClauseId } from '../guideline/index.ts';

export const contactKinds = [
  'LETTER',
  'CALL',
  'MAIL',
  'VISIT',
  'OFFICE_INTERVIEW',
  'ACCOMPANIMENT',
  'ONLINE',
  'CONFERENCE',
] as const;
export type ContactKind = (typeof contactKinds)[number];

export const contactResults = [
  'NO_ANSWER',
  'LETTER_LEFT',
  'TALKED_WITH_FAMILY',
  'TALKED_THROUGH_DOOR',
  'MET_PERSON',
  'REFUSED',
  'ARRANGED_WITH_AGENCY',
] as const;
export type ContactResult = (typeof contactResults)[number];

export const counterparts = ['CLIENT', 'FAMILY', 'CONSULTER', 'AGENCY', 'OTHER'] as const;
export type Counterpart = (typeof counterparts)[number];

export const teamRoles = [
  'OUTREACH_WORKER',
  'CHIEF_CONSULTATION_WORKER',
  'CONSULTATION_WORKER',
  'EMPLOYMENT_WORKER',
] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Under which a contact may stand: the roles of a team, and the town's staff, who take a first call and join no team. */
export type RecordedRole = TeamRole | 'TOWN_STAFF';

/** A note may be as long as a whole meeting; beyond this it is a document. */
export const NOTE_MAX_CHARACTERS = 100_000;

/** What was done, as far as its parts must agree with one another. */
export interface ContactFacts {
  readonly kind: ContactKind;
  readonly result: ContactResult;
  readonly counterparts: readonly Counterpart[];
}

/** Where the parts of a contact contradict each other. */
export type ContactIssueCode =
  | 'CLIENT_NOT_NAMED'
  | 'FAMILY_NOT_NAMED'
  | 'AGENCY_NOT_NAMED'
  | 'NOBODY_NAMED'
  | 'RESULT_NOT_OF_THIS_KIND';

export interface ContactIssue {
  readonly path: 'counterparts' | 'result';
  readonly code: ContactIssueCode;
}

const byDoorOnly: ReadonlySet<ContactKind> = new Set(['VISIT', 'ACCOMPANIMENT']);
const inWriting: ReadonlySet<ContactKind> = new Set(['LETTER', 'MAIL']);

/** A contact says whom it met, and meets nobody by letter. */
export function contactIssues(contact: ContactFacts): readonly ContactIssue[] {
  const issues: ContactIssue[] = [];
  const named = (...wanted: readonly Counterpart[]) => wanted.some((who) => contact.counterparts.includes(who));
  const note = (path: ContactIssue['path'], code: ContactIssueCode) => void issues.push({ path, code });
  const { kind, result } = contact;
  const withPerson = result === 'MET_PERSON' || result === 'TALKED_THROUGH_DOOR';
  if (contact.counterparts.length === 0) note('counterparts', 'NOBODY_NAMED');
  else if (withPerson && !named('CLIENT')) note('counterparts', 'CLIENT_NOT_NAMED');
  else if (result === 'TALKED_WITH_FAMILY' && !named('FAMILY', 'CONSULTER')) note('counterparts', 'FAMILY_NOT_NAMED');
  else if (result === 'ARRANGED_WITH_AGENCY' && !named('AGENCY')) note('counterparts', 'AGENCY_NOT_NAMED');
  if (withPerson && inWriting.has(kind)) note('result', 'RESULT_NOT_OF_THIS_KIND');
  if (result === 'TALKED_THROUGH_DOOR' && !byDoorOnly.has(kind) && !inWriting.has(kind)) {
    note('result', 'RESULT_NOT_OF_THIS_KIND');
  }
  return issues;
}

/** Talking with the person, face to face or by voice, is the first contact of 3(1)ア; a letter or the family is not. */
export const reachesPerson = (contact: Pick<ContactFacts, 'result'>): boolean => contact.result === 'MET_PERSON';

/** What the worker is to this case on the day of the contact. */
export interface WorkerStanding {
  /** Roles of the worker's assignments on that day. */
  readonly assignedAs: readonly TeamRole[];
  /** 3(3) is met for the worker now. */
  readonly qualified: boolean;
  /** Roles that the worker holds in the house. */
  readonly houseRoles: readonly string[];
}

/**
 * Under which role a contact is recorded. Only an assigned, qualified outreach worker's contacts count as the outreach
 * worker's; any other worker of the responsible office records under the own role, an outreach worker who is not on
 * the team as a consultation worker, the staff of a town as what they are.
 */
export function recordedRole(standing: WorkerStanding): RecordedRole {
  if (standing.assignedAs.includes('OUTREACH_WORKER') && standing.qualified) return 'OUTREACH_WORKER';
  const assigned = standing.assignedAs.find((role) => role !== 'OUTREACH_WORKER');
  if (assigned !== undefined) return assigned;
  const has = (role: string) => standing.houseRoles.includes(role);
  if (has('chiefConsultationWorker') || has('officeSupervisor')) return 'CHIEF_CONSULTATION_WORKER';
  if (has('employmentWorker') && !has('consultationWorker')) return 'EMPLOYMENT_WORKER';
  const ofTheOffice = has('consultationWorker') || has('outreachWorker');
  return has('townStaff') && !ofTheOffice ? 'TOWN_STAFF' : 'CONSULTATION_WORKER';
}

/** The eleven duties of 3(4), one or more of which each contact names. */
export const contactDuties: readonly ClauseId[] = [
  '3(4)ア',
  '3(4)イ',
  '3(4)ウ',
  '3(4)エ',
  '3(4)オ',
  '3(4)カ',
  '3(4)キ',
  '3(4)ク',
  '3(4)ケ',
  '3(4)コ',
  '3(4)サ',
];
