import { type Finding, findingOf, type Judgement } from '../../src/guideline/index.ts';
import type { Expectation } from './comparison.ts';
import { filled, same } from './comparison.ts';
import { clause, map, oneOf, outcome, type Raw } from './fields.ts';
import { Malformed } from './malformed.ts';

type TreeAnswer = { readonly outcome: string; readonly tree: Finding };

export const expectedOutcome: Expectation<TreeAnswer> = same('outcome', outcome, (answer) => answer.outcome);

/** Only the clauses named are compared; a group may be named. A clause of which the rule does not speak fails. */
export const expectedClauses: Expectation<TreeAnswer> = (expected, at) => {
  const wanted = Object.entries(filled(expected, at)).map(([id, value]) => ({
    id: clause(id, at),
    expected: outcome(value, `${at}.${id}`),
  }));
  return ({ tree }) =>
    wanted.map(({ id, expected: outcomeWanted }) => {
      const finding = findingOf(tree, id);
      if (finding === undefined) throw new Malformed(`the rule does not speak of clause ${id}`);
      return { of: id, expected: outcomeWanted, actual: finding.outcome };
    });
};

/** Judgements by clause; in examples every one is complete and approved by another person. */
export const readJudgements = (value: Raw, edition: string): readonly Judgement[] =>
  Object.entries(map(value, 'facts.judgements')).map(([id, judged]) => ({
    clause: clause(id, 'facts.judgements'),
    outcome: oneOf(judged, `facts.judgements.${id}`, ['MET', 'NOT_MET']),
    reason: 'as the example says',
    evidence: 'as the example says',
    edition,
    judgedBy: 'judge',
    approvedBy: 'approver',
    judgedAt: '2020-04-01T00:00:00Z',
  }));
