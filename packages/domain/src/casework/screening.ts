import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import { isActiveStage, type Stage } from './stage.ts';

/** 振り分け: goes on as a case, is handed to another body, or was answered by information alone. */
export const screeningOutcomes = ['GO_ON', 'REFER_ON', 'INFORMATION_ONLY'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

/** The reason under which information alone closes a case (code list `closureReason`). */
export const INFORMATION_ONLY_REASON = 'consultationOnly';

const clause: ClauseId = '3(4)ア';

/**
 * Screening belongs to the beginning. Once the person has applied, the case is handed on or closed for its own reasons,
 * by those who answer for closing.
 */
export function mayScreen(stage: Stage): Gate {
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', clause, [stage]),
    isActiveStage(stage) && stage !== 'INTAKE' && stage !== 'SCREENING' && reason('SCREENING_OVER', clause, [stage]),
  );
}
