import {
  licenceKinds,
  serviceKinds,
  socialWelfareOfficerItems,
  trainingCourses,
  trainingProviders,
} from '../../../src/guideline/index.ts';
import {
  evaluateQualification,
  type Licence,
  type QualificationAnswer,
  type QualificationFacts,
  type Service,
  type Training,
} from '../../../src/qualification/index.ts';
import { expectedClauses, expectedOutcome, readJudgements } from '../clause-expectations.ts';
import { compare, type Expectation } from '../comparison.ts';
import { clause, date, list, map, oneOf, optional, type Raw, type RawMap } from '../fields.ts';
import { checkEdition, judgedUnder } from './edition.ts';
import type { Rule } from './rule.ts';

/** Clause 3(3); `asOf` is the day of the appointment. */
export const qualification: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkEdition(edition);
    const asOf = date(raw.asOf, 'asOf');
    const keys = ['training', 'licences', 'service', 'socialWelfareOfficer', 'judgements'];
    const given = map(raw.facts ?? {}, 'facts', keys);
    const facts = readFacts(given);
    const judgements = readJudgements(given.judgements ?? {}, judgedUnder(asOf, edition));
    return compare(raw.expect, { met: expectedMet, outcome: expectedOutcome, clauses: expectedClauses }, () =>
      evaluateQualification({ asOf, edition, facts, judgements }),
    );
  },
};

const expectedMet: Expectation<QualificationAnswer> = (expected, at) => {
  const wanted = list(expected, at).map((id) => clause(id, at));
  return ({ met }) => [{ of: 'met', expected: `[${wanted.join(', ')}]`, actual: `[${met.join(', ')}]` }];
};

const readFacts = (given: RawMap): QualificationFacts => ({
  training: items(given, 'training', readTraining),
  licences: items(given, 'licences', readLicence),
  service: items(given, 'service', readService),
  socialWelfareOfficer: items(given, 'socialWelfareOfficer', (item, at) => {
    const written = oneOf(item, at, socialWelfareOfficerItems.map(String));
    return socialWelfareOfficerItems.find((number) => String(number) === written)!;
  }),
});

const items = <T>(given: RawMap, key: string, read: (item: Raw, at: string) => T): readonly T[] | undefined =>
  optional(given[key], (value) =>
    list(value, `facts.${key}`).map((item, index) => read(item, `facts.${key}[${index}]`)),
  );

function readTraining(value: Raw, at: string): Training {
  const item = map(value, at, ['course', 'by', 'completedOn']);
  return {
    course: oneOf(item.course, `${at}.course`, trainingCourses),
    by: oneOf(item.by, `${at}.by`, trainingProviders),
    completedOn: date(item.completedOn, `${at}.completedOn`),
  };
}

function readLicence(value: Raw, at: string): Licence {
  const item = map(value, at, ['kind', 'registeredOn', 'endedOn']);
  return {
    kind: oneOf(item.kind, `${at}.kind`, licenceKinds),
    registeredOn: date(item.registeredOn, `${at}.registeredOn`),
    endedOn: optional(item.endedOn, (day) => date(day, `${at}.endedOn`)),
  };
}

function readService(value: Raw, at: string): Service {
  const item = map(value, at, ['kind', 'from', 'to']);
  return {
    kind: oneOf(item.kind, `${at}.kind`, serviceKinds),
    from: date(item.from, `${at}.from`),
    to: optional(item.to, (day) => date(day, `${at}.to`)),
  };
}
