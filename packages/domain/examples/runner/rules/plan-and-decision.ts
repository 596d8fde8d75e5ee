import {
  type DividedItem,
  mayDecideSupport,
  mayDeclineSupport,
  maySubmitPlan,
  type PlanItemFacts,
  planStates,
  providerKinds,
  stages,
} from '../../../src/casework/index.ts';
import { outcomes } from '../../../src/guideline/index.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text, wholeNumber } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** 3(4)イ, エ: may a plan be handed to the meeting on `asOf`? */
export const planSubmission: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const today = date(raw.asOf, 'asOf');
    const given = map(raw.facts, 'facts', ['stage', 'state', 'goals', 'items', 'reviewOn']);
    const items = Object.entries(map(given.items ?? {}, 'facts.items')).map(([id, each]) => itemOf(id, each));
    return compareGate(raw.expect, () =>
      maySubmitPlan(
        oneOf(given.stage ?? 'PLAN_DRAFT', 'facts.stage', stages),
        {
          state: oneOf(given.state ?? 'DRAFT', 'facts.state', planStates),
          goalCount: optional(given.goals, (value) => wholeNumber(value, 'facts.goals')) ?? 1,
          items,
          reviewOn: optional(given.reviewOn, (value) => date(value, 'facts.reviewOn')) ?? null,
        },
        today,
      ),
    );
  },
};

/** Of no programme: how the parts of one are divided has examples of its own (`divisionOfRoles`). */
function itemOf(id: string, value: Raw): PlanItemFacts & DividedItem {
  const at = `facts.items.${id}`;
  const given = map(value, at, ['by', 'agency', 'staff', 'name']);
  const word = (key: string) => optional(given[key], (words) => text(words, `${at}.${key}`)) ?? null;
  return {
    id,
    providerKind: oneOf(given.by, `${at}.by`, providerKinds),
    agencyId: word('agency'),
    ownerId: word('staff'),
    ownerName: word('name'),
    duty: '3(4)イ',
    programme: null,
    parts: [],
  };
}

/** 支援決定: the one step that 3(2) gates. `approve: false` asks whether it may be declined. */
export const supportDecision: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const decidedOn = date(raw.asOf, 'asOf');
    const keys = ['approve', 'stage', 'plan', 'signedOn', 'applied', 'madeThePlan', 'determination'];
    const given = map(raw.facts, 'facts', keys);
    const yes = (key: string, otherwise: boolean) =>
      optional(given[key], (value) => flag(value, `facts.${key}`)) ?? otherwise;
    const facts = {
      stage: oneOf(given.stage ?? 'DECISION', 'facts.stage', stages),
      planState: oneOf(given.plan ?? 'APPROVED', 'facts.plan', planStates),
      signedOn: optional(given.signedOn, (value) => date(value, 'facts.signedOn')) ?? null,
      decidedOn,
      applied: yes('applied', true),
      determination: optional(given.determination, determinationOf) ?? null,
      deciderMadeThePlan: yes('madeThePlan', false),
    };
    return compareGate(raw.expect, () => (yes('approve', true) ? mayDecideSupport : mayDeclineSupport)(facts));
  },
};

function determinationOf(value: Raw) {
  const at = 'facts.determination';
  const given = map(value, at, ['outcome', 'open', 'needsApproval', 'approved', 'drifted']);
  const yes = (key: string) => optional(given[key], (answer) => flag(answer, `${at}.${key}`)) ?? false;
  return {
    outcome: oneOf(given.outcome, `${at}.outcome`, outcomes),
    openClauses: optional(given.open, (open) => list(open, at).map((each) => text(each, `${at}.open`))) ?? [],
    needsApproval: yes('needsApproval'),
    approved: yes('approved'),
    drifted: yes('drifted'),
  };
}
