import { type EligibilityAnswer, type EligibilityInput, evaluateEligibility } from '../eligibility/index.ts';
import { type CivilDate, ok, type Result } from '../foundation/index.ts';
import { deepFreeze, type Edition, type Refusal } from '../guideline/index.ts';
import { evaluateQualification, type QualificationAnswer, type QualificationInput } from '../qualification/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { evaluateUnder } from './evaluate-under.ts';

/** A question to one of the two rules that the guideline has. */
export type Question =
  | { readonly rule: 'eligibility'; readonly input: EligibilityInput }
  | { readonly rule: 'qualification'; readonly input: QualificationInput };

export type Answer = EligibilityAnswer | QualificationAnswer;

/**
 * What was asked and what came out, for good: rule, edition, day, input and the whole tree of findings. Plain data, so
 * that it can be stored as it is; replayed under its edition it gives the same bytes, whatever editions come later.
 */
export type Determination = {
  readonly edition: string;
  readonly asOf: CivilDate;
} & (
  | { readonly rule: 'eligibility'; readonly input: EligibilityInput; readonly result: EligibilityAnswer }
  | { readonly rule: 'qualification'; readonly input: QualificationInput; readonly result: QualificationAnswer }
);

/** Asks the rule under the edition in force, or the one named. */
export const ask = (question: Question): Result<Answer, Refusal> =>
  question.rule === 'eligibility' ? evaluateEligibility(question.input) : evaluateQualification(question.input);

/** 3(2) or 3(3) answered and fixed. What it was made from is copied, so that later changes of the input change nothing. */
export function determine(question: Question): Result<Determination, Refusal> {
  const answer = ask(question);
  return answer.ok ? ok(fixed(question, answer.value)) : answer;
}

/** The same under an edition handed in, also one that is not in force yet. */
export function determineUnder(edition: Edition, question: Question): Result<Determination, Refusal> {
  const answer = evaluateUnder(edition, question);
  return answer.ok ? ok(fixed(question, answer.value)) : answer;
}

function fixed(question: Question, result: Answer): Determination {
  const { rule, input } = question;
  const record = { rule, edition: result.edition, asOf: result.asOf, input, result };
  return deepFreeze(JSON.parse(canonicalJson(record)) as Determination);
}

/** The question of a determination, under the edition by which it was answered. */
export const questionOf = (determination: Determination): Question =>
  ({
    rule: determination.rule,
    input: { ...determination.input, edition: determination.edition },
  }) as Question;

/** The determination made again from its own input and edition. */
export function replay(determination: Determination): Result<Determination, Refusal> {
  const answer = ask(questionOf(determination));
  const { rule, input } = determination;
  return answer.ok ? ok(fixed({ rule, input } as Question, answer.value)) : answer;
}

/** True if replaying gives the same bytes; false means that the record or the code of its edition was tampered with. */
export function replaysExactly(determination: Determination): boolean {
  const again = replay(determination);
  return again.ok && canonicalJson(again.value) === canonicalJson(determination);
}
