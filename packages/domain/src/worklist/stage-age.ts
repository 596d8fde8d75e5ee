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

/** The limit that was passed; null while it was not, where the stage has none, and for a case set aside. */
export function stageLimitPassed({ stage, days }: StageAge, { daysInStage }: LookLimits): number | null {
  const limit = daysInStage[stage];
  return limit !== undefined && isActiveStage(stage) && days > limit ? limit : null;
}
