import { type EligibilityAnswer, evaluateEligibilityUnder } from '../eligibility/index.ts';
import type { Result } from '../foundation/index.ts';
import type { Edition, Refusal } from '../guideline/index.ts';
import { evaluateQualificationUnder, type QualificationAnswer } from '../qualification/index.ts';
import type { Question } from './determine.ts';

/** Answers under an edition that is handed in. */
export const evaluateUnder = (
  edition: Edition,
  question: Question,
): Result<EligibilityAnswer | QualificationAnswer, Refusal> =>
  question.rule === 'eligibility'
    ? evaluateEligibilityUnder(edition, question.input)
    : evaluateQualificationUnder(edition, question.input);
