import type { ClauseId } from '../guideline/index.ts';
import { isPlanInForce } from './evaluation.ts';
import { type Gate, type GateReason, gate, reason } from './gate.ts';
import type { PlanState, Whose } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';
import { type UrgentHelpFacts, urgentHelpThen } from './urgent-help.ts';

/** Duties whose plan items carry a record of their own: daily life at home (カ), steps back into society (キ). */
export const recordedDuties = ['3(4)カ', '3(4)キ'] as const satisfies readonly ClauseId[];
export type RecordedDuty = (typeof recordedDuties)[number];

export const hasSupportRecord = (duty: string): duty is RecordedDuty =>
  (recordedDuties as readonly string[]).includes(duty);

/** The code list of what is practised under each duty. */
export const areaListOf: Readonly<Record<RecordedDuty, string>> = {
  '3(4)カ': 'dailyLifeArea',
  '3(4)キ': 'adaptationArea',
};

/**
 * Where something that is practised stands, in words that say who does it and judge nobody. Their order is no scale:
 * resting is not below doing, and nothing is added up or compared between people (clause 1).
 */
export const standings = ['NOT_YET', 'TOGETHER', 'BESIDE', 'BY_ONESELF', 'RESTING'] as const;
export type Standing = (typeof standings)[number];

/** One thing that was practised, as the client sees it and as the worker does; either may have said nothing. */
export interface Practised {
  readonly area: string;
  readonly client: Standing | null;
  readonly worker: Standing | null;
}

export interface SupportItemFacts {
  readonly stage: Stage;
  readonly duty: string;
  readonly planState: PlanState;
  readonly goals: readonly { readonly whose: Whose }[];
  readonly decidedOn: string | null;
}

export interface SupportSessionFacts extends SupportItemFacts {
  readonly heldOn: string;
  /** Decisions of urgent help in the case. */
  readonly decided: readonly UrgentHelpFacts[];
  /** A reason is given why help could not wait for the plan. */
  readonly reasoned: boolean;
}

const over: ReadonlySet<PlanState> = new Set(['DECLINED', 'ENDED']);

/** On what a session of that day stands: on the plan, once it is in force, or on urgent help before a plan is possible. */
export function groundOfSession(facts: SupportItemFacts & { readonly heldOn: string }): 'PLAN' | 'URGENT_HELP' {
  const { planState, goals, decidedOn, heldOn } = facts;
  return isPlanInForce(planState, goals) && (decidedOn === null || decidedOn <= heldOn) ? 'PLAN' : 'URGENT_HELP';
}

/**
 * What says why a session of that day could not wait: nothing where it stands on the plan, the decision that held then,
 * or else, `undefined`, a reason of its own. A decision is never explained a second time.
 */
export function urgentGround<F extends UrgentHelpFacts>(
  facts: SupportItemFacts & { readonly heldOn: string; readonly decided: readonly F[] },
): 'PLAN' | F | undefined {
  return groundOfSession(facts) === 'PLAN' ? 'PLAN' : urgentHelpThen(facts.decided, facts.heldOn);
}

/** The step towards the decision that is missing. */
function missingStep({ planState, duty }: SupportSessionFacts): GateReason {
  const clause = duty as ClauseId;
  if (planState === 'DECIDED') return reason('SESSION_BEFORE_DECISION', clause, ['heldOn']);
  if (planState === 'SUBMITTED') return reason('SESSION_BEFORE_MEETING', clause, ['meeting']);
  if (planState === 'APPROVED') return reason('SESSION_AWAITS_DECISION', clause, ['decision']);
  return reason('SESSION_BEFORE_SUBMISSION', clause, ['submission']);
}

/** 3(4)カ, キ: may this session be recorded with this item of the plan? */
export function mayRecordSession(facts: SupportSessionFacts): Gate {
  const { stage, duty, planState, reasoned } = facts;
  if (!hasSupportRecord(duty)) return gate(reason('ITEM_WITHOUT_RECORD', '3(4)カ', [duty]));
  const isOver = over.has(planState);
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', duty, [stage]),
    isOver && reason('SUPPORT_RECORD_CLOSED', duty, [planState]),
    !isOver && !reasoned && urgentGround(facts) === undefined && missingStep(facts),
  );
}

/** What is written stays mendable for as long as the case is worked on, also when the plan is over. */
export const mayCorrectSession = (stage: Stage, duty: RecordedDuty): Gate =>
  gate(!isActiveStage(stage) && reason('CASE_SET_ASIDE', duty, [stage]));

export const recordStates = ['OPEN', 'URGENT_HELP_ONLY', 'CLOSED'] as const;
export type RecordState = (typeof recordStates)[number];

/** A record opens with its plan, and closes with it or when the case is set aside; before that only urgent help goes in. */
export function recordStateOf(facts: SupportItemFacts): RecordState {
  if (!isActiveStage(facts.stage) || over.has(facts.planState)) return 'CLOSED';
  return isPlanInForce(facts.planState, facts.goals) ? 'OPEN' : 'URGENT_HELP_ONLY';
}

/** A session says what was practised, each thing once, and what was done, by whom. */
export type SessionIssueCode = 'NOTHING_PRACTISED' | 'PRACTISED_TWICE' | 'NOTHING_SAID_OF_IT' | 'NOBODY_WITH_IT';

export interface SessionContent {
  readonly practised: readonly Practised[];
  readonly clientDid: string | null;
  readonly helped: string | null;
  readonly counterparts: readonly string[];
}

export interface SessionIssue {
  readonly path: string;
  readonly code: SessionIssueCode;
}

export function sessionIssues({ practised, clientDid, helped, counterparts }: SessionContent): readonly SessionIssue[] {
  const issues: SessionIssue[] = [];
  if (counterparts.length === 0) issues.push({ path: 'counterparts', code: 'NOBODY_WITH_IT' });
  if (practised.length === 0) issues.push({ path: 'practised', code: 'NOTHING_PRACTISED' });
  const seen = new Set<string>();
  practised.forEach(({ area }, index) => {
    if (seen.has(area)) issues.push({ path: `practised.${index}.area`, code: 'PRACTISED_TWICE' });
    seen.add(area);
  });
  if (clientDid === null && helped === null) issues.push({ path: 'clientDid', code: 'NOTHING_SAID_OF_IT' });
  return issues;
}
