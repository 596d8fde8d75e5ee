import type { CivilDate } from '../../foundation/index.ts';
import {
  type Computed,
  computed,
  type FactUsed,
  type Measure,
  type QualificationParameters,
} from '../../guideline/index.ts';
import type { Licence, QualificationFacts, Service } from '../evidence.ts';
import { heldLicences, type ReadingDays } from '../held-licences.ts';
import { firstDayReaching, from, isLongEnough, measure, serviceOf } from '../measured-service.ts';
import { daysCounted } from '../service-length.ts';
import { unknownEvidence } from './unknown-evidence.ts';

type Parameters = QualificationParameters['licensedPractice'];

/**
 * 3(3)イ: as a certified social worker, psychiatric social worker or public health nurse, five years in the fields,
 * counted from the registration of the earliest licence still held; and three years of consultation for needy people,
 * counted on their own. The two may overlap, and past service counts.
 */
export function licensedPractice(
  { licences, service }: QualificationFacts,
  days: ReadingDays,
  parameters: Parameters,
): Computed {
  const since = licences === undefined ? undefined : earliestRegistration(licences, days, parameters);
  if (since === null) return computed({ outcome: 'NOT_MET', reason: 'noLicenceHeld' });
  const factsUsed: readonly FactUsed[] = since === undefined ? [] : [{ fact: 'licenceHeldSince', value: since }];
  if (service === undefined) return withoutService(since, days.asOf, parameters, factsUsed);
  return withService(service, since, days.asOf, parameters, factsUsed);
}

function earliestRegistration(
  licences: readonly Licence[],
  days: ReadingDays,
  { licences: kinds }: Parameters,
): CivilDate | null {
  const held = heldLicences(licences, days).filter(({ licence }) => kinds.includes(licence.kind));
  return held[0]?.licence.registeredOn ?? null;
}

/** Broken service can count up to this many days more than unbroken service of the same span, as months differ. */
const GAIN_BY_BREAKS = 5;

/** Not knowing the service matters only if there was time enough since the registration. */
function withoutService(
  since: CivilDate | undefined,
  asOf: CivilDate,
  { fields }: Parameters,
  factsUsed: readonly FactUsed[],
): Computed {
  if (since === undefined) return unknownEvidence(['licences', 'service']);
  const atMost = daysCounted({ from: since, to: asOf }) + GAIN_BY_BREAKS;
  return atMost < fields.years * 360
    ? computed({ outcome: 'NOT_MET', reason: 'licenceHeldTooShortly', factsUsed })
    : unknownEvidence(['service'], { factsUsed });
}

/** Not knowing the licences matters only if the service would be long enough with the best of them. */
function withService(
  service: readonly Service[],
  since: CivilDate | undefined,
  asOf: CivilDate,
  { fields, needy }: Parameters,
  factsUsed: readonly FactUsed[],
): Computed {
  const inFields = serviceOf(service, fields.kinds);
  const asLicensed = since === undefined ? inFields : from(since, inFields);
  const withNeedy = serviceOf(service, needy.kinds);
  const measures: readonly Measure[] = [
    measure('fieldService', asLicensed, fields, asOf),
    measure('needyConsultation', withNeedy, needy, asOf),
  ];
  if (!measures.every(isLongEnough)) {
    return computed({ outcome: 'NOT_MET', reason: 'serviceTooShort', factsUsed, measures });
  }
  if (since === undefined) return unknownEvidence(['licences'], { measures });
  const reached = [firstDayReaching(asLicensed, fields.years, asOf), firstDayReaching(withNeedy, needy.years, asOf)];
  const later =
    reached
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return computed({
    outcome: 'MET',
    reason: 'evidenceSatisfies',
    factsUsed,
    measures,
    matches: [{ item: 'service', how: 'licensedPractice', since: later }],
  });
}
