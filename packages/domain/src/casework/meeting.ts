import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { PlanState } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

/** The support coordination meeting of 3(4)オ; not the statutory council of Article 9 of the Act. */
export const meetingStates = ['CALLED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingOutcomes = ['APPROVED', 'CHANGE', 'RETURNED'] as const;
export type MeetingOutcome = (typeof meetingOutcomes)[number];

const clause: ClauseId = '3(4)オ';

/** Fewer than two people at the table are no meeting; of those who approve, so many are of the staff. */
export const MEETING_QUORUM = 2;

export interface PlanForMeeting {
  readonly id: string;
  readonly state: PlanState;
  readonly officeId: string;
  /** Of its case. */
  readonly stage: Stage;
  /** Another meeting that is called and has not been held has it on its agenda. */
  readonly onOpenAgenda: boolean;
}

export function mayCallMeeting(officeId: string, plans: readonly PlanForMeeting[]): Gate {
  const ids = (wrong: (plan: PlanForMeeting) => boolean) => plans.filter(wrong).map((plan) => plan.id);
  const foreign = ids((plan) => plan.officeId !== officeId);
  const unready = ids((plan) => plan.state !== 'SUBMITTED');
  const taken = ids((plan) => plan.onOpenAgenda);
  const aside = ids((plan) => !isActiveStage(plan.stage));
  return gate(
    plans.length === 0 && reason('MEETING_WITHOUT_PLAN', clause),
    foreign.length > 0 && reason('PLAN_OF_ANOTHER_OFFICE', clause, foreign),
    unready.length > 0 && reason('PLAN_NOT_SUBMITTED', clause, unready),
    taken.length > 0 && reason('PLAN_ALREADY_ON_AGENDA', clause, taken),
    aside.length > 0 && reason('PLAN_OF_CASE_SET_ASIDE', clause, aside),
  );
}

export interface MeetingRecord {
  readonly state: MeetingState;
  /** It began at or before now. */
  readonly begun: boolean;
  readonly attended: number;
  /** Ids of those among them who are of the staff. */
  readonly staffPresent: readonly string[];
  readonly recordedBy: string;
  readonly agenda: readonly {
    readonly planId: string;
    /** Who submitted the plan; null where that is not known. */
    readonly submittedBy: string | null;
    /** Of its case, as it stands now. */
    readonly stage: Stage;
  }[];
  readonly outcomes: readonly {
    readonly planId: string;
    readonly outcome: MeetingOutcome;
    readonly opinion: string | null;
    /** Ids of those on the list of the meeting to whom an opinion is ascribed. */
    readonly opinionsOf: readonly string[];
  }[];
  /** Ids of all on the list, those who sent a written opinion and stayed away among them. */
  readonly listed: readonly string[];
}

/**
 * A meeting is recorded once, after it began, with who was there and one outcome for each plan; a plan that is not
 * approved goes back with an opinion. Approval is never one person's work: two of the staff were there, and whoever
 * submitted the plan does not record it. In an office of two, the one submits and the other records. Whoever records
 * was there, and an opinion is that of someone on the list: one who stayed away may have sent it in writing. Nothing
 * goes on with a case that was set aside since the call: its plan can only be returned, or the case is reopened first.
 */
export function mayRecordMeeting(meeting: MeetingRecord): Gate {
  const decided = new Set(meeting.outcomes.map((entry) => entry.planId));
  const listed = new Set(meeting.agenda.map((entry) => entry.planId));
  const undecided = [...listed].filter((planId) => !decided.has(planId));
  const stray = [...decided].filter((planId) => !listed.has(planId));
  const approved = new Set(
    meeting.outcomes.filter((entry) => entry.outcome === 'APPROVED').map((entry) => entry.planId),
  );
  const goesOn = new Set(meeting.outcomes.filter((entry) => entry.outcome !== 'RETURNED').map((entry) => entry.planId));
  const own = meeting.agenda
    .filter((entry) => approved.has(entry.planId) && entry.submittedBy === meeting.recordedBy)
    .map((entry) => entry.planId);
  const silent = meeting.outcomes
    .filter((entry) => entry.outcome !== 'APPROVED' && (entry.opinion ?? '').trim() === '')
    .map((entry) => entry.planId);
  const aside = meeting.agenda
    .filter(({ planId, stage }) => !isActiveStage(stage) && goesOn.has(planId))
    .map(({ planId }) => planId);
  const strangers = meeting.outcomes
    .flatMap(({ opinionsOf }) => opinionsOf)
    .filter((attendeeId) => !meeting.listed.includes(attendeeId));
  return gate(
    meeting.state !== 'CALLED' && reason('MEETING_NOT_CALLED', clause, [meeting.state]),
    !meeting.begun && reason('MEETING_NOT_YET_HELD', clause),
    meeting.attended < MEETING_QUORUM && reason('MEETING_WITHOUT_ATTENDANCE', clause),
    approved.size > 0 &&
      new Set(meeting.staffPresent).size < MEETING_QUORUM &&
      reason('APPROVED_WITHOUT_STAFF', clause),
    aside.length > 0 && reason('PLAN_OF_CASE_SET_ASIDE', clause, aside),
    own.length > 0 && reason('RECORDER_SUBMITTED_THE_PLAN', clause, own),
    undecided.length > 0 && reason('PLAN_WITHOUT_OUTCOME', clause, undecided),
    stray.length > 0 && reason('PLAN_NOT_ON_AGENDA', clause, stray),
    silent.length > 0 && reason('OUTCOME_WITHOUT_OPINION', clause, silent),
    !meeting.staffPresent.includes(meeting.recordedBy) && reason('RECORDER_NOT_PRESENT', clause),
    strangers.length > 0 && reason('OPINION_OF_A_STRANGER', clause, strangers),
  );
}

/** What a meeting makes of a plan: approved it awaits the decision, otherwise it goes back to those who wrote it. */
export function planAfterMeeting(outcome: MeetingOutcome): {
  state: PlanState;
  event: 'planApproved' | 'planChangeAsked' | 'planReturned';
} {
  if (outcome === 'APPROVED') return { state: 'APPROVED', event: 'planApproved' };
  return { state: 'RETURNED', event: outcome === 'CHANGE' ? 'planChangeAsked' : 'planReturned' };
}
