import { type CivilDate, firstDayOfFiscalYear, fiscalYear, lastDayOfFiscalYear } from '../../foundation/index.ts';
import { type Computed, computed, type Match, type QualificationParameters } from '../../guideline/index.ts';
import type { QualificationFacts } from '../evidence.ts';
import { unknownEvidence } from './unknown-evidence.ts';

/**
 * 3(3)ア: a ministry course for chief, consultation or employment workers, completed on or before 31 March preceding
 * the fiscal year of the appointment. A course therefore serves appointments from the next 1 April on.
 */
export function completedMinistryTraining(
  { training }: QualificationFacts,
  asOf: CivilDate,
  parameters: QualificationParameters['training'],
): Computed {
  if (training === undefined) return unknownEvidence(['training']);
  const deadline = lastDayOfFiscalYear(fiscalYear(asOf) - 1);
  const eligible = training.map(
    ({ course, by }) => parameters.courses.includes(course) && parameters.providers.includes(by),
  );
  const matches = training.flatMap(({ completedOn }, index): Match[] => {
    if (!eligible[index] || completedOn > deadline) return [];
    const since = firstDayOfFiscalYear(fiscalYear(completedOn) + 1);
    return [{ item: `training[${index}]`, how: 'trainingBeforeFiscalYear', since }];
  });
  if (matches.length > 0) return computed({ outcome: 'MET', reason: 'evidenceSatisfies', matches });
  if (training.length === 0) return computed({ outcome: 'NOT_MET', reason: 'evidenceDoesNotSatisfy' });
  return computed({ outcome: 'NOT_MET', reason: eligible.includes(true) ? 'completedTooLate' : 'notRunByMinistry' });
}
