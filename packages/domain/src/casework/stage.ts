import type { CaseEventType, CaseHappening } from './case-event.ts';

/** Where a case stands, from intake to closure. Derived, never set: stages repeat and go back. */
export const stages = [
  'INTAKE',
  'SCREENING',
  'APPLICATION',
  'ASSESSMENT',
  'PLAN_DRAFT',
  'MEETING',
  'DECISION',
  'SUPPORT',
  'EVALUATION',
  'SUSPENDED',
  'CLOSED',
  'REFERRED_ON',
] as const;

export type Stage = (typeof stages)[number];

/** Where each event leads. What is not here (a contact, a consent withdrawn) leaves the stage as it is. */
const leadsTo: Partial<Record<CaseEventType, Stage>> = {
  caseOpened: 'INTAKE',
  applicationRecorded: 'APPLICATION',
  assessmentSaved: 'ASSESSMENT',
  planSaved: 'PLAN_DRAFT',
  planSubmitted: 'MEETING',
  planApproved: 'DECISION',
  planChangeAsked: 'PLAN_DRAFT',
  planReturned: 'PLAN_DRAFT',
  planWithdrawn: 'PLAN_DRAFT',
  supportDecided: 'SUPPORT',
  supportDeclined: 'PLAN_DRAFT',
  planEnded: 'EVALUATION',
  caseSuspended: 'SUSPENDED',
  caseClosed: 'CLOSED',
  referredOn: 'REFERRED_ON',
};

/** Looking into who the person is and who will work on the case begins the screening. */
const beginsScreening: ReadonlySet<CaseEventType> = new Set([
  'saposuteUseRecorded',
  'judgementRecorded',
  'determinationMade',
  'workerAssigned',
  'caseScreened',
]);

const aside: ReadonlySet<Stage> = new Set(['SUSPENDED', 'CLOSED', 'REFERRED_ON']);

/** The case is being worked on: neither suspended, closed nor referred on. */
export const isActiveStage = (stage: Stage): boolean => !aside.has(stage);

const comesBack: ReadonlySet<CaseEventType> = new Set(['caseReopened', 'caseResumed']);

/** Looked at goal by goal. Continued as it is, a plan goes on being worked; else what follows is still to come. */
const evaluates: ReadonlySet<CaseEventType> = new Set(['planEvaluated', 'planContinued']);

const takesPlanBack: ReadonlySet<CaseEventType> = new Set(['planChangeAsked', 'planReturned']);

/** Can it move a stage at all? Most of what happens, contacts before all, never does. */
export const mayMoveStage = (type: CaseEventType): boolean =>
  leadsTo[type] !== undefined ||
  beginsScreening.has(type) ||
  comesBack.has(type) ||
  evaluates.has(type) ||
  type === 'caseMerged' ||
  type === 'mergeUndone';

/** The stage after all events, in their order. A case without events is at intake. */
export function deriveStage(events: Iterable<CaseHappening>): Stage {
  let stage: Stage = 'INTAKE';
  /** Where a case set aside comes back to. */
  let before: Stage = 'INTAKE';
  /** Where a case merged into another stood, closed or not; until the merge is undone nothing else moves it. */
  let merged: Stage | null = null;
  for (const { type } of events) {
    if (type === 'caseMerged') {
      merged ??= stage;
      stage = 'CLOSED';
      continue;
    }
    if (merged !== null) {
      if (type !== 'mergeUndone') continue;
      stage = merged;
      merged = null;
      continue;
    }
    const next = follow(type, stage, before);
    if (isActiveStage(stage) && !isActiveStage(next)) before = stage;
    // A plan that left the meeting while the case was set aside is met about no more when it comes back.
    if (!isActiveStage(stage) && before === 'MEETING' && takesPlanBack.has(type)) before = 'PLAN_DRAFT';
    stage = next;
  }
  return stage;
}

function follow(type: CaseEventType, stage: Stage, before: Stage): Stage {
  if (comesBack.has(type)) return isActiveStage(stage) ? stage : before;
  // The case was set aside: only coming back, or being set aside otherwise, moves it.
  const next = leadsTo[type];
  if (!isActiveStage(stage)) return next !== undefined && aside.has(next) ? next : stage;
  if (beginsScreening.has(type)) return stage === 'INTAKE' ? 'SCREENING' : stage;
  // Consent and assessment may be renewed while support goes on; an assessment then evaluates it.
  if (type === 'applicationRecorded' && stage !== 'INTAKE' && stage !== 'SCREENING') return stage;
  if (type === 'assessmentSaved') return assessed(stage);
  if (evaluates.has(type)) return evaluated(type, stage);
  return next ?? stage;
}

function assessed(stage: Stage): Stage {
  if (stage === 'SUPPORT' || stage === 'EVALUATION') return 'EVALUATION';
  return stage === 'INTAKE' || stage === 'SCREENING' || stage === 'APPLICATION' ? 'ASSESSMENT' : stage;
}

/**
 * A plan may be evaluated while the next one is already before the meeting: that one stays where it is. A plan of the
 * family's goals, which nobody decides, is at work from its first continuing on.
 */
function evaluated(type: CaseEventType, stage: Stage): Stage {
  if (type === 'planContinued') return stage === 'MEETING' || stage === 'DECISION' ? stage : 'SUPPORT';
  return stage === 'SUPPORT' ? 'EVALUATION' : stage;
}
