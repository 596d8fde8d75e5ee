import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { MeetingState } from './meeting.ts';
import type { PlanState } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

const meeting: ClauseId = '3(4)オ';
const making: ClauseId = '3(4)イ';

/** Its day, its place and who is asked may change, and it may be cancelled, as long as nothing was recorded of it. */
export function mayChangeMeeting(state: MeetingState): Gate {
  return gate(state !== 'CALLED' && reason('MEETING_NOT_CALLED', meeting, [state]));
}

export interface OffAgenda {
  readonly state: MeetingState;
  readonly agenda: readonly string[];
  readonly planId: string;
}

/** A plan leaves the agenda and waits for another meeting. The last one does not: such a meeting is cancelled. */
export function mayTakeOffAgenda({ state, agenda, planId }: OffAgenda): Gate {
  const listed = agenda.includes(planId);
  return gate(
    state !== 'CALLED' && reason('MEETING_NOT_CALLED', meeting, [state]),
    !listed && reason('NOT_ON_THIS_AGENDA', meeting, [planId]),
    listed && agenda.length === 1 && reason('LAST_PLAN_ON_AGENDA', meeting, [planId]),
  );
}

export interface SubmittedPlan {
  readonly stage: Stage;
  readonly state: PlanState;
  /** A meeting that is called has it on its agenda. */
  readonly onOpenAgenda: boolean;
}

/** Taken back to be written on, while no meeting has it before it. */
export function mayWithdrawPlan({ stage, state, onOpenAgenda }: SubmittedPlan): Gate {
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', making, [stage]),
    state !== 'SUBMITTED' && reason('PLAN_NOT_WITH_MEETING', meeting, [state]),
    state === 'SUBMITTED' && onOpenAgenda && reason('PLAN_ON_AGENDA', meeting),
  );
}
