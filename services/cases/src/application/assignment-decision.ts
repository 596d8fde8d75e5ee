import { isActiveStage } from '@banso/domain/casework';
import type { ClauseId, Outcome } from '@banso/domain/guideline';
import type { RefusalAnswer } from '@banso/service-kit';
import type { TeamRole } from '../generated/graphql.ts';
import type { AssignmentRow } from '../persistence/assignments.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { type CopiedFinding, groundsOn, isPlacedAs, type QualificationRow } from '../persistence/qualifications.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { notQualified } from '../wording/not-qualified.ts';

export interface NotQualifiedAnswer {
  readonly __typename: 'NotQualified';
  readonly outcome: Outcome;
  readonly findings: CopiedFinding[];
  readonly messageJa: string;
  readonly messageEn: string;
}

interface Asked {
  readonly supportCase: Pick<CaseRow, 'stage' | 'officeId'>;
  readonly worker: QualificationRow | undefined;
  readonly role: TeamRole;
  readonly from: string;
  /** Assignments of the case that have not ended. */
  readonly open: readonly AssignmentRow[];
}

type Decided =
  | { readonly allowed: true; readonly worker: QualificationRow; readonly grounds: ClauseId[] }
  | {
      readonly allowed: false;
      readonly refusal: RefusalAnswer | NotQualifiedAnswer;
      readonly workerIds: readonly string[];
    };

/** May this worker join this team in this role, from this day on? 3(3) is asked as of that day. One rule for one case and for many. */
export function decideAssignment({ supportCase, worker, role, from, open }: Asked): Decided {
  const refused = (refusal: RefusalAnswer | NotQualifiedAnswer): Decided => ({
    allowed: false,
    refusal,
    workerIds: worker === undefined ? [] : [worker.staffId],
  });
  if (!isActiveStage(supportCase.stage)) return refused(caseRefusal('CASE_SET_ASIDE'));
  if (worker === undefined || !worker.officeIds.includes(supportCase.officeId)) {
    return refused(caseRefusal('WORKER_UNKNOWN'));
  }
  const grounds = role === 'OUTREACH_WORKER' ? groundsOn(worker, from) : [];
  if (role === 'OUTREACH_WORKER' && (worker.outcome !== 'MET' || grounds.length === 0)) {
    return refused(notQualified(worker, from));
  }
  if (!isPlacedAs(worker, role)) return refused(caseRefusal('WORKER_WITHOUT_ROLE'));
  if (open.some((row) => row.workerId === worker.staffId && row.role === role)) {
    return refused(caseRefusal('ALREADY_ASSIGNED'));
  }
  return { allowed: true, worker, grounds };
}

/** What becomes of one case where several are handed over. */
export interface Verdict {
  readonly caseId: string;
  readonly toWorkerId: string;
  readonly accepted: boolean;
  readonly refusal: RefusalAnswer | null;
}

interface AskedAnew extends Asked {
  /** Who holds the role as far as the caller knows; null where nobody does. */
  readonly fromWorkerId: string | null;
}

/** The same rule where a case is one of many: it must still be held by the one from whom it is taken. */
export function decideHandOver(asked: AskedAnew): Exclude<Decided, { allowed: false }> | RefusalAnswer {
  const decided = decideAssignment(asked);
  if (!decided.allowed) {
    return decided.refusal.__typename === 'Refusal' ? decided.refusal : caseRefusal('NOT_QUALIFIED');
  }
  const holders = asked.open.filter(({ role }) => role === asked.role).map(({ workerId }) => workerId);
  const { fromWorkerId } = asked;
  // Beside an outreach worker, of whom a case has one, others of the same role may stand.
  const isHeld =
    fromWorkerId === null ? asked.role !== 'OUTREACH_WORKER' || holders.length === 0 : holders.includes(fromWorkerId);
  return isHeld ? decided : caseRefusal('HELD_BY_ANOTHER');
}
