import type { CivilDate } from '../foundation/index.ts';
import { type Computed, computed, type EligibilityParameters, type WarningCode } from '../guideline/index.ts';
import type { EligibilityFacts } from './facts.ts';
import { possibleBirths } from './possible-ages.ts';

/**
 * 3(2)イ(ｲ), uses or may use a regional youth support station (Saposute) or the like. Only present use is computed:
 * it is `MET` at any age, with a warning past the age that the stations take. That someone *may* use one is a
 * judgement, so not using it settles nothing.
 */
export function usesSaposute(
  facts: EligibilityFacts,
  asOf: CivilDate,
  parameters: EligibilityParameters['saposute'],
): Computed {
  if (facts.usesSaposute === undefined) {
    return computed({
      outcome: 'UNDETERMINED',
      reason: 'saposuteUseUnknown',
      missingFacts: ['usesSaposute'],
      factsCouldGive: ['MET'],
      judgementAbout: 'mayUseSaposute',
    });
  }
  const factsUsed = [{ fact: 'usesSaposute', value: facts.usesSaposute }] as const;
  return facts.usesSaposute
    ? computed({
        outcome: 'MET',
        reason: 'usesSaposute',
        factsUsed,
        warnings: ageWarnings(facts, asOf, parameters.lastAge),
      })
    : computed({
        outcome: 'UNDETERMINED',
        reason: 'mayUseSaposuteIsJudged',
        factsUsed,
        judgementAbout: 'mayUseSaposute',
      });
}

function ageWarnings(facts: EligibilityFacts, asOf: CivilDate, lastAge: number): readonly WarningCode[] {
  if (facts.birthDate === undefined) return [];
  const births = possibleBirths(facts.birthDate, asOf);
  if (births.every((birth) => birth.age > lastAge)) return ['pastSaposuteAge'];
  return births.some((birth) => birth.age > lastAge) ? ['perhapsPastSaposuteAge'] : [];
}
