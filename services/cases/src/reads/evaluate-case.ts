import { createHash } from 'node:crypto';
import { type EligibilityAnswer, type EligibilityInput, evaluateEligibility } from '@banso/domain/eligibility';
import type { CivilDate, PartialDate, Result } from '@banso/domain/foundation';
import { type Finding, flatten, leavesOf, type Outcome, type Refusal } from '@banso/domain/guideline';
import { canonicalJson } from '@banso/service-kit';
import { asDomainJudgement, isCurrent, type JudgementRow } from '../persistence/judgements.ts';

export interface CaseFacts {
  readonly birthDate: string | null;
  readonly usesSaposute: boolean | null;
  readonly judgements: readonly JudgementRow[];
}

/** What is known of a case now, as the rule of 3(2) takes it: what is null is unknown. */
export function eligibilityInput(asOf: CivilDate, { birthDate, usesSaposute, judgements }: CaseFacts): EligibilityInput {
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

/** The bytes of a determination: input and answer in one canonical text, with nothing personal but the facts used. */
export function canonicalBytes(input: EligibilityInput, answer: EligibilityAnswer): string {
  return canonicalJson({ input: { ...input, edition: answer.edition }, answer });
}

export const digestOf = (canonical: string): string => createHash('sha256').update(canonical, 'utf8').digest('hex');

/** Evaluates the recorded input again under its recorded edition: true only for the very same bytes. */
export function replays(canonical: string, digest: string): boolean {
  if (digestOf(canonical) !== digest) return false;
  const { input } = JSON.parse(canonical) as { input: EligibilityInput };
  const again = evaluateEligibility(input);
  return again.ok && canonicalBytes(input, again.value) === canonical;
}

/** Every clause's outcome, group or not. */
export const outcomesOf = (tree: Finding): Record<string, Outcome> =>
  Object.fromEntries(flatten(tree).map(({ clause, outcome }) => [clause, outcome]));

/** A judgement settles some clause: another person then has to approve the whole. */
export const restsOnJudgement = (tree: Finding): boolean => leavesOf(tree).some(({ judgement }) => judgement !== null);

export interface DriftedClause {
  readonly clause: string;
  readonly then: Outcome;
  readonly now: Outcome;
}

/** Clauses in which the facts now disagree with what was determined. */
export function driftOf(then: Readonly<Record<string, Outcome>>, now: Readonly<Record<string, Outcome>>): DriftedClause[] {
  return Object.keys(now)
    .filter((clause) => then[clause] !== undefined && then[clause] !== now[clause])
    .map((clause) => ({ clause, then: then[clause] as Outcome, now: now[clause] as Outcome }));
}
