import { type CaseEventType, deriveStage, isActiveStage, type Stage } from '../casework/index.ts';
import { type CivilDate, daysBetween } from '../foundation/index.ts';
import type { LookLimits } from './look-limits.data.ts';

/** What happened, and on which day in Japan; in the order of the case's history. */
export interface DatedHappening {
  readonly type: CaseEventType;
  readonly on: CivilDate;
}

export interface StageAge {
  readonly stage: Stage;
  readonly since: CivilDate;
  readonly days: number;
}

/**
 * Since when a case has stood where it stands: what happened without moving it (a contact, a plan saved once more) does
 * not make it younger, and who left and came back is counted from coming back. Null without a history.
 */
export function stageAge(history: readonly DatedHappening[], today: CivilDate): StageAge | null {
  const stage = deriveStage(history);
  for (let length = history.length; length > 0; length -= 1) {
    const moved = length === 1 || deriveStage(history.slice(0, length - 1)) !== stage;
    const event = history[length - 1];
    if (moved && event !== undefined) return { stage, since: event.on, days: daysBetween(event.on, today) };
  }
  return null;
}

const takesOn: ReadonlySet<CaseEventType> = new Set(['workerAssigned', 'caseScreened']);

/**
 * The age with the limit that it passed; null while it passed none, where the stage has none, and for a case set aside.
 * Once it was decided to go on, the days count from the last time that this was decided: to look and decide so again
 * is what the reminder asks for.
 */
export function stageOverdue(
  history: readonly DatedHappening[],
  { daysInStage, daysOnceTakenOn }: LookLimits,
  today: CivilDate,
): (StageAge & { readonly limit: number }) | null {
  const age = stageAge(history, today);
  if (age === null || !isActiveStage(age.stage)) return null;
  const { stage } = age;
  // A case that was closed has lost its team.
  const taken = history
    .slice(history.findLastIndex(({ type }) => type === 'caseReopened') + 1)
    .filter(({ type }) => takesOn.has(type));
  const limit = taken.length > 0 ? (daysOnceTakenOn[stage] ?? daysInStage[stage]) : daysInStage[stage];
  const decided = taken.findLast(({ type }) => type === 'caseScreened');
  const again = decided !== undefined && daysOnceTakenOn[stage] !== undefined && decided.on > age.since;
  const since = again ? decided.on : age.since;
  const days = daysBetween(since, today);
  return limit !== undefined && days > limit ? { stage, since, days, limit } : null;
}
