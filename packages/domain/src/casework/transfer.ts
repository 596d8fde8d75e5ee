import type { ClauseId } from '../guideline/index.ts';
import { type Gate, type GateReason, gate, reason } from './gate.ts';
import type { PlanState } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

/**
 * 移管: the case itself goes to another office of the same body, with all that was recorded. It is not 紹介 (refer on),
 * by which a case ends here and an outside body begins its own. Work goes on at the giving office until it is accepted.
 */
export const transferStates = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type TransferState = (typeof transferStates)[number];

/** Clause 2: who runs the agency for an address; the workers of 3(1)ア(ｱ) are placed in its offices. */
const office: ClauseId = '2';
const meeting: ClauseId = '3(4)オ';
const eligibility: ClauseId = '3(2)';
const decision: ClauseId = '3(4)イ';

/** What must not be torn from the hands that hold it: ids of what is waiting, each kind on its own. */
export interface WaitingOnPeople {
  /** Plans on the agenda of a meeting that is called. */
  readonly plansOnAgenda: readonly string[];
  /** Judgements and determinations that another is asked to approve. */
  readonly approvals: readonly string[];
  /** Plans that a meeting approved and that await the support decision. */
  readonly plansToDecide: readonly string[];
}

export interface TransferProposal {
  readonly stage: Stage;
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  /** Another transfer of this case is proposed and not answered. */
  readonly alreadyProposed: boolean;
  /** Without the person's consent the law's ground is explained in words. */
  readonly consented: boolean;
  readonly explained: boolean;
  readonly waiting: WaitingOnPeople;
}

export function mayProposeTransfer(proposal: TransferProposal): Gate {
  return gate(
    !isActiveStage(proposal.stage) && reason('CASE_SET_ASIDE', null),
    proposal.fromOfficeId === proposal.toOfficeId && reason('TRANSFER_TO_SAME_OFFICE', office, ['toOfficeId']),
    proposal.alreadyProposed && reason('TRANSFER_ALREADY_PROPOSED', office),
    !proposal.consented && !proposal.explained && reason('TRANSFER_GROUND_UNEXPLAINED', null, ['consentNote']),
    ...stillWaiting(proposal.waiting),
  );
}

export interface TransferAnswer {
  readonly state: TransferState;
  readonly stage: Stage;
  readonly proposedBy: string;
  readonly answeredBy: string;
  readonly waiting: WaitingOnPeople;
}

/** Two offices are two people, also where one person answers for both; what stood in the way of proposing does again. */
export function mayAcceptTransfer(answer: TransferAnswer): Gate {
  return gate(
    answer.state !== 'PROPOSED' && reason('TRANSFER_SETTLED', office, [answer.state]),
    !isActiveStage(answer.stage) && reason('CASE_SET_ASIDE', null),
    answer.proposedBy === answer.answeredBy && reason('TRANSFER_PROPOSER_ANSWERS', office),
    ...stillWaiting(answer.waiting),
  );
}

/** Declined by the receiving office, or taken back by the giving one: once, while it waits for its answer. */
export function maySettleTransfer(state: TransferState): Gate {
  return gate(state !== 'PROPOSED' && reason('TRANSFER_SETTLED', office, [state]));
}

function stillWaiting({ plansOnAgenda, approvals, plansToDecide }: WaitingOnPeople): (GateReason | false)[] {
  return [
    plansOnAgenda.length > 0 && reason('TRANSFER_MEETING_CALLED', meeting, plansOnAgenda),
    approvals.length > 0 && reason('TRANSFER_APPROVAL_WAITING', eligibility, approvals),
    plansToDecide.length > 0 && reason('TRANSFER_DECISION_WAITING', decision, plansToDecide),
  ];
}

/** What goes on while a case changes hands, so that nothing falls between. In the order in which it is listed. */
export const underWayKinds = ['VISIT_BLOCK', 'VISIT', 'PROMISE', 'REFERRAL', 'PLAN', 'CONSENT', 'DRAFT'] as const;
export type UnderWayKind = (typeof underWayKinds)[number];

export interface UnderWay {
  readonly kind: UnderWayKind;
  readonly id: string;
  /** The day that matters: asked again from, due on, answered by, reviewed on, signed on. */
  readonly on: string | null;
  /** How it stands: a scope, a state. */
  readonly state: string | null;
  /** Whose it is, of a draft. */
  readonly by?: string;
}

/** A plan that is over needs nobody. */
const livingPlans: ReadonlySet<PlanState> = new Set(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DECIDED']);
export const isPlanUnderWay = (state: PlanState): boolean => livingPlans.has(state);

/** By kind, then the nearest day first; what has no day comes last. */
export function inOrderOfUrgency(found: readonly UnderWay[]): UnderWay[] {
  const rank = ({ kind }: UnderWay) => underWayKinds.indexOf(kind);
  const day = ({ on }: UnderWay) => on ?? '9999-12-31';
  return [...found].sort((a, b) => rank(a) - rank(b) || day(a).localeCompare(day(b)) || a.id.localeCompare(b.id));
}
