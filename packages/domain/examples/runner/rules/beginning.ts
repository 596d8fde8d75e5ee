import { mayDecideUrgentHelp, mayHandOn, mayScreen, screeningOutcomes, stages } from '../../../src/casework/index.ts';
import { date, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** 振り分け: may the case still be screened? */
export const screening: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['stage', 'outcome', 'openPromises', 'referralsUnderWay']);
    const stage = oneOf(given.stage, 'facts.stage', stages);
    const outcome = oneOf(given.outcome ?? 'GO_ON', 'facts.outcome', screeningOutcomes);
    const named = (key: 'openPromises' | 'referralsUnderWay') =>
      list(given[key] ?? [], `facts.${key}`).map((each) => text(each, `facts.${key}`));
    const onward = { stage, openPromises: named('openPromises'), referralsUnderWay: named('referralsUnderWay') };
    return compareGate(raw.expect, () => {
      const screens = mayScreen(stage);
      return screens.open && outcome === 'REFER_ON' ? mayHandOn(onward) : screens;
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

export function readDecided(value: Raw, index: number) {
  const at = `facts.decided[${index}]`;
  const given = map(value, at, ['from', 'until', 'endedOn']);
  return {
    from: date(given.from, `${at}.from`),
    until: date(given.until, `${at}.until`),
    endedOn: optional(given.endedOn, (day) => date(day, `${at}.endedOn`)) ?? null,
  };
}
