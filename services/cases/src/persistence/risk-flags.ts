import { hasRole } from '@banso/domain/authorisation';
import type { Counterpart, RiskFlagFacts } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface RiskFlagRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly officeId: string;
  readonly version: number;
  readonly kindSealed: Uint8Array;
  readonly saidBy: Counterpart;
  readonly saidOn: string;
  readonly wordsSealed: Uint8Array | null;
  readonly stepsSealed: Uint8Array | null;
  readonly needsTwo: boolean;
  readonly reviewOn: string;
  readonly raisedBy: string;
  readonly endedAt: Date | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  /** Of the team, or to go there: those whom it must not surprise. */
  readonly visitorIds: readonly string[];
}

const COLUMNS = `f.id, f.organisation_id as "organisationId", f.case_id as "caseId", c.office_id as "officeId", f.version,
 f.kind_sealed as "kindSealed", f.said_by as "saidBy", f.said_on::text as "saidOn", f.words_sealed as "wordsSealed",
 f.steps_sealed as "stepsSealed", f.needs_two as "needsTwo", f.review_on::text as "reviewOn",
 f.raised_by as "raisedBy", f.ended_at as "endedAt", f.updated_by as "updatedBy", f.updated_at as "updatedAt",
 g.ids as "visitorIds"`;

/** Who goes there: the same people that row-level security lets see it. */
const FROM = `from risk_flag f join support_case c on c.organisation_id = f.organisation_id and c.id = f.case_id
 cross join lateral (select array(
   select s.worker_id from assignment s
   where s.organisation_id = f.organisation_id and s.case_id = f.case_id and s.until_on is null
   union select w.worker_id from visit v
   join visit_visitor w on w.organisation_id = v.organisation_id and w.visit_id = v.id
   where v.organisation_id = f.organisation_id and v.case_id = f.case_id and v.state in ('PLANNED', 'OUT')) as ids) g`;

const SUPERVISORS = ['officeSupervisor', 'chiefConsultationWorker'] as const;

/** Those in force; of each case only what the caller may know: nothing tells the others that there is any. */
export function riskFlagsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<RiskFlagRow[]> {
  return scope.read.query<RiskFlagRow>(
    'risk_flags_of_cases',
    `select ${COLUMNS} ${FROM} where ${WITHIN_REACH} and $2 <> 'towns' and f.case_id = any($5::uuid[])
       and f.ended_at is null and ($7 or f.raised_by = $6::uuid or $6::uuid = any(g.ids))
     order by f.needs_two desc, f.raised_at, f.id`,
    [...reachValues(scope.actor), caseIds, scope.actor.id, hasRole(scope.actor, ...SUPERVISORS)],
  );
}

/** Every flag of a locked case that the caller may know; for the rules and for a change of one. */
export function riskFlagsForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<RiskFlagRow[]> {
  return tx.query<RiskFlagRow>(
    `select ${COLUMNS} ${FROM} where f.organisation_id = $1::uuid and f.case_id = $2::uuid order by f.raised_at, f.id`,
    supportCase.organisationId,
    supportCase.id,
  );
}

export const riskFacts = ({ needsTwo, reviewOn, endedAt }: RiskFlagRow): RiskFlagFacts => ({
  needsTwo,
  reviewOn,
  ended: endedAt !== null,
});

/** The first wall, asked for each flag: supervising, of the team, going there, or having said it. */
export const mayKnowRisk = (scope: Pick<CasesScope, 'permit'>, row: RiskFlagRow): boolean =>
  scope.permit('risk:read', {
    organisationId: row.organisationId,
    officeId: row.officeId,
    writtenBy: row.raisedBy,
    visitorIds: row.visitorIds,
  }).allowed;
