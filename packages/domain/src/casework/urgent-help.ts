import { addDays, type CivilDate } from '../foundation/index.ts';
import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import { isActiveStage, type Stage } from './stage.ts';

/** Days for which a case is urgent at most; where help still cannot wait for a plan then, it is decided anew. */
export const MOST_URGENT_DAYS = 31;

/** Help before a plan is possible: decided with a reason, for some days. */
export interface UrgentHelpFacts {
  readonly from: string;
  /** Its last day. */
  readonly until: string;
  /** The day on which it was ended before, by decision. */
  readonly endedOn: string | null;
}

/** Concerns (code list `concern`) that cannot wait for a plan where they weigh most; a person decides, as always. */
const CANNOT_WAIT: readonly string[] = ['noFood', 'violence'];

export const cannotWait = (concern: string): boolean => CANNOT_WAIT.includes(concern);

const clause: ClauseId = '3(4)イ';

/** The decision by which a case is urgent on that day, if any: it ends by itself after its last day, or by decision. */
export const urgentHelp = <F extends UrgentHelpFacts>(decided: readonly F[], on: string): F | undefined =>
  decided.find(({ from, until, endedOn }) => endedOn === null && from <= on && on <= until);

/**
 * The decision that held on a day gone by, for what was done on it: one ended before its last day held until the day of
 * its end, that day included.
 */
export const urgentHelpThen = <F extends UrgentHelpFacts>(decided: readonly F[], on: string): F | undefined =>
  decided.find(({ from, until, endedOn }) => from <= on && on <= until && (endedOn === null || on <= endedOn));

export function mayDecideUrgentHelp(
  stage: Stage,
  until: string,
  decided: readonly UrgentHelpFacts[],
  on: CivilDate,
): Gate {
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', clause, [stage]),
    until < on && reason('URGENT_UNTIL_PAST', clause, ['until']),
    until > addDays(on, MOST_URGENT_DAYS - 1) && reason('URGENT_TOO_LONG', clause, ['until']),
    urgentHelp(decided, on) !== undefined && reason('URGENT_ALREADY', clause),
  );
}

export function mayEndUrgentHelp(decided: UrgentHelpFacts, on: string): Gate {
  return gate(urgentHelp([decided], on) === undefined && reason('URGENT_OVER', clause));
}
