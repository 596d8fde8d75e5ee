import {
  mayDecideUrgentHelp,
  mayHandOn,
  mayScreen,
  planStates,
  screeningOutcomes,
  stages,
  whoseAll,
} from '../../../src/casework/index.ts';
import { date, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** 振り分け: may the case still be screened? つなぐ (REFER_ON): may it be handed on? */
export const screening: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['stage', 'outcome', 'by', 'plans', 'openPromises', 'referralsUnderWay']);
    const stage = oneOf(given.stage, 'facts.stage', stages);
    const outcome = oneOf(given.outcome ?? 'GO_ON', 'facts.outcome', screeningOutcomes);
    const named = (key: 'openPromises' | 'referralsUnderWay') =>
      list(given[key] ?? [], `facts.${key}`).map((each) => text(each, `facts.${key}`));
    const onward = {
      stage,
      mayClose: oneOf(given.by ?? 'closer', 'facts.by', ['intake', 'closer']) === 'closer',
      plans: list(given.plans ?? [], 'facts.plans').map(readPlan),
      openPromises: named('openPromises'),
      referralsUnderWay: named('referralsUnderWay'),
    };
    return compareGate(raw.expect, () => {
      if (outcome === 'REFER_ON') return mayHandOn(onward);
      return mayScreen(stage);
    });
  },
};

/** 緊急の支援: may help before a plan be decided until this day? */
export const urgentHelp: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['stage', 'on', 'until', 'decided']);
    const on = date(given.on, 'facts.on');
    const until = date(given.until, 'facts.until');
    const decided = list(given.decided ?? [], 'facts.decided').map(readDecided);
    const stage = oneOf(given.stage ?? 'INTAKE', 'facts.stage', stages);
    return compareGate(raw.expect, () => mayDecideUrgentHelp(stage, until, decided, on));
  },
};

/** `of` says whose its goals are: the family's alone, or the client's. */
function readPlan(value: Raw, index: number) {
  const at = `facts.plans[${index}]`;
  const given = map(value, at, ['name', 'state', 'of']);
  const whose = oneOf(given.of ?? 'CLIENT', `${at}.of`, whoseAll);
  return {
    id: text(given.name, `${at}.name`),
    state: oneOf(given.state, `${at}.state`, planStates),
    goals: [{ whose }],
  };
}

export function readDecided(value: Raw, index: number) {
  const at = `facts.decided[${index}]`;
  const given = map(value, at, ['from', 'until', 'endedOn']);
  return {
    from: date(given.from, `${at}.from`),
    until: date(given.until, `${at}.until`),
    endedOn: optional(given.endedOn, (day) => date(day, `${at}.endedOn`)) ?? null,
  };
}
