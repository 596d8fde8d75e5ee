import type { ClauseId, Outcome } from '@banso/domain/guideline';
import type { TeamRole } from '../generated/graphql.ts';
import type { CasesLoaderScope, Tx } from '../scope.ts';

/** Under which role of the house a team role is held; nobody joins a team as the staff of a town. */
const HOUSE_ROLE: Readonly<Record<TeamRole, string | null>> = {
  OUTREACH_WORKER: 'outreachWorker',
  CHIEF_CONSULTATION_WORKER: 'chiefConsultationWorker',
  CONSULTATION_WORKER: 'consultationWorker',
  EMPLOYMENT_WORKER: 'employmentWorker',
  TOWN_STAFF: null,
};

export function isPlacedAs({ roles }: Pick<QualificationRow, 'roles'>, role: TeamRole): boolean {
  const held = HOUSE_ROLE[role];
  return held !== null && roles.includes(held);
}

/** A ground of 3(3) that a worker meets, with the days between which it holds. */
export interface MetGround {
  readonly clause: ClauseId;
  /** First day on which it holds; null where the day cannot be computed. */
  readonly holdsFrom: string | null;
  /** First day on which it no longer holds; null where it goes on. */
  readonly endsOn: string | null;
}

/** What `staff` found, as it sent it: the shape of the contract's `Finding`. */
export interface CopiedFinding {
  readonly clause: ClauseId;
  readonly parent: ClauseId | null;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly factsUsed: string[];
  readonly missingFacts: string[];
  readonly judgementNeededBy: string | null;
  readonly warnings: string[];
  readonly overridable: boolean;
}

export interface QualificationRow {
  readonly staffId: string;
  readonly displayName: string;
  readonly kana: string;
  readonly officeIds: readonly string[];
  readonly roles: readonly string[];
  readonly outcome: Outcome;
  readonly metGrounds: readonly MetGround[];
  readonly findings: readonly CopiedFinding[];
  readonly edition: string;
}

const COLUMNS = `q.staff_id as "staffId", q.display_name as "displayName", q.kana, q.office_ids as "officeIds", q.roles,
 q.outcome, q.met_grounds as "metGrounds", q.findings, q.edition`;

export async function qualificationForChange(
  tx: Tx,
  organisationId: string,
  staffId: string,
): Promise<QualificationRow | undefined> {
  const [row] = await tx.query<QualificationRow>(
    `select ${COLUMNS} from worker_qualification q where q.organisation_id = $1::uuid and q.staff_id = $2::uuid`,
    organisationId,
    staffId,
  );
  return row;
}

export function qualificationsOf(scope: CasesLoaderScope, staffIds: readonly string[]): Promise<QualificationRow[]> {
  return scope.read.query<QualificationRow>(
    'qualifications_of',
    `select ${COLUMNS} from worker_qualification q where q.organisation_id = $1::uuid and q.staff_id = any($2::uuid[])`,
    [scope.actor.organisationId, staffIds],
  );
}

/** Everyone who works in the office, by reading. */
export function qualificationsInOffice(scope: CasesLoaderScope, officeId: string): Promise<QualificationRow[]> {
  return scope.read.query<QualificationRow>(
    'qualifications_in_office',
    `select ${COLUMNS} from worker_qualification q where q.organisation_id = $1::uuid and $2::uuid = any(q.office_ids)
     order by q.kana collate "C", q.staff_id`,
    [scope.actor.organisationId, officeId],
  );
}

/** The grounds that hold on a day. Qualification is asked as of the day of the assignment. */
export function groundsOn({ metGrounds }: Pick<QualificationRow, 'metGrounds'>, day: string): ClauseId[] {
  return metGrounds
    .filter(({ holdsFrom, endsOn }) => (holdsFrom === null || holdsFrom <= day) && (endsOn === null || endsOn > day))
    .map(({ clause }) => clause);
}
