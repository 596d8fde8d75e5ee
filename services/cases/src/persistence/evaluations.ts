import type { Counterpart, EvaluationConclusion, GoalAppraisal, GoalDomain, Whose } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface PlanEvaluationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly planId: string;
  readonly number: number;
  readonly evaluatedOn: string;
  readonly present: readonly Counterpart[];
  readonly goalsSealed: Uint8Array;
  readonly clientWordsSealed: Uint8Array | null;
  readonly familyWordsSealed: Uint8Array | null;
  readonly noteSealed: Uint8Array | null;
  readonly conclusion: EvaluationConclusion;
  readonly reviewOn: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What `goals_sealed` holds: each goal in the words of that day. */
export interface AppraisedGoal {
  readonly goalId: string;
  readonly whose: Whose;
  readonly domain: GoalDomain;
  readonly goal: string;
  readonly appraisal: GoalAppraisal;
  readonly words: string | null;
}

const COLUMNS = `e.id, e.organisation_id as "organisationId", e.case_id as "caseId", e.plan_id as "planId", e.number,
 e.evaluated_on::text as "evaluatedOn", e.present, e.goals_sealed as "goalsSealed",
 e.client_words_sealed as "clientWordsSealed", e.family_words_sealed as "familyWordsSealed", e.note_sealed as "noteSealed",
 e.conclusion, e.review_on::text as "reviewOn", e.recorded_by as "recordedBy", e.recorded_at as "recordedAt"`;

export function evaluationsOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<PlanEvaluationRow[]> {
  return scope.read.query<PlanEvaluationRow>(
    'evaluations_of_plans',
    `select ${COLUMNS} from plan_evaluation e
     join support_case c on c.organisation_id = e.organisation_id and c.id = e.case_id
     where ${WITHIN_REACH} and e.plan_id = any($5::uuid[]) order by e.number desc`,
    [...reachValues(scope.actor), planIds],
  );
}

/** How the latest evaluation of each plan of the case concluded. */
export async function lastConclusions(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<ReadonlyMap<string, EvaluationConclusion>> {
  const rows = await tx.query<{ planId: string; conclusion: EvaluationConclusion }>(
    `select distinct on (e.plan_id) e.plan_id as "planId", e.conclusion from plan_evaluation e
     where e.organisation_id = $1::uuid and e.case_id = $2::uuid order by e.plan_id, e.number desc`,
    organisationId,
    id,
  );
  return new Map(rows.map(({ planId, conclusion }) => [planId, conclusion]));
}
