import {
  isActiveStage,
  isTimeToLeave,
  lacksSecond,
  mayChangeVisit,
  mayReturn,
  visitSafetyOn,
} from '@banso/domain/casework';
import type { VisitStep } from '../generated/graphql.ts';
import { mayKnowRisk, type RiskFlagRow, riskFacts } from '../persistence/risk-flags.ts';
import { type VisitRow, visitFacts } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';
import { mayLeaveFor } from './may-leave.ts';

/** One person where two are asked for, as far as the caller may know. */
export async function lacksSecondVisitor(scope: CasesScope, visit: VisitRow): Promise<boolean> {
  // Asked for every visit alike, so that a list takes one statement whatever stands in it.
  const risks = await risksOf(scope, visit.caseId);
  return visit.state === 'PLANNED' && lacksSecond(visitFacts(visit), risks.map(riskFacts));
}

/** The risks of a case that the caller may know. */
export async function risksOf(scope: CasesScope, caseId: string): Promise<RiskFlagRow[]> {
  return (await scope.loaders.riskFlagsOfCase.load(caseId)).filter((row) => mayKnowRisk(scope, row));
}

/** What the screen may offer; every use case asks again for itself. */
export async function visitSteps(scope: CasesScope, visit: VisitRow): Promise<VisitStep[]> {
  const supportCase = await scope.loaders.caseById.load(visit.caseId);
  if (supportCase === null || !scope.permit('visit:plan', supportCase).allowed) return [];
  if (mayReturn(visit).open) return ['STAY_LONGER', 'RETURN'];
  if (visit.state === 'BACK' && visit.contactId === null) return ['RECORD'];
  if (!mayChangeVisit(visit).open) return [];
  if (!isActiveStage(supportCase.stage)) return ['CANCEL'];
  const isTime = isTimeToLeave(visitFacts(visit), scope.now().getTime(), visitSafetyOn(scope.today));
  const leaves = isTime && mayLeaveFor(scope, visit, supportCase.officeId);
  const allows = scope.permit('visit:override', supportCase).allowed && (await lacksSecondVisitor(scope, visit));
  return ['CHANGE', 'CANCEL', ...(leaves ? (['LEAVE'] as const) : []), ...(allows ? (['ALLOW_SOLO'] as const) : [])];
}
