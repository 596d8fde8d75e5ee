import {
  type DuplicateScore,
  duplicateScore,
  LIKELY_DUPLICATE_SCORE,
  ok,
  type PersonSketch,
  STRONG_DUPLICATE_SCORE,
} from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { list, map, oneOf, optional, partialDate, type Raw, text, wholeNumber } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

/** How likely two records are of one person, by what, and what a caseworker sees of it. */
export const duplicates: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['one', 'other']);
    const one = sketch(given.one ?? {}, 'facts.one');
    const other = sketch(given.other ?? {}, 'facts.other');
    return compare(
      raw.expect,
      {
        score: same('score', wholeNumber, ({ score }: DuplicateScore) => score),
        reasons: same('reasons', codesOf, ({ reasons }: DuplicateScore) => reasons.map(({ code }) => code).join(' ')),
        seen: same('seen', (value, at) => oneOf(value, at, ['no', 'shown', 'asked']), seen),
      },
      () => ok(duplicateScore(one, other)),
    );
  },
};

/** Shown beside the form while one types; asked once more where the two are very likely one. */
function seen({ score }: DuplicateScore): string {
  if (score < LIKELY_DUPLICATE_SCORE) return 'no';
  return score < STRONG_DUPLICATE_SCORE ? 'shown' : 'asked';
}

const codesOf = (value: Raw, at: string): string =>
  list(value, at)
    .map((each) => text(each, at))
    .join(' ');

function sketch(value: Raw, at: string): PersonSketch {
  const given = map(value, at, ['name', 'kana', 'birthDate', 'town', 'phone']);
  const line = (key: string) => optional(given[key], (written) => text(written, `${at}.${key}`));
  return {
    name: line('name'),
    kana: line('kana'),
    birthDate: optional(given.birthDate, (written) => partialDate(written, `${at}.birthDate`)),
    municipalityCode: line('town'),
    phone: line('phone'),
  };
}
