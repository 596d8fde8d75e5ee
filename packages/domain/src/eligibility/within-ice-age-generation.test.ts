import { describe, expect, it } from 'vitest';
import { civilDate, type PartialDate, partialDate } from '../foundation/index.ts';
import { editions } from '../guideline/index.ts';
import { withinIceAgeGeneration } from './within-ice-age-generation.ts';

const parameters = editions[0]!.eligibility.iceAgeGeneration;
const evaluate = (birth: string | undefined, asOf = '2020-06-01') =>
  withinIceAgeGeneration(
    birth === undefined ? undefined : (partialDate(birth) as PartialDate),
    civilDate(asOf),
    parameters,
  );

describe('3(2)ア', () => {
  it.each([
    ['1980-04-01', '2020-06-01', 'MET', 'insideAgeBandAndBirthCohort', '40'],
    ['1980', '2020-06-01', 'MET', 'insideAgeBandAndBirthCohort', '39-40'],
    ['1976-01-01', '2026-06-01', 'MET', 'insideBirthCohort', '50'],
    ['1990-01-01', '2026-06-01', 'MET', 'insideAgeBand', '36'],
    ['1985', '2030-01-01', 'MET', 'insideAgeBandOrBirthCohort', '44-45'],
    ['1986-01-01', '2020-06-01', 'UNDETERMINED', 'insideMargin', '34'],
    ['1995-01-01', '2020-06-01', 'NOT_MET', 'outsideMargins', '25'],
  ])('born %s, on %s: %s because %s', (birth, asOf, outcome, reason, age) => {
    expect(evaluate(birth, asOf)).toMatchObject({
      outcome,
      reason,
      factsUsed: [
        { fact: 'birthDate', value: birth },
        { fact: 'statutoryAge', value: age },
      ],
      missingFacts: [],
      factsCouldGive: [],
      judgementAbout: outcome === 'UNDETERMINED' ? 'nearIceAgeGeneration' : null,
      warnings: [],
    });
  });

  it('asks for an unknown birth date', () => {
    expect(evaluate(undefined)).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'birthDateUnknown',
      factsUsed: [],
      missingFacts: ['birthDate'],
      factsCouldGive: ['MET', 'NOT_MET'],
      judgementAbout: null,
    });
  });

  it('asks for the fuller date, and for a judgement where it may fall into the margin', () => {
    expect(evaluate('1985')).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'birthDateTooVague',
      missingFacts: ['fullerBirthDate'],
      factsCouldGive: ['MET'],
      judgementAbout: 'nearIceAgeGeneration',
    });
    expect(evaluate('1987')).toMatchObject({
      outcome: 'UNDETERMINED',
      factsCouldGive: ['NOT_MET'],
      judgementAbout: 'nearIceAgeGeneration',
    });
  });

  it('needs no judgement where the fuller date decides either way', () => {
    const narrow = {
      ...parameters,
      ageBand: { core: { from: 35, to: 44 }, margin: { from: 35, to: 44 } },
      birthCohort: { ...parameters.birthCohort, margin: parameters.birthCohort.core },
    };
    expect(withinIceAgeGeneration(partialDate('1985'), civilDate('2020-06-01'), narrow)).toMatchObject({
      outcome: 'UNDETERMINED',
      factsCouldGive: ['MET', 'NOT_MET'],
      judgementAbout: null,
    });
  });
});
