import { type EligibilityFacts, evaluateEligibility } from '../../../src/eligibility/index.ts';
import { expectedClauses, expectedOutcome, readJudgements } from '../clause-expectations.ts';
import { compare } from '../comparison.ts';
import { date, flag, map, optional, partialDate } from '../fields.ts';
import { checkEdition, judgedUnder } from './edition.ts';
import type { Rule } from './rule.ts';

/** Clause 3(2). */
export const eligibility: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkEdition(edition);
    const asOf = date(raw.asOf, 'asOf');
    const given = map(raw.facts ?? {}, 'facts', ['birthDate', 'usesSaposute', 'judgements']);
    const facts: EligibilityFacts = {
      birthDate: optional(given.birthDate, (value) => partialDate(value, 'facts.birthDate')),
      usesSaposute: optional(given.usesSaposute, (value) => flag(value, 'facts.usesSaposute')),
    };
    const judgements = readJudgements(given.judgements ?? {}, judgedUnder(asOf, edition));
    return compare(raw.expect, { outcome: expectedOutcome, clauses: expectedClauses }, () =>
      evaluateEligibility({ asOf, edition, facts, judgements }),
    );
  },
};
