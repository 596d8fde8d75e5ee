import type { CivilDate, PartialDate } from '../foundation/index.ts';
import {
  type Computed,
  computed,
  type EligibilityParameters,
  type FactUsed,
  type Outcome,
  type ReasonCode,
  type Settled,
} from '../guideline/index.ts';
import { ageText, isAgeWithin, isDayWithin, type PossibleBirth, possibleBirths } from './possible-ages.ts';

type Parameters = EligibilityParameters['iceAgeGeneration'];

/**
 * 3(2)ア, the employment-ice-age generation, read both as a statutory age on the day of assessment and as a birth
 * cohort. Inside either core: `MET`. Otherwise inside either margin: a person judges. Outside both: `NOT_MET`.
 * A birth date known in part decides where every possible day gives the same outcome. Bounds and their source are
 * the edition's.
 */
export function withinIceAgeGeneration(
  birthDate: PartialDate | undefined,
  asOf: CivilDate,
  parameters: Parameters,
): Computed {
  if (birthDate === undefined) {
    return computed({
      outcome: 'UNDETERMINED',
      reason: 'birthDateUnknown',
      missingFacts: ['birthDate'],
      factsCouldGive: ['MET', 'NOT_MET'],
    });
  }
  const births = possibleBirths(birthDate, asOf);
  const possible = new Set(births.map((birth) => outcomeForBirth(birth, parameters)));
  const factsUsed: FactUsed[] = [
    { fact: 'birthDate', value: birthDate },
    { fact: 'statutoryAge', value: ageText(births) },
  ];
  const [only] = possible;
  return possible.size === 1 && only !== undefined
    ? sameOnEveryDay(only, births, parameters, factsUsed)
    : differsByDay(possible, factsUsed);
}

function outcomeForBirth({ on, age }: PossibleBirth, { ageBand, birthCohort }: Parameters): Outcome {
  if (isAgeWithin(age, ageBand.core) || isDayWithin(on, birthCohort.core)) return 'MET';
  return isAgeWithin(age, ageBand.margin) || isDayWithin(on, birthCohort.margin) ? 'UNDETERMINED' : 'NOT_MET';
}

function sameOnEveryDay(
  outcome: Outcome,
  births: readonly PossibleBirth[],
  parameters: Parameters,
  factsUsed: readonly FactUsed[],
): Computed {
  if (outcome === 'NOT_MET') return computed({ outcome, reason: 'outsideMargins', factsUsed });
  if (outcome === 'MET') return computed({ outcome, reason: reasonInsideCore(births, parameters), factsUsed });
  return computed({ outcome, reason: 'insideMargin', factsUsed, judgementAbout: 'nearIceAgeGeneration' });
}

function reasonInsideCore(births: readonly PossibleBirth[], { ageBand, birthCohort }: Parameters): ReasonCode {
  const byAge = births.every((birth) => isAgeWithin(birth.age, ageBand.core));
  const byBirth = births.every((birth) => isDayWithin(birth.on, birthCohort.core));
  if (byAge && byBirth) return 'insideAgeBandAndBirthCohort';
  if (byAge) return 'insideAgeBand';
  return byBirth ? 'insideBirthCohort' : 'insideAgeBandOrBirthCohort';
}

/** The fuller date settles the clause, unless it may fall into the margin: then perhaps only a judgement does. */
function differsByDay(possible: ReadonlySet<Outcome>, factsUsed: readonly FactUsed[]): Computed {
  const settled: readonly Settled[] = ['MET', 'NOT_MET'];
  return computed({
    outcome: 'UNDETERMINED',
    reason: 'birthDateTooVague',
    factsUsed,
    missingFacts: ['fullerBirthDate'],
    factsCouldGive: settled.filter((outcome) => possible.has(outcome)),
    judgementAbout: possible.has('UNDETERMINED') ? 'nearIceAgeGeneration' : null,
  });
}
