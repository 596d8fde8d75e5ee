import type { ContactStep } from '../casework/index.ts';
import { type CivilDate, daysBetween } from '../foundation/index.ts';
import type { LookLimits } from './look-limits.data.ts';

export const silenceStarts = ['LAST_CONTACT', 'OPENED', 'MAY_ASK_AGAIN', 'CAME_BACK'] as const;
/** From what the silence is counted. */
export type SilenceStart = (typeof silenceStarts)[number];

type Start = readonly [SilenceStart, CivilDate | null];

export interface SilenceFacts {
  readonly contactStep: ContactStep;
  readonly openedOn: CivilDate;
  /** The last contact of any result with the person, the family or who called; an unanswered knock counts. */
  readonly lastContactOn: CivilDate | null;
  /** The recontact date of what was asked ("do not visit"), or the day on which it was lifted. */
  readonly mayAskFrom: CivilDate | null;
  /** The day on which a case set aside was taken up again. */
  readonly cameBackOn: CivilDate | null;
}

export interface Silence {
  readonly since: CivilDate;
  readonly from: SilenceStart;
  readonly days: number;
  readonly limit: number;
}

/**
 * Nobody has tried to reach the person or the family for longer than the tie bears. Where someone asked to be left in
 * peace, keeping away is the work: it is no silence, and counting begins on the day from which one may ask again.
 */
export function silence(facts: SilenceFacts, { daysWithoutContact }: LookLimits, today: CivilDate): Silence | null {
  const { mayAskFrom, lastContactOn, cameBackOn, openedOn } = facts;
  // Of equal days the first named counts. A day that lies ahead leaves nothing to count yet.
  const starts: readonly Start[] = [
    ['LAST_CONTACT', lastContactOn],
    ['MAY_ASK_AGAIN', mayAskFrom],
    ['CAME_BACK', cameBackOn],
    ['OPENED', openedOn],
  ];
  const since = starts.reduce((latest, [, day]) => (day !== null && day > latest ? day : latest), openedOn);
  const from = starts.find(([, day]) => day === since)?.[0] ?? 'OPENED';
  const limit = daysWithoutContact[facts.contactStep];
  const days = daysBetween(since, today);
  return days > limit ? { since, from, days, limit } : null;
}
