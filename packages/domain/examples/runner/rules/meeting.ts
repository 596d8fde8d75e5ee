import {
  mayCallMeeting,
  mayChangeMeeting,
  mayRecordMeeting,
  mayTakeOffAgenda,
  mayWithdrawPlan,
  meetingOutcomes,
  meetingStates,
  planStates,
  stages,
} from '../../../src/casework/index.ts';
import { flag, list, map, oneOf, optional, type Raw, type RawMap, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

const OFFICE = 'この事務所';
const asks = ['call', 'record', 'change', 'takeOff', 'withdraw'] as const;

/** 3(4)オ: may a meeting be called, changed, recorded like this, or a plan leave it? */
export const meeting: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const keys = ['asked', 'plans', 'state', 'begun', 'present', 'guests', 'absent', 'recordedBy', 'plan'];
    const given = map(raw.facts, 'facts', keys);
    const asked = oneOf(given.asked, 'facts.asked', asks);
    const plans = Object.entries(map(given.plans ?? {}, 'facts.plans')).map(([id, each]) => planOf(id, each));
    const state = oneOf(given.state ?? 'CALLED', 'facts.state', meetingStates);
    return compareGate(raw.expect, () => {
      if (asked === 'call') return mayCallMeeting(OFFICE, plans);
      if (asked === 'change') return mayChangeMeeting(state);
      if (asked === 'takeOff')
        return mayTakeOffAgenda({ state, agenda: plans.map(({ id }) => id), planId: text(given.plan, 'facts.plan') });
      if (asked === 'withdraw') {
        const [plan] = plans;
        return mayWithdrawPlan(plan ?? planOf('', {}));
      }
      return mayRecordMeeting({
        state,
        begun: optional(given.begun, (value) => flag(value, 'facts.begun')) ?? true,
        ...peopleOf(given),
        agenda: plans.filter(({ listed }) => listed).map((plan) => ({ ...plan, planId: plan.id })),
        outcomes: plans.flatMap(({ id, outcome, opinion, opinionsOf }) =>
          outcome === null ? [] : [{ planId: id, outcome, opinion, opinionsOf }],
        ),
      });
    });
  },
};

/** One plan, on the table of this office's meeting unless something else is said of it. */
function planOf(id: string, value: Raw) {
  const at = `facts.plans.${id}`;
  const keys = ['state', 'stage', 'office', 'onOpenAgenda', 'listed', 'submittedBy', 'outcome', 'opinion', 'said'];
  const given = map(value, at, keys);
  const yes = (key: string, otherwise: boolean) =>
    optional(given[key], (answer) => flag(answer, `${at}.${key}`)) ?? otherwise;
  const word = (key: string) => optional(given[key], (words) => text(words, `${at}.${key}`)) ?? null;
  return {
    id,
    state: oneOf(given.state ?? 'SUBMITTED', `${at}.state`, planStates),
    stage: oneOf(given.stage ?? 'MEETING', `${at}.stage`, stages),
    officeId: word('office') ?? OFFICE,
    onOpenAgenda: yes('onOpenAgenda', false),
    listed: yes('listed', true),
    submittedBy: word('submittedBy'),
    outcome: optional(given.outcome, (each) => oneOf(each, `${at}.outcome`, meetingOutcomes)) ?? null,
    opinion: word('opinion'),
    opinionsOf: names(given.said, `${at}.said`),
  };
}

function peopleOf(given: RawMap) {
  const present = names(given.present ?? ['主任', '相談支援員'], 'facts.present');
  const guests = names(given.guests, 'facts.guests');
  return {
    attended: present.length + guests.length,
    staffPresent: present,
    recordedBy: text(given.recordedBy ?? '主任', 'facts.recordedBy'),
    listed: [...present, ...guests, ...names(given.absent, 'facts.absent')],
  };
}

const names = (value: Raw | undefined, at: string): readonly string[] =>
  optional(value, (given) => list(given, at).map((each) => text(each, at))) ?? [];
