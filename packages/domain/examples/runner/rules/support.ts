import {
  divisionReasons,
  gate,
  mayRecordSession,
  partSides,
  planStates,
  stages,
  supportProgrammes,
  whoseAll,
} from '../../../src/casework/index.ts';
import { isClauseId } from '../../../src/guideline/index.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { Malformed, quoted } from '../malformed.ts';
import { readDecided } from './beginning.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** 3(4)カ, キ: may a session be recorded with this item? */
export const supportSession: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', [
      'duty',
      'stage',
      'plan',
      'goals',
      'decidedOn',
      'heldOn',
      'urgent',
      'urgentHelp',
    ]);
    return compareGate(raw.expect, () =>
      mayRecordSession({
        duty: duty(given.duty, 'facts.duty'),
        stage: oneOf(given.stage ?? 'SUPPORT', 'facts.stage', stages),
        planState: oneOf(given.plan ?? 'DECIDED', 'facts.plan', planStates),
        goals: list(given.goals ?? ['CLIENT'], 'facts.goals').map((whose) => ({
          whose: oneOf(whose, 'facts.goals', whoseAll),
        })),
        decidedOn: optional(given.decidedOn, (value) => date(value, 'facts.decidedOn')) ?? null,
        heldOn: date(given.heldOn, 'facts.heldOn'),
        decided: list(given.urgentHelp ?? [], 'facts.urgentHelp').map(readDecided),
        reasoned: optional(given.urgent, (value) => flag(value, 'facts.urgent')) ?? false,
      }),
    );
  },
};

/** 3(4)エ: is it said of every item that uses a programme who does what? */
export const divisionOfRoles: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['items']);
    const items = list(given.items, 'facts.items').map((item, index) => readItem(item, `facts.items.${index}`));
    return compareGate(raw.expect, () => gate(...divisionReasons(items)));
  },
};

function readItem(value: Raw, at: string) {
  const given = map(value, at, ['duty', 'programme', 'agency', 'parts']);
  return {
    duty: duty(given.duty, `${at}.duty`),
    programme: optional(given.programme, (name) => oneOf(name, `${at}.programme`, supportProgrammes)) ?? null,
    agencyId: optional(given.agency, (name) => text(name, `${at}.agency`)) ?? null,
    parts: Object.entries(map(given.parts ?? {}, `${at}.parts`)).map(([side, part]) => {
      const said = map(part, `${at}.parts.${side}`, ['what', 'by']);
      return {
        side: oneOf(side, `${at}.parts`, partSides),
        what: text(said.what, `${at}.parts.${side}.what`),
        ownerId: null,
        ownerName: optional(said.by, (name) => text(name, `${at}.parts.${side}.by`)) ?? null,
      };
    }),
  };
}

function duty(value: Raw | undefined, at: string): string {
  const clause = text(value, at);
  if (!isClauseId(clause)) throw new Malformed(`${at} is no clause: ${quoted(clause)}`);
  return clause;
}
