import type { NotQualifiedAnswer } from '../application/assignment-decision.ts';
import { groundsOn, type QualificationRow } from '../persistence/qualifications.ts';

/** Refused under 3(3): every ground with what is missing, so that it is plain what would satisfy it. */
export function notQualified(worker: QualificationRow, day: string): NotQualifiedAnswer {
  const later = worker.metGrounds.some(({ holdsFrom }) => holdsFrom !== null && holdsFrom > day);
  const lapsed = groundsOn(worker, day).length === 0 && worker.outcome === 'MET' && !later;
  const [ja, en] = lapsed
    ? ['その日には資格の根拠が終わっています。', 'The ground of qualification has ended by that day.']
    : later
      ? ['その日にはまだ資格を満たしていません。', 'The qualification is not yet met on that day.']
      : [
          'アウトリーチ支援員の資格（3(3)）を満たしていません。',
          'The qualification of an outreach worker, 3(3), is not met.',
        ];
  return {
    __typename: 'NotQualified',
    outcome: worker.outcome === 'MET' ? 'NOT_MET' : worker.outcome,
    findings: [...worker.findings],
    messageJa: `${ja}ア～カのどれか一つを満たすと割り当てられます。足りない証拠は各項目を見てください。`,
    messageEn: `${en} Any one of the grounds ア to カ is enough; each says what is missing.`,
  };
}
