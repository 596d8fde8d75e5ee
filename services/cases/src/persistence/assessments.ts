import type { CasesLoaderScope } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface AssessmentRow {
  readonly organisationId: string;
  readonly caseId: string;
  readonly version: number;
  readonly edition: string;
  readonly itemsSealed: Uint8Array;
  readonly summarySealed: Uint8Array | null;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Every save is a row; sealed values are bound to the case and the version. */
export const assessmentRowId = (caseId: string, version: number): string => `${caseId}:${version}`;

const COLUMNS = `a.organisation_id as "organisationId", a.case_id as "caseId", a.version, a.edition,
 a.items_sealed as "itemsSealed", a.summary_sealed as "summarySealed", a.saved_by as "savedBy", a.saved_at as "savedAt"`;

const OF_CASES = `from assessment a join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id
 where ${WITHIN_REACH} and a.case_id = any($5::uuid[]) order by a.case_id, a.version desc`;

/** The assessment as it stands now. */
export function assessmentsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<AssessmentRow[]> {
  return scope.read.query<AssessmentRow>(
    'assessments_of_cases',
    `select distinct on (a.case_id) ${COLUMNS} ${OF_CASES}`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function assessmentVersionsOfCases(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
): Promise<AssessmentRow[]> {
  return scope.read.query<AssessmentRow>('assessment_versions_of_cases', `select ${COLUMNS} ${OF_CASES}`, [
    ...reachValues(scope.actor),
    caseIds,
  ]);
}
