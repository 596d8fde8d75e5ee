import { visitSafetyOn } from '@banso/domain/casework';
import { type CivilDate, toJapanTime } from '@banso/domain/foundation';
import type { PlanVisitInput } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { checkDuties } from './contact-input.ts';
import { type InputCheck, LINE, PARAGRAPH } from './input-check.ts';

export type VisitContent = Omit<PlanVisitInput, 'commandId' | 'caseId'>;

export interface VisitTimes {
  readonly startsAt: Date;
  readonly returnsAt: Date;
  /** The civil day in Japan on which it begins. */
  readonly on: CivilDate;
}

/** What a plan says of itself, looked over. A visit that is over is no plan: it is recorded as a contact. */
export function checkVisit(check: InputCheck, scope: CasesScope, input: VisitContent) {
  const counterparts = [...new Set(input.counterparts)];
  if (counterparts.length === 0) check.issues.push(caseworkIssue('counterparts', 'NOBODY_NAMED'));
  return {
    kind: input.kind,
    counterparts,
    times: checkTimes(check, scope, input),
    duties: checkDuties(check, input.duties),
    place: check.text('place', input.place, LINE),
    purpose: check.text('purpose', input.purpose, PARAGRAPH),
    overrideReason: check.text('overrideReason', input.overrideReason, PARAGRAPH),
    visitorIds: [...new Set(check.list('visitorIds', input.visitorIds, MOST_VISITORS))].map((id, index) =>
      check.id(`visitorIds.${index}`, id),
    ),
    referralId: input.referralId ?? null,
  };
}

export type CheckedVisit = ReturnType<typeof checkVisit>;

/** More people than this at one door are a mistake. */
const MOST_VISITORS = 8;

function checkTimes(check: InputCheck, scope: CasesScope, input: VisitContent): VisitTimes | null {
  const starts = toJapanTime(input.startsAt);
  const returnsAt = checkReturn(check, scope, input.returnsAt);
  if (!starts.ok) check.add('startsAt', 'impossibleInstant');
  if (!starts.ok || returnsAt === null) return null;
  const startsAt = new Date(input.startsAt);
  const { longestHours } = visitSafetyOn(starts.value.date);
  const issue = (path: string, code: Parameters<typeof caseworkIssue>[1]) =>
    void check.issues.push(caseworkIssue(path, code));
  if (starts.value.date < scope.today) issue('startsAt', 'VISIT_IN_THE_PAST');
  if (returnsAt <= startsAt) issue('returnsAt', 'RETURN_BEFORE_START');
  else if (returnsAt.getTime() - startsAt.getTime() > longestHours * 3_600_000) issue('returnsAt', 'VISIT_TOO_LONG');
  return { startsAt, returnsAt, on: starts.value.date };
}

/** A time to be back that lies ahead. */
export function checkReturn(check: InputCheck, scope: CasesScope, value: string): Date | null {
  if (!toJapanTime(value).ok) {
    check.add('returnsAt', 'impossibleInstant');
    return null;
  }
  const returnsAt = new Date(value);
  if (returnsAt <= scope.now()) check.issues.push(caseworkIssue('returnsAt', 'RETURN_ALREADY_PAST'));
  return returnsAt;
}
