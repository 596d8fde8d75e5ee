import { createHash } from 'node:crypto';
import { canonicalJson, type Determination, determine, replaysExactly } from '@banso/domain/determination';
import { type EligibilityAnswer, type EligibilityInput, evaluateEligibility } from '@banso/domain/eligibility';
import type { CivilDate, PartialDate, Result } from '@banso/domain/foundation';
import { type Finding, flatten, leavesOf, type Outcome, type Refusal } from '@banso/domain/guideline';
import type { Drift } from '../generated/graphql.ts';
import type { DeterminationRow } from '../persistence/determinations.ts';
import { asDomainJudgement, isCurrent, type JudgementRow } from '../persistence/judgements.ts';

export interface CaseFacts {
  readonly birthDate: string | null;
  readonly usesSaposute: boolean | null;
  readonly judgements: readonly JudgementRow[];
}

/** What is known of a case now, as the rule of 3(2) takes it: what is null is unknown. */
export function eligibilityInput(
  asOf: CivilDate,
  { birthDate, usesSaposute, judgements }: CaseFacts,
): EligibilityInput {
  return {
    asOf,
    facts: {
      ...(birthDate === null ? {} : { birthDate: birthDate as PartialDate }),
      ...(usesSaposute === null ? {} : { usesSaposute }),
    },
    judgements: judgements.filter(isCurrent).map(asDomainJudgement),
  };
}

export const evaluateCase = (asOf: CivilDate, facts: CaseFacts): Result<EligibilityAnswer, Refusal> =>
  evaluateEligibility(eligibilityInput(asOf, facts));

/** A determination as it is kept: its canonical text and what lists and gates need of it. */
export interface FixedDetermination {
  readonly edition: string;
  readonly outcome: Outcome;
  /** Outcome of every clause, group or not. */
  readonly outcomes: Record<string, Outcome>;
  readonly canonical: string;
  readonly digest: string;
  /** A judgement settles some clause: another person has to approve the whole. */
  readonly needsApproval: boolean;
}

export function determineCase(asOf: CivilDate, facts: CaseFacts): Result<FixedDetermination, Refusal> {
  const made = determine({ rule: 'eligibility', input: eligibilityInput(asOf, facts) });
  if (!made.ok) return made;
  const canonical = canonicalJson(made.value);
  const { tree, outcome } = made.value.result;
  return {
    ok: true,
    value: {
      edition: made.value.edition,
      outcome,
      outcomes: outcomesOf(tree),
      canonical,
      digest: digestOf(canonical),
      needsApproval: leavesOf(tree).some(({ judgement }) => judgement !== null),
    },
  };
}

const digestOf = (canonical: string): string => createHash('sha256').update(canonical, 'utf8').digest('hex');

const outcomesOf = (tree: Finding): Record<string, Outcome> =>
  Object.fromEntries(flatten(tree).map(({ clause, outcome }) => [clause, outcome]));

export const readDetermination = (canonical: string): Determination => JSON.parse(canonical) as Determination;

/** Answers the recorded question again under its recorded edition: true only for the very same bytes. */
export const replays = (canonical: string, digest: string): boolean =>
  digestOf(canonical) === digest && replaysExactly(readDetermination(canonical));

/**
 * Clauses in which what is known now disagrees with a determination. Day and edition stay those of the determination:
 * only facts and judgements drift.
 */
export function driftSince(row: Pick<DeterminationRow, 'asOf' | 'edition' | 'outcomes'>, facts: CaseFacts): Drift[] {
  const now = evaluateEligibility({ ...eligibilityInput(row.asOf as CivilDate, facts), edition: row.edition });
  if (!now.ok) return [];
  const outcomesNow = outcomesOf(now.value.tree);
  return Object.entries(row.outcomes).flatMap(([clause, then]) => {
    const outcome = outcomesNow[clause] ?? 'UNDETERMINED';
    return outcome === then ? [] : [{ clause, then, now: outcome }];
  });
}

/**
 * Would the same question, asked of what is known now, be answered otherwise for 3(2) as a whole? A question that can no
 * longer be asked is: a gate must not rest on it.
 */
export function hasDrifted(row: Pick<DeterminationRow, 'asOf' | 'edition' | 'outcome'>, facts: CaseFacts): boolean {
  const now = evaluateEligibility({ ...eligibilityInput(row.asOf as CivilDate, facts), edition: row.edition });
  return !now.ok || now.value.outcome !== row.outcome;
}
