import { isActiveStage } from '../casework/index.ts';
import { type CivilDate, daysBetween } from '../foundation/index.ts';
import type { ClauseId } from '../guideline/index.ts';
import { lookLimitsOn } from './look-limits.data.ts';
import { type SilenceFacts, type SilenceStart, silence } from './silence.ts';
import { type DatedHappening, stageAge, stageOverdue } from './stage-age.ts';
import { type PromiseFacts, unmetSince } from './unmet-promise.ts';

export const lookCodes = ['PROMISE_OVERDUE', 'PROMISE_NOT_KEPT', 'SILENT', 'STAGE_OVERDUE'] as const;
export type LookCode = (typeof lookCodes)[number];

/** Why a case should be looked at: since when, how long, and the number of days that was passed where there is one. */
export interface LookReason {
  readonly code: LookCode;
  readonly clause: ClauseId;
  readonly since: CivilDate;
  readonly days: number;
  readonly limit: number | null;
  /** What silence is counted from. */
  readonly from: SilenceStart | null;
  /** How many promises are meant. */
  readonly count: number | null;
}

export interface LookFacts extends Omit<SilenceFacts, 'cameBackOn'> {
  /** What may have moved the case, in order. */
  readonly history: readonly DatedHappening[];
  readonly promises: readonly PromiseFacts[];
}

const comingBack: ReadonlySet<string> = new Set(['caseReopened', 'caseResumed']);

/**
 * Every reason for which a case under way asks for a look, and none for one set aside. 3(1)ア asks for support without a
 * break, 3(4) for duties that are carried on: the reasons speak of our work, never of how a person is doing.
 */
export function needsLook(facts: LookFacts, today: CivilDate): LookReason[] {
  const age = stageAge(facts.history, today);
  if (age === null || !isActiveStage(age.stage)) return [];
  const limits = lookLimitsOn(today);
  const cameBackOn = facts.history.findLast(({ type }) => comingBack.has(type))?.on ?? null;
  const quiet = silence({ ...facts, cameBackOn }, limits, today);
  const long = stageOverdue(facts.history, limits, today);
  return [
    ...unmet(facts.promises, 'PROMISE_OVERDUE', today),
    ...unmet(facts.promises, 'PROMISE_NOT_KEPT', today),
    ...(quiet === null ? [] : [{ code: 'SILENT' as const, clause: '3(1)ア' as const, ...quiet, count: null }]),
    ...(long === null
      ? []
      : [{ code: 'STAGE_OVERDUE' as const, clause: '3(4)' as const, ...place(long), from: null, count: null }]),
  ];
}

const place = ({ since, days, limit }: Pick<LookReason, 'since' | 'days' | 'limit'>) => ({ since, days, limit });

function unmet(promises: readonly PromiseFacts[], code: LookCode, today: CivilDate): LookReason[] {
  const state = code === 'PROMISE_OVERDUE' ? 'OPEN' : 'NOT_KEPT';
  const days = promises
    .filter((promise) => promise.state === state)
    .flatMap((promise) => unmetSince(promise, today) ?? [])
    .toSorted();
  const since = days[0];
  if (since === undefined) return [];
  const clause = '3(1)ア(ｳ)' as const;
  return [{ code, clause, since, days: daysBetween(since, today), limit: null, from: null, count: days.length }];
}
