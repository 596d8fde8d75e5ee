import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { MeetingState } from './meeting.ts';

const clause: ClauseId = '3(4)オ';

export interface MinutesFacts {
  readonly state: MeetingState;
  readonly confirmed: boolean;
}

/** Minutes are confirmed once, of a meeting that was held. From then on they stand. */
export function mayConfirmMinutes({ state, confirmed }: MinutesFacts): Gate {
  return gate(
    state !== 'HELD' && reason('MEETING_NOT_HELD', clause, [state]),
    confirmed && reason('MINUTES_CONFIRMED', clause),
  );
}

/** Until they are confirmed anyone who manages the meeting edits them; afterwards a correction says why. */
export function mayWriteMinutes({ state, confirmed }: MinutesFacts, why: string | null): Gate {
  return gate(
    state !== 'HELD' && reason('MEETING_NOT_HELD', clause, [state]),
    confirmed && (why ?? '').trim() === '' && reason('CORRECTION_WITHOUT_REASON', clause),
  );
}
