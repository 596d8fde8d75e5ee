import {
  caseEventTypes,
  contactKinds,
  counterparts,
  deriveStage,
  evaluationConclusions,
  followUpStates,
  mayCloseCase,
  mayEvaluatePlan,
  mayRecordFollowUp,
  planStates,
  stages,
  type VisitBlockFacts,
  visitBlockScopes,
  whoseAll,
} from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** Where a case stands after what happened, in order. */
export const stage: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['events']);
    const events = list(given.events, 'facts.events').map((type) => ({
      type: oneOf(type, 'facts.events', caseEventTypes),
    }));
    const read = (expected: Raw, at: string) => oneOf(expected, at, stages);
    return compare(raw.expect, { stage: same('stage', read, (found: string) => found) }, () => ok(deriveStage(events)));
  },
};

/** 3(4)イ: may a plan be evaluated like this on `asOf`? */
export const planEvaluation: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const today = date(raw.asOf, 'asOf');
    const keys = ['stage', 'plan', 'decidedOn', 'goals', 'appraised', 'evaluatedOn', 'conclusion', 'reviewOn'];
    const given = map(raw.facts, 'facts', keys);
    const day = (name: string) => optional(given[name], (value) => date(value, `facts.${name}`)) ?? null;
    const goals = Object.entries(map(given.goals ?? {}, 'facts.goals')).map(([id, whose]) => ({
      id,
      whose: oneOf(whose, `facts.goals.${id}`, whoseAll),
    }));
    return compareGate(raw.expect, () =>
      mayEvaluatePlan({
        stage: oneOf(given.stage ?? 'SUPPORT', 'facts.stage', stages),
        planState: oneOf(given.plan ?? 'DECIDED', 'facts.plan', planStates),
        decidedOn: day('decidedOn'),
        goals,
        appraised: texts(given.appraised, 'facts.appraised'),
        evaluatedOn: day('evaluatedOn') ?? today,
        conclusion: oneOf(given.conclusion, 'facts.conclusion', evaluationConclusions),
        reviewOn: day('reviewOn'),
        today,
      }),
    );
  },
};

/** 終結・中断: may the case be closed for this reason? */
export const closing: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const keys = ['stage', 'reason', 'plans', 'referrals', 'followUps', 'wishedNone'];
    const given = map(raw.facts, 'facts', keys);
    const plans = Object.entries(map(given.plans ?? {}, 'facts.plans')).map(([id, conclusion]) => ({
      id,
      conclusion: conclusion === 'none' ? null : oneOf(conclusion, `facts.plans.${id}`, evaluationConclusions),
    }));
    return compareGate(raw.expect, () =>
      mayCloseCase({
        stage: oneOf(given.stage ?? 'SUPPORT', 'facts.stage', stages),
        reason: text(given.reason, 'facts.reason'),
        plansInForce: plans,
        referralsUnderWay: texts(given.referrals ?? [], 'facts.referrals'),
        followUpDays: texts(given.followUps ?? [], 'facts.followUps'),
        wishedNone: optional(given.wishedNone, (value) => flag(value, 'facts.wishedNone')) ?? false,
      }),
    );
  },
};

/** フォローアップ: may this contact after a closure be recorded as done? */
export const followUp: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['stage', 'state', 'closedOn', 'doneOn', 'kind', 'with', 'doNotVisit']);
    return compareGate(raw.expect, () =>
      mayRecordFollowUp({
        stage: oneOf(given.stage ?? 'CLOSED', 'facts.stage', stages),
        state: oneOf(given.state ?? 'DUE', 'facts.state', followUpStates),
        closedOn: date(given.closedOn, 'facts.closedOn'),
        doneOn: date(given.doneOn, 'facts.doneOn'),
        contact: {
          kind: oneOf(given.kind, 'facts.kind', contactKinds),
          counterparts: [oneOf(given.with, 'facts.with', counterparts)],
        },
        blocks: optional(given.doNotVisit, readBlock) ?? [],
      }),
    );
  },
};

export function readBlock(value: Raw): readonly VisitBlockFacts[] {
  const at = 'facts.doNotVisit';
  const given = map(value, at, ['scope', 'saidOn', 'recontactOn']);
  return [
    {
      scope: oneOf(given.scope, `${at}.scope`, visitBlockScopes),
      saidOn: date(given.saidOn, `${at}.saidOn`),
      recontactOn: date(given.recontactOn, `${at}.recontactOn`),
      lifted: false,
    },
  ];
}

const texts = (value: Raw | undefined, at: string): readonly string[] => list(value, at).map((each) => text(each, at));
