import type { EligibilityFacts } from '../eligibility/index.ts';
import { ok, type Result } from '../foundation/index.ts';
import {
  type ClauseId,
  type Edition,
  type Finding,
  findingOf,
  flatten,
  type Judgement,
  type Outcome,
  type Refusal,
} from '../guideline/index.ts';
import type { QualificationFacts } from '../qualification/index.ts';
import { ask, type Determination, type Question, questionOf } from './determine.ts';
import { evaluateUnder } from './evaluate-under.ts';

/** A clause whose outcome is not what it was. */
export interface ClauseChange {
  readonly clause: ClauseId;
  readonly was: Outcome;
  readonly now: Outcome;
}

/** What is known today, in place of what a determination was made from. */
export interface KnownNow {
  readonly facts: EligibilityFacts | QualificationFacts;
  readonly judgements: readonly Judgement[];
}

/**
 * The clauses of 3(2) or 3(3) in which a determination no longer agrees with what is known now. Day and edition stay
 * those of the determination: only the facts may drift. The determination itself is never altered.
 */
export function drift(determination: Determination, now: KnownNow): Result<readonly ClauseChange[], Refusal> {
  const { rule, input } = questionOf(determination);
  const answer = ask({ rule, input: { ...input, ...now } } as Question);
  return answer.ok ? ok(changes(determination.result.tree, answer.value.tree)) : answer;
}

/** One determination with what another edition would change in it. */
export interface EditionChange {
  readonly determination: Determination;
  readonly changes: readonly ClauseChange[];
}

/**
 * What an edition, also one that is not in force yet, would change in determinations already made (附則). Judgements
 * are carried over as if made again, so that only what the new reading itself changes is shown.
 */
export function whatEditionWouldChange(
  edition: Edition,
  determinations: readonly Determination[],
): Result<readonly EditionChange[], Refusal> {
  const changed: EditionChange[] = [];
  for (const determination of determinations) {
    const { rule, input } = questionOf(determination);
    const judgements = input.judgements.map((judgement) => ({ ...judgement, edition: edition.id }));
    const answer = evaluateUnder(edition, { rule, input: { ...input, judgements } } as Question);
    if (!answer.ok) return answer;
    const found = changes(determination.result.tree, answer.value.tree);
    if (found.length > 0) changed.push({ determination, changes: found });
  }
  return ok(changed);
}

const changes = (then: Finding, now: Finding): readonly ClauseChange[] =>
  flatten(then).flatMap(({ clause, outcome }) => {
    const outcomeNow = findingOf(now, clause)?.outcome ?? 'UNDETERMINED';
    return outcomeNow === outcome ? [] : [{ clause, was: outcome, now: outcomeNow }];
  });
