import { fiscalYear as fiscalYearOf, ok, parseDateText, statutoryAge } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { date, map, text, wholeNumber } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

/** Statutory age on `asOf`; a birth after it is refused. */
export const age: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const asOf = date(raw.asOf, 'asOf');
    const birthDate = date(map(raw.facts, 'facts', ['birthDate']).birthDate, 'facts.birthDate');
    return compare(raw.expect, { age: same('age', wholeNumber, (years: number) => years) }, () =>
      statutoryAge(birthDate, asOf),
    );
  },
};

/** The fiscal year of `asOf`, named by the year in which it begins. */
export const fiscalYear: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const asOf = date(raw.asOf, 'asOf');
    map(raw.facts ?? {}, 'facts', []);
    return compare(raw.expect, { fiscalYear: same('fiscalYear', wholeNumber, (year: number) => year) }, () =>
      ok(fiscalYearOf(asOf)),
    );
  },
};

/** A date as a person types it. */
export const typedDate: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const typed = text(map(raw.facts, 'facts', ['text']).text, 'facts.text');
    return compare(raw.expect, { date: same('date', text, (read: string) => read) }, () => parseDateText(typed));
  },
};
