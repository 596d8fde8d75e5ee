import type { ClauseId } from '../clause-id.ts';
import type { JudgeRole } from '../edition.ts';
import type { Computed, Finding, JudgementSubject, ReasonCode } from './finding.ts';
import type { Judged, Judgement } from './judgement.ts';
import { allOf, anyOf, type Outcome } from './kleene.ts';

const nothingComputed: Computed = {
  outcome: 'UNDETERMINED',
  reason: 'judgementNeeded',
  factsUsed: [],
  missingFacts: [],
  factsCouldGive: [],
  judgementAbout: null,
  warnings: [],
  matches: [],
  measures: [],
};

/** A rule's answer; what is left out is empty. */
export const computed = (parts: Pick<Computed, 'outcome' | 'reason'> & Partial<Computed>): Computed => ({
  ...nothingComputed,
  ...parts,
});

/** A clause that is never computed: it waits for a person. */
export const onlyJudged = (about: JudgementSubject): Computed => ({ ...nothingComputed, judgementAbout: about });

/** The finding of a clause without parts: the judgement that settles it, or else what computation gives. */
export function leaf(clause: ClauseId, by: JudgeRole, answer: Computed, judged: Judged): Finding {
  return judged.settling === null
    ? computedLeaf(clause, by, answer, judged)
    : judgedLeaf(clause, answer, judged, judged.settling);
}

function computedLeaf(clause: ClauseId, by: JudgeRole, answer: Computed, judged: Judged): Finding {
  const { judgementAbout, ...shown } = answer;
  return {
    clause,
    combines: null,
    computed: answer.outcome,
    ...shown,
    judgementNeeded: judgementAbout === null ? null : { by, about: judgementAbout },
    overridable: answer.outcome !== 'UNDETERMINED',
    holdsFrom: earliest(answer),
    judgement: null,
    pending: judged.pending,
    children: [],
  };
}

function judgedLeaf(clause: ClauseId, answer: Computed, judged: Judged, settling: Judgement): Finding {
  const overrides = answer.outcome !== 'UNDETERMINED' && answer.outcome !== settling.outcome;
  return {
    clause,
    outcome: settling.outcome,
    reason: overrides ? 'judgedOverComputation' : 'judged',
    combines: null,
    computed: answer.outcome,
    factsUsed: answer.factsUsed,
    missingFacts: [],
    factsCouldGive: [],
    judgementNeeded: null,
    overridable: false,
    warnings: overrides ? [...answer.warnings, 'overridesComputation'] : answer.warnings,
    matches: answer.matches,
    measures: answer.measures,
    holdsFrom: settling.outcome === 'MET' ? earliest(answer) : null,
    judgement: settling,
    pending: judged.pending,
    children: [],
  };
}

const earliest = (answer: Computed): Finding['holdsFrom'] =>
  answer.matches
    .map((match) => match.since)
    .filter((since) => since !== null)
    .sort()[0] ?? null;

const groupReasons: Record<'all' | 'any', Record<Outcome, ReasonCode>> = {
  all: { MET: 'allMet', NOT_MET: 'somePartNotMet', UNDETERMINED: 'somePartUndetermined' },
  any: { MET: 'onePartMet', NOT_MET: 'noPartMet', UNDETERMINED: 'somePartUndetermined' },
};

/** The finding of a group: all of its parts, or any of them, in strong Kleene logic. Every part stays in the answer. */
export function group(clause: ClauseId, combines: 'all' | 'any', children: readonly Finding[]): Finding {
  const combine = combines === 'all' ? allOf : anyOf;
  const outcome = combine(children.map((child) => child.outcome));
  const open = outcome === 'UNDETERMINED' ? children.filter((child) => child.outcome === 'UNDETERMINED') : [];
  return {
    clause,
    outcome,
    reason: groupReasons[combines][outcome],
    combines,
    computed: combine(children.map((child) => child.computed)),
    factsUsed: [],
    missingFacts: [...new Set(open.flatMap((child) => child.missingFacts))],
    factsCouldGive: [],
    judgementNeeded: null,
    overridable: false,
    warnings: [],
    matches: [],
    measures: [],
    holdsFrom: null,
    judgement: null,
    pending: null,
    children,
  };
}
