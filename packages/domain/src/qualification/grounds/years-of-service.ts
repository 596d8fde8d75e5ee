import type { CivilDate } from '../../foundation/index.ts';
import {
  type Computed,
  computed,
  type MatchCode,
  type Measure,
  type QualificationParameters,
  type ServiceNeeded,
} from '../../guideline/index.ts';
import type { QualificationFacts } from '../evidence.ts';
import { firstDayReaching, isLongEnough, measure, serviceOf } from '../measured-service.ts';
import { unknownEvidence } from './unknown-evidence.ts';

/** 3(3)ウ: five years of consultation support, for needy people or others. Past service counts. */
export const consultationPractice = (
  facts: QualificationFacts,
  asOf: CivilDate,
  parameters: QualificationParameters,
): Computed =>
  yearsOfService(facts, asOf, parameters.consultationPractice, { of: 'consultation', how: 'consultationPractice' });

/** 3(3)オ: two years in social welfare services. Past service counts. */
export const welfareService = (
  facts: QualificationFacts,
  asOf: CivilDate,
  parameters: QualificationParameters,
): Computed =>
  yearsOfService(facts, asOf, parameters.welfareService, { of: 'socialWelfareService', how: 'welfareService' });

function yearsOfService(
  { service }: QualificationFacts,
  asOf: CivilDate,
  needed: ServiceNeeded,
  { of, how }: { of: Measure['of']; how: MatchCode },
): Computed {
  if (service === undefined) return unknownEvidence(['service']);
  const counted = serviceOf(service, needed.kinds);
  const measured = measure(of, counted, needed, asOf);
  const measures = [measured];
  if (counted.length === 0) return computed({ outcome: 'NOT_MET', reason: 'evidenceDoesNotSatisfy', measures });
  if (!isLongEnough(measured)) return computed({ outcome: 'NOT_MET', reason: 'serviceTooShort', measures });
  const since = firstDayReaching(counted, needed.years, asOf);
  return computed({
    outcome: 'MET',
    reason: 'evidenceSatisfies',
    measures,
    matches: [{ item: 'service', how, since }],
  });
}
