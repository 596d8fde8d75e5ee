import type { ClauseId } from '../guideline/index.ts';
import { type ApprovalStep, peopleOf, type RoutePerson, type StepFlaw, stepFlaw } from './approval-route.ts';
import { type Gate, type GateReason, gate, reason } from './gate.ts';
import type { PlanState } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';
import { awaitsDecision } from './support-decision.ts';

/** 回議: a drafted support decision on its way along the approval route. */
export const circulationStates = ['DRAFTED', 'UNDER_REVIEW', 'RETURNED', 'DECIDED', 'WITHDRAWN'] as const;
export type CirculationState = (typeof circulationStates)[number];

export const stampActs = [
  'DRAFTED',
  'PASSED',
  'RETURNED',
  'COMMENTED',
  'DECIDED',
  'WITHDRAWN',
  /** Another person was put at a step whose holder cannot act any more. */
  'REPOINTED',
] as const;
export type StampAct = (typeof stampActs)[number];

export interface Stamp {
  readonly round: number;
  readonly position: number;
  readonly act: StampAct;
  readonly by: string;
}

export interface Circulation {
  readonly state: CirculationState;
  readonly round: number;
  /** The step that has it now; 0 is the drafter's. */
  readonly position: number;
  readonly steps: readonly ApprovalStep[];
  readonly stamps: readonly Stamp[];
}

/** What an act depends on beside the circulation itself. */
export interface CirculationFacts {
  readonly stage: Stage;
  readonly actorId: string;
  /** Who wrote the plan: none of them reviews or decides. */
  readonly writers: readonly string[];
  /** Plan, determination or application are not what was circulated in this round. */
  readonly contentChanged: boolean;
}

const clause: ClauseId = '3(4)オ';
const deciding: ClauseId = '3(4)イ';
const eligible: ClauseId = '3(2)';

/** Neither decided nor withdrawn. */
export const isOpenCirculation = (state: CirculationState): boolean =>
  state === 'DRAFTED' || state === 'UNDER_REVIEW' || state === 'RETURNED';

const isGoingRound = (state: CirculationState): boolean => state === 'DRAFTED' || state === 'UNDER_REVIEW';

/** Whom it waits for: the person of the step and the deputy; nobody once it is over. */
export function waitsFor({ state, steps, position }: Pick<Circulation, 'state' | 'steps' | 'position'>): string[] {
  const step = steps[position];
  return isOpenCirculation(state) && step !== undefined ? peopleOf(step) : [];
}

/** Acting as a deputy is shown on the stamp. */
export const actsAsDeputy = (step: ApprovalStep | undefined, actorId: string): boolean =>
  step !== undefined && step.deputyId === actorId && step.staffId !== actorId;

/** Drafting, passing, returning and deciding are acts; a comment may be made as often as one likes. */
const counts: ReadonlySet<StampAct> = new Set(['DRAFTED', 'PASSED', 'RETURNED', 'DECIDED']);

const actedThisRound = ({ stamps, round }: Circulation, actorId: string): boolean =>
  stamps.some((stamp) => stamp.round === round && stamp.by === actorId && counts.has(stamp.act));

/** What stands in the way of passing, returning and deciding alike. */
function turnReasons(circulation: Circulation, facts: CirculationFacts): (GateReason | false)[] {
  const { state, position } = circulation;
  const over = !isGoingRound(state);
  return [
    !isActiveStage(facts.stage) && reason('CASE_SET_ASIDE', deciding, [facts.stage]),
    over && reason('APPROVAL_NOT_CIRCULATING', clause, [state]),
    !over && actedThisRound(circulation, facts.actorId) && reason('ACTED_THIS_ROUND', clause),
    !over && !waitsFor(circulation).includes(facts.actorId) && reason('NOT_YOUR_TURN', clause, [String(position)]),
    facts.writers.includes(facts.actorId) && reason('WROTE_THE_PLAN', deciding),
  ];
}

const changed = ({ contentChanged }: CirculationFacts) => contentChanged && reason('CONTENT_CHANGED', eligible);

/** A review is passed on in its turn, once a round, and only on what was circulated. */
export function mayPassApproval(circulation: Circulation, facts: CirculationFacts): Gate {
  return gate(
    ...turnReasons(circulation, facts),
    circulation.steps[circulation.position]?.kind === 'DECIDE' && reason('LAST_STEP_DECIDES', clause),
    changed(facts),
  );
}

/** The last step decides, once every step before it has passed; the gates of the decision itself are asked beside it. */
export function mayCloseApproval(circulation: Circulation, facts: CirculationFacts): Gate {
  return gate(
    ...turnReasons(circulation, facts),
    circulation.steps[circulation.position]?.kind !== 'DECIDE' && reason('STEPS_BEFORE_OPEN', clause),
    changed(facts),
  );
}

/** Sent back to the drafter (0) or to an earlier step, always with a comment; also what has changed may be sent back. */
export function mayReturnApproval(
  circulation: Circulation,
  facts: CirculationFacts,
  back: { readonly toPosition: number; readonly comment: string },
): Gate {
  const { toPosition } = back;
  return gate(
    ...turnReasons(circulation, facts),
    back.comment.trim() === '' && reason('RETURN_WITHOUT_COMMENT', clause),
    !(Number.isInteger(toPosition) && toPosition >= 0 && toPosition < circulation.position) &&
      reason('RETURN_NOT_BACKWARD', clause, [String(toPosition)]),
    // What changed must be drafted anew, and that is the drafter's.
    facts.contentChanged && toPosition > 0 && reason('CONTENT_CHANGED', eligible),
  );
}

/** Anyone on the route may say something while it is open. */
export function mayCommentApproval({ state, steps }: Circulation, { actorId }: CirculationFacts): Gate {
  return gate(
    !isOpenCirculation(state) && reason('APPROVAL_NOT_CIRCULATING', clause, [state]),
    !steps.some((step) => peopleOf(step).includes(actorId)) && reason('NOT_ON_THE_ROUTE', clause),
  );
}

const isDrafter = ({ steps }: Circulation, actorId: string): boolean =>
  steps[0] !== undefined && peopleOf(steps[0]).includes(actorId);

/** Taken back by its drafter before it is decided. What was stamped and said stays. */
export function mayWithdrawApproval(circulation: Circulation, { actorId }: CirculationFacts): Gate {
  return gate(
    !isOpenCirculation(circulation.state) && reason('APPROVAL_NOT_CIRCULATING', clause, [circulation.state]),
    !isDrafter(circulation, actorId) && reason('NOT_THE_DRAFTER', clause),
  );
}

export interface DraftFacts {
  readonly stage: Stage;
  readonly planState: PlanState;
  readonly actorId: string;
  readonly writers: readonly string[];
  /** The office's route on the day; a round begun anew keeps that of its circulation. */
  readonly steps: readonly ApprovalStep[] | null;
  readonly open: Circulation | null;
  readonly contentChanged: boolean;
}

/**
 * A decision is drafted for a plan that the meeting approved, by the drafter of the route. Anew it is drafted where it
 * came back, or where what was circulated is no longer what stands: then a new round begins.
 */
export function mayDraftDecision(facts: DraftFacts): Gate {
  const { steps, open, actorId, writers } = facts;
  const drafter = steps?.[0];
  const closed = (steps ?? []).flatMap((step, position) =>
    position > 0 && peopleOf(step).every((id) => writers.includes(id)) ? [String(position)] : [],
  );
  return gate(
    !isActiveStage(facts.stage) && reason('CASE_SET_ASIDE', deciding, [facts.stage]),
    awaitsDecision(facts.planState),
    steps === null && reason('NO_ROUTE', clause),
    drafter !== undefined &&
      drafter.staffId !== null &&
      !peopleOf(drafter).includes(actorId) &&
      reason('NOT_THE_DRAFTER', clause),
    closed.length > 0 && reason('WRITERS_ON_THE_ROUTE', deciding, closed),
    open !== null &&
      open.state !== 'RETURNED' &&
      !facts.contentChanged &&
      reason('DECISION_CIRCULATES', clause, [open.state]),
  );
}

/** One person decides alone where no route is set up for the office and nothing circulates. */
export function mayDecideAlone(routed: boolean, circulates: boolean): Gate {
  return gate(
    circulates && reason('DECISION_CIRCULATES', clause),
    routed && !circulates && reason('ROUTE_IN_FORCE', clause),
  );
}

/**
 * Another person takes a step that is still ahead; whoever stamped stays on the stamp. Only those who are put there are
 * asked about: others whose access ended meanwhile are pointed elsewhere in their turn.
 */
export function mayRepoint(
  { state, position, steps }: Circulation,
  at: number,
  put: Pick<ApprovalStep, 'staffId' | 'deputyId'>,
  people: readonly RoutePerson[],
): Gate {
  const step = steps[at];
  const named = step === undefined ? [] : peopleOf({ ...step, ...put });
  const twice = named.filter(
    (id, index) =>
      named.indexOf(id) !== index || steps.some((other, place) => place !== at && peopleOf(other).includes(id)),
  );
  const flawed = (flaw: StepFlaw) => named.filter((id) => stepFlaw(step?.kind ?? 'REVIEW', id, people) === flaw);
  const [unfit, ended] = [flawed('UNFIT'), flawed('ENDED')];
  return gate(
    !isOpenCirculation(state) && reason('APPROVAL_NOT_CIRCULATING', clause, [state]),
    step === undefined && reason('NOT_ON_THE_ROUTE', clause, [String(at)]),
    at < position && reason('STEP_ALREADY_PASSED', clause, [String(at)]),
    twice.length > 0 && reason('ROUTE_PERSON_TWICE', clause, twice),
    ended.length > 0 && reason('ROUTE_PERSON_ENDED', clause, ended),
    unfit.length > 0 && reason('ROUTE_ROLE_UNFIT', clause, unfit),
  );
}

/** Where a circulation begins: with the draft stamped, it waits for the step after it. */
export const drafted = (
  steps: readonly ApprovalStep[],
  by: string,
  round = 1,
  earlier: readonly Stamp[] = [],
): Circulation => ({
  state: 'DRAFTED',
  round,
  position: 1,
  steps,
  stamps: [...earlier, { round, position: 0, act: 'DRAFTED', by }],
});

/** Where it stands after an act. Sent back to an earlier step it goes round again from there; nothing of before is lost. */
export function afterAct(circulation: Circulation, act: StampAct, by: string, toPosition = 0): Circulation {
  const { round, position } = circulation;
  if (act === 'DRAFTED') return drafted(circulation.steps, by, round + 1, circulation.stamps);
  const stamped = { ...circulation, stamps: [...circulation.stamps, { round, position, act, by }] };
  switch (act) {
    case 'PASSED':
      return { ...stamped, state: 'UNDER_REVIEW', position: position + 1 };
    case 'RETURNED':
      return toPosition === 0
        ? { ...stamped, state: 'RETURNED', position: 0 }
        : { ...stamped, state: 'UNDER_REVIEW', round: round + 1, position: toPosition };
    case 'DECIDED':
    case 'WITHDRAWN':
      return { ...stamped, state: act };
    default:
      return stamped;
  }
}
