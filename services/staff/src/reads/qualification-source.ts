import { isCivilDate } from '@banso/domain/foundation';
import type { ClauseId, Outcome } from '@banso/domain/guideline';
import { CodedError } from '@banso/service-kit';
import type { StaffRow } from '../persistence/staff.ts';
import type { StaffScope } from '../scope.ts';
import { type QualificationView, qualificationOf, qualificationView } from './qualification.ts';
import { evidenceOf, seesEvidence } from './staff-member.ts';

/** Qualification as it is asked for: lists take the kept outcome, the tree is computed only for who wants it. */
export interface QualificationSource {
  readonly kept: { readonly asOf: string; readonly outcome: Outcome; readonly met: ClauseId[] };
  /** True where the kept outcome answers the question (no day was named). */
  readonly isNow: boolean;
  /** Null where the caller may not see the evidence, or the day lies before the first edition. */
  whole(): Promise<QualificationView | null>;
}

export function qualificationSource(scope: StaffScope, staff: StaffRow, asOf: string | null): QualificationSource {
  const open = seesEvidence(scope, staff);
  let whole: Promise<QualificationView | null> | undefined;
  return {
    kept: { asOf: scope.today, outcome: staff.qualification, met: staff.metGrounds },
    isNow: asOf === null || !open,
    whole() {
      whole ??= open ? evaluate(scope, staff, asOf) : Promise.resolve(null);
      return whole;
    },
  };
}

async function evaluate(scope: StaffScope, staff: StaffRow, asOf: string | null): Promise<QualificationView | null> {
  if (asOf !== null && !isCivilDate(asOf)) throw new CodedError('BAD_REQUEST', 'There is no such day.');
  const evidence = await evidenceOf(scope, staff.id);
  scope.audit.shown('staffEvidence', [staff.id]);
  const answer = qualificationOf(evidence, staff.welfareOfficerItems, scope.today, asOf);
  return answer === null ? null : qualificationView(answer);
}
