import { type CivilDate, err, ok, possibleRange, type Result } from '../foundation/index.ts';
import {
  type ClauseId,
  type Computed,
  checkJudgements,
  type Edition,
  editionFor,
  type Finding,
  group,
  type Judgement,
  judgedAbout,
  leaf,
  type Outcome,
  onlyJudged,
  type Refusal,
  refusal,
} from '../guideline/index.ts';
import type { EligibilityFacts } from './facts.ts';
import { usesSaposute } from './uses-saposute.ts';
import { withinIceAgeGeneration } from './within-ice-age-generation.ts';

export interface EligibilityInput {
  /** The day of assessment. */
  readonly asOf: CivilDate;
  /** An edition of the guideline; without it, the one in force on `asOf`. */
  readonly edition?: string | undefined;
  readonly facts: EligibilityFacts;
  /** Oldest first; only those approved by another person count. */
  readonly judgements: readonly Judgement[];
}

export interface EligibilityAnswer {
  readonly rule: 'eligibility';
  readonly edition: string;
  readonly asOf: CivilDate;
  readonly outcome: Outcome;
  /** The finding of 3(2), with every clause under it. */
  readonly tree: Finding;
}

/**
 * 3(2), who is supported: a needy person (柱書) of the generation (ア) in one of four situations (イ).
 * Refused: a day before the first edition, an unknown or later edition, a judgement on a group, outside 3(2) or
 * incomplete, and a birth after `asOf`. It gates the support decision and nothing before it.
 */
export function evaluateEligibility(input: EligibilityInput): Result<EligibilityAnswer, Refusal> {
  const edition = editionFor(input.asOf, input.edition);
  return edition.ok ? evaluateEligibilityUnder(edition.value, input) : edition;
}

/** The same under an edition handed in, also one that is not in force yet: for reports of what it would change. */
export function evaluateEligibilityUnder(
  edition: Edition,
  { asOf, facts, judgements }: EligibilityInput,
): Result<EligibilityAnswer, Refusal> {
  const checked = checkJudgements(judgements, '3(2)');
  if (!checked.ok) return checked;
  if (facts.birthDate !== undefined && possibleRange(facts.birthDate).first > asOf) {
    return err(refusal('birthAfterAsOf', { clause: '3(2)ア', about: facts.birthDate }));
  }
  const parameters = edition.eligibility;
  const finding = (clause: ClauseId, answer: Computed): Finding =>
    leaf(
      clause,
      edition.judges.eligibility,
      answer,
      judgedAbout(clause, judgements, { edition: edition.id, on: asOf }),
    );
  const tree = group('3(2)', 'all', [
    finding('3(2)柱書', onlyJudged('isNeedyPerson')),
    finding('3(2)ア', withinIceAgeGeneration(facts.birthDate, asOf, parameters.iceAgeGeneration)),
    group('3(2)イ', 'any', [
      finding('3(2)イ(ｱ)', onlyJudged('inHikikomoriState')),
      finding('3(2)イ(ｲ)', usesSaposute(facts, asOf, parameters.saposute)),
      finding('3(2)イ(ｳ)', onlyJudged('withoutStableWorkForLong')),
      finding('3(2)イ(ｴ)', onlyJudged('needsCarefulSupportOtherwise')),
    ]),
  ]);
  return ok({ rule: 'eligibility', edition: edition.id, asOf, outcome: tree.outcome, tree });
}
