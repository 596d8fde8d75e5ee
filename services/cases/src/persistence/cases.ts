import type { Stage } from '@banso/domain/casework';
import type { ContactStep } from '../generated/graphql.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { reachValues } from './reach.ts';

/** One row of support_case as the service uses it. */
export interface CaseRow {
  readonly id: string;
  readonly organisationId: string;
  readonly number: string;
  readonly officeId: string;
  readonly version: number;
  readonly stage: Stage;
  readonly contactStep: ContactStep;
  readonly townCode: string | null;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly detectedOn: string;
  readonly route: string;
  readonly chiefConcernSealed: Uint8Array | null;
  readonly concernsSealed: Uint8Array | null;
  /** Of a case from before the seal; see concerns.ts. */
  readonly concerns: readonly string[];
  readonly mostSeriousConcern: string | null;
  readonly clientId: string;
  readonly consulterId: string | null;
  readonly outreachWorkerId: string | null;
  readonly firstContactWithPersonOn: string | null;
  readonly lastContactAt: Date | null;
  readonly usesSaposute: boolean | null;
  readonly usesSaposuteSource: string | null;
  readonly closedOn: string | null;
  /** The case into which this one was merged, where it was. */
  readonly mergedIntoId: string | null;
}

/** With what only a change asks for. */
export interface LockedCase extends CaseRow {
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
}

/** For any statement that reads cases under the alias `c`. */
export const CASE_COLUMNS = `c.id, c.organisation_id as "organisationId", c.number, c.office_id as "officeId", c.version,
 c.stage, c.contact_step as "contactStep", c.town_code as "townCode", c.opened_at as "openedAt", c.opened_by as "openedBy",
 c.detected_on::text as "detectedOn", c.route, c.chief_concern_sealed as "chiefConcernSealed",
 c.concerns_sealed as "concernsSealed", c.concerns, c.most_serious_concern as "mostSeriousConcern", c.client_id as "clientId", c.consulter_id as "consulterId",
 c.outreach_worker_id as "outreachWorkerId", c.first_contact_with_person_on::text as "firstContactWithPersonOn",
 c.last_contact_at as "lastContactAt", c.uses_saposute as "usesSaposute",
 c.uses_saposute_source as "usesSaposuteSource", c.closed_on::text as "closedOn", c.merged_into_id as "mergedIntoId"`;

const LOCKED_COLUMNS = `${CASE_COLUMNS}, c.updated_by as "updatedBy", c.updated_at as "updatedAt"`;

/**
 * The second wall: the caller's reach as a condition on `c`, beside the permit decision and row-level security.
 * Its parameters are the four values of `reachValues`, in that order, from `$1` on.
 */
export const WITHIN_REACH = withinReach('c');

/** The same for cases that a statement reads under another alias. */
export function withinReach(alias: string): string {
  return `${alias}.organisation_id = $1::uuid and ($2 = 'organisation'
 or ($2 = 'offices' and ${alias}.office_id = any($3::uuid[])) or ($2 = 'towns' and ${alias}.town_code = any($4::text[])))`;
}

/** One person, one case: what was merged into another is in no list of work and in no figure of cases. */
export const NOT_MERGED = 'c.merged_into_id is null';

/** The cases among `ids` that the caller may see, in no order. */
export function casesByIds(scope: Pick<CasesScope, 'read' | 'actor'>, ids: readonly string[]): Promise<CaseRow[]> {
  return scope.read.query<CaseRow>(
    'cases_by_ids',
    `select ${CASE_COLUMNS} from support_case c where ${WITHIN_REACH} and c.id = any($5::uuid[])`,
    [...reachValues(scope.actor), ids],
  );
}

/** The case for a change, locked until the transaction ends; undefined where absent or beyond the caller's reach. */
export async function lockCase(tx: Tx, scope: Pick<CasesScope, 'actor'>, id: string): Promise<LockedCase | undefined> {
  const [row] = await tx.query<LockedCase>(
    `select ${LOCKED_COLUMNS} from support_case c where ${WITHIN_REACH} and c.id = $5::uuid for update`,
    ...reachValues(scope.actor),
    id,
  );
  return row;
}
