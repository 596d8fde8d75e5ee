import { mayDecideUrgentHelp, mayScreen, stages } from '../../../src/casework/index.ts';
import { date, list, map, oneOf, optional, type Raw } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** 振り分け: may the case still be screened? */
export const screening: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['stage']);
    return compareGate(raw.expect, () => mayScreen(oneOf(given.stage, 'facts.stage', stages)));
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
