import { describe, expect, it } from 'vitest';
import { civilDate } from '../../foundation/index.ts';
import { findingOf } from '../../guideline/index.ts';
import { evaluateQualification } from '../evaluate.ts';
import type { Licence, QualificationFacts, Service } from '../evidence.ts';

const service = (kind: Service['kind'], from: string, to?: string): Service => ({
  kind,
  from: civilDate(from),
  to: to === undefined ? undefined : civilDate(to),
});
const licence = (kind: Licence['kind'], registeredOn: string): Licence => ({
  kind,
  registeredOn: civilDate(registeredOn),
});
function ground(facts: QualificationFacts) {
  const answer = evaluateQualification({ asOf: civilDate('2020-06-01'), facts, judgements: [] });
  if (!answer.ok) throw new Error(answer.error.code);
  return findingOf(answer.value.tree, '3(3)イ')!;
}

describe('3(3)イ', () => {
  const nurse = licence('publicHealthNurse', '2015-06-02');

  it('measures both lengths and holds from the later day', () => {
    const facts = {
      licences: [licence('psychiatricSocialWorker', '2018-01-01'), nurse],
      service: [service('needyConsultation', '2016-04-01', '2019-03-31'), service('health', '2014-01-01')],
    };
    expect(ground(facts)).toMatchObject({
      outcome: 'MET',
      factsUsed: [{ fact: 'licenceHeldSince', value: '2015-06-02' }],
      measures: [
        { of: 'fieldService', years: 5, months: 0, days: 0, yearsNeeded: 5, serving: true },
        { of: 'needyConsultation', years: 3, months: 0, days: 0, yearsNeeded: 3, serving: false },
      ],
      // Thirty days make a month, so a last month of 31 days is full a day early.
      matches: [{ item: 'service', how: 'licensedPractice', since: '2020-05-31' }],
      holdsFrom: '2020-05-31',
    });
  });

  it('holds from the day the three years are reached, if that is later', () => {
    const facts = {
      licences: [licence('publicHealthNurse', '2010-01-01')],
      service: [service('health', '2010-01-01', '2016-12-31'), service('needyConsultation', '2017-06-02')],
    };
    expect(ground(facts).holdsFrom).toBe('2020-05-31');
  });

  it('says what is short', () => {
    const short = { licences: [nurse], service: [service('needyConsultation', '2018-01-01')] };
    expect(ground(short)).toMatchObject({ outcome: 'NOT_MET', reason: 'serviceTooShort', matches: [] });
    expect(ground({ licences: [] })).toMatchObject({ outcome: 'NOT_MET', reason: 'noLicenceHeld' });
  });

  it('does not wait for service that cannot have been long enough', () => {
    const since = (registeredOn: string) => ground({ licences: [licence('publicHealthNurse', registeredOn)] });
    expect(since('2015-06-02')).toMatchObject({ outcome: 'UNDETERMINED', missingFacts: ['service'] });
    expect(since('2015-07-20')).toMatchObject({ outcome: 'NOT_MET', reason: 'licenceHeldTooShortly' });
    expect(since('2015-06-02').factsUsed).toEqual([{ fact: 'licenceHeldSince', value: '2015-06-02' }]);
  });

  it('does not wait for licences that cannot help', () => {
    const enough = [service('needyConsultation', '2010-01-01')];
    expect(ground({ service: enough })).toMatchObject({
      outcome: 'UNDETERMINED',
      missingFacts: ['licences'],
      factsUsed: [],
    });
    expect(ground({ service: enough }).measures).toHaveLength(2);
    expect(ground({ service: [service('health', '2001-01-01')] }).outcome).toBe('NOT_MET');
    expect(ground({ service: [service('needyConsultation', '2016-04-01')] }).outcome).toBe('NOT_MET');
  });
});
