import { contactKinds, contactResults, contactSteps, counterparts } from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { deriveStep, firstContactWithPerson, type LadderContact } from '../../../src/outreach/index.ts';
import { compare, type Expectation, same } from '../comparison.ts';
import { date, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

interface Climbed {
  readonly steps: readonly string[];
  readonly step: string;
  readonly furthest: string;
  readonly wentBackOn: readonly string[];
  readonly firstMetOn: string;
}

const days: Expectation<Climbed> = (expected, at) => {
  const wanted = list(expected, at).map((day) => date(day, at));
  return ({ wentBackOn }) => [{ of: 'wentBackOn', expected: wanted.join(' '), actual: wentBackOn.join(' ') }];
};

const steps: Expectation<Climbed> = (expected, at) => {
  const wanted = list(expected, at).map((step) => oneOf(step, at, contactSteps));
  return ({ steps: found }) => [{ of: 'steps', expected: wanted.join(' '), actual: found.join(' ') }];
};

const readStep = (value: Raw, at: string) => oneOf(value, at, contactSteps);
const readDay = (value: Raw, at: string) => (value === 'none' ? 'none' : date(value, at));

/** 3(1)ア(ｳ): where the tie with a person stands after these contacts, in whatever order they are written down. */
export const ladder: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['contacts']);
    const contacts = list(given.contacts, 'facts.contacts').map(readContact);
    return compare<Climbed>(
      raw.expect,
      {
        steps,
        step: same('step', readStep, ({ step }) => step),
        furthest: same('furthest', readStep, ({ furthest }) => furthest),
        wentBackOn: days,
        firstMetOn: same('firstMetOn', readDay, ({ firstMetOn }) => firstMetOn),
      },
      () => {
        const { step, furthest, history } = deriveStep(contacts);
        return ok({
          steps: history.map((each) => each.step),
          step,
          furthest,
          wentBackOn: history.filter(({ wentBack }) => wentBack).map(({ at }) => at),
          firstMetOn: firstContactWithPerson(contacts)?.at ?? 'none',
        });
      },
    );
  },
};

function readContact(value: Raw, index: number): LadderContact {
  const at = `facts.contacts[${index}]`;
  const given = map(value, at, ['on', 'kind', 'result', 'with', 'step']);
  return {
    at: date(given.on, `${at}.on`),
    kind: oneOf(given.kind, `${at}.kind`, contactKinds),
    result: oneOf(given.result, `${at}.result`, contactResults),
    counterparts: list(given.with, `${at}.with`).map((who) => oneOf(text(who, at), `${at}.with`, counterparts)),
    step: optional(given.step, (step) => oneOf(step, `${at}.step`, contactSteps)),
  };
}
