import { type CivilDate, ok, type Result } from '../foundation/index.ts';
import type { ClauseId, Judgement, Refusal } from '../guideline/index.ts';
import { evaluateQualification, type QualificationAnswer, type QualificationInput } from './evaluate.ts';
import type { QualificationFacts } from './evidence.ts';

/** Today's evidence about a worker appointed earlier. */
export interface EvidenceToday {
  readonly on: CivilDate;
  readonly facts: QualificationFacts;
  readonly judgements: readonly Judgement[];
}

export interface Reevaluation {
  readonly before: QualificationAnswer;
  readonly now: QualificationAnswer;
  /** Grounds that were met and no longer are: a licence or a recognition ended, or evidence was withdrawn. */
  readonly lost: readonly ClauseId[];
  /** True if no ground of 3(3) is left to rely on: the placement has lapsed. */
  readonly lapsed: boolean;
}

/** 3(3) again for a placed worker: the appointment day stays, the evidence is today's. */
export function reevaluateQualification(
  appointment: QualificationInput,
  today: EvidenceToday,
): Result<Reevaluation, Refusal> {
  const before = evaluateQualification(appointment);
  if (!before.ok) return before;
  const now = evaluateQualification({
    ...appointment,
    evidenceOn: today.on,
    facts: today.facts,
    judgements: today.judgements,
  });
  if (!now.ok) return now;
  const lost = before.value.met.filter((clause) => !now.value.met.includes(clause));
  const lapsed = before.value.outcome === 'MET' && now.value.outcome !== 'MET';
  return ok({ before: before.value, now: now.value, lost, lapsed });
}
