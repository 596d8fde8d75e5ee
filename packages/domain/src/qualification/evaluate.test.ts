import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../foundation/index.ts';
import { type ClauseId, findingOf, type Judgement, whatWouldSettle } from '../guideline/index.ts';
import { evaluateQualification } from './evaluate.ts';
import type { Licence, QualificationFacts, Service, Training } from './evidence.ts';

const day = civilDate;
const service = (kind: Service['kind'], from: string, to?: string): Service => ({
  kind,
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
});
const licence = (kind: Licence['kind'], registeredOn: string, endedOn?: string): Licence => ({
  kind,
  registeredOn: day(registeredOn),
  ...(endedOn === undefined ? {} : { endedOn: day(endedOn) }),
});
const training = (by: Training['by'], completedOn: string): Training => ({
  course: 'chief',
  by,
  completedOn: day(completedOn),
});
const recognised: Judgement = {
  clause: '3(3)カ',
  outcome: 'MET',
  reason: 'ten years of peer support',
  evidence: 'interview',
  edition: '2020-04-01',
  judgedBy: 'a',
  approvedBy: 'b',
  judgedAt: '2020-05-01T00:00:00Z',
};
const nothing: QualificationFacts = { training: [], licences: [], service: [], socialWelfareOfficer: [] };

function evaluate(
  facts: QualificationFacts,
  judgements: Judgement[] = [],
  asOf = '2020-06-01',
  evidenceOn?: CivilDate,
) {
  const answer = evaluateQualification({ asOf: day(asOf), evidenceOn, facts, judgements });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
const ground = (clause: ClauseId, facts: QualificationFacts) => findingOf(evaluate(facts).tree, clause)!;

describe('3(3)', () => {
  it('evaluates all six grounds and lists every one met, in order', () => {
    const answer = evaluate(
      {
        training: [training('ministry', '2018-11-01')],
        licences: [licence('certifiedSocialWorker', '2010-04-01')],
        service: [service('needyConsultation', '2012-04-01'), service('socialWelfareService', '2012-04-01')],
      },
      [recognised],
    );
    expect(answer).toMatchObject({
      rule: 'qualification',
      edition: '2020-04-01',
      asOf: '2020-06-01',
      evidenceOn: '2020-06-01',
      outcome: 'MET',
      met: ['3(3)ア', '3(3)イ', '3(3)ウ', '3(3)エ', '3(3)オ', '3(3)カ'],
    });
    expect(answer.tree).toMatchObject({ clause: '3(3)', combines: 'any', reason: 'onePartMet' });
    expect(answer.tree.children.map(({ holdsFrom }) => holdsFrom)).toEqual([
      '2019-04-01',
      '2017-03-30',
      '2017-03-30',
      '2010-04-01',
      '2014-03-30',
      null,
    ]);
  });

  it('says which evidence is missing, and that only a recognition is left when nothing is', () => {
    const unknown = evaluate({});
    expect(unknown.tree.missingFacts).toEqual(['training', 'licences', 'service', 'socialWelfareOfficer']);
    expect(unknown.tree.children.map(({ missingFacts }) => missingFacts)).toEqual([
      ['training'],
      ['licences', 'service'],
      ['service'],
      ['socialWelfareOfficer', 'licences'],
      ['service'],
      [],
    ]);
    for (const finding of unknown.tree.children.slice(0, 5)) {
      expect(finding).toMatchObject({ reason: 'evidenceUnknown', factsCouldGive: ['MET', 'NOT_MET'] });
    }
    const { tree, met, outcome } = evaluate(nothing);
    expect([met, outcome, tree.missingFacts]).toEqual([[], 'UNDETERMINED', []]);
    expect(whatWouldSettle(tree)).toEqual({
      towardsMet: [
        [
          {
            clause: '3(3)カ',
            waitsFor: { kind: 'judgement', by: 'prefectureManager', about: 'hasEquivalentAbility' },
          },
        ],
      ],
      towardsNotMet: [
        [
          {
            clause: '3(3)カ',
            waitsFor: { kind: 'judgement', by: 'prefectureManager', about: 'hasEquivalentAbility' },
          },
        ],
      ],
    });
  });

  it('names the six single grounds towards MET and all six together towards NOT_MET', () => {
    const settle = whatWouldSettle(evaluate({}).tree);
    expect(settle.towardsMet.map((set) => set.map(({ clause }) => clause))).toEqual(
      ['3(3)ア', '3(3)イ', '3(3)ウ', '3(3)エ', '3(3)オ', '3(3)カ'].map((clause) => [clause]),
    );
    expect(settle.towardsNotMet).toHaveLength(1);
    expect(settle.towardsNotMet[0]).toHaveLength(6);
    expect(settle.towardsNotMet[0]![0]!.waitsFor).toEqual({ kind: 'fact', facts: ['training'] });
  });
});

describe('3(3)ア', () => {
  it('says why training does not count', () => {
    expect(ground('3(3)ア', { training: [] }).reason).toBe('evidenceDoesNotSatisfy');
    expect(ground('3(3)ア', { training: [training('prefecture', '2019-01-01')] }).reason).toBe('notRunByMinistry');
    const late = [training('prefecture', '2019-01-01'), training('ministry', '2020-04-01')];
    expect(ground('3(3)ア', { training: late })).toMatchObject({ outcome: 'NOT_MET', reason: 'completedTooLate' });
  });

  it('shows every course that counts, from the next fiscal year', () => {
    const three = [
      training('ministry', '2019-03-31'),
      training('other', '2019-04-01'),
      training('ministry', '2019-04-01'),
    ];
    expect(ground('3(3)ア', { training: three })).toMatchObject({
      outcome: 'MET',
      reason: 'evidenceSatisfies',
      holdsFrom: '2019-04-01',
      matches: [
        { item: 'training[0]', how: 'trainingBeforeFiscalYear', since: '2019-04-01' },
        { item: 'training[2]', how: 'trainingBeforeFiscalYear', since: '2020-04-01' },
      ],
    });
  });
});

describe('3(3)ウ and オ', () => {
  it('hold from the day the years are reached and show whether service still runs', () => {
    const past = { service: [service('otherConsultation', '2005-04-01', '2012-03-31')] };
    expect(ground('3(3)ウ', past)).toMatchObject({
      outcome: 'MET',
      reason: 'evidenceSatisfies',
      holdsFrom: '2010-03-30',
      matches: [{ item: 'service', how: 'consultationPractice' }],
      measures: [{ of: 'consultation', years: 7, yearsNeeded: 5, serving: false }],
    });
    expect(ground('3(3)オ', { service: [service('socialWelfareService', '2015-04-01')] })).toMatchObject({
      outcome: 'MET',
      holdsFrom: '2017-03-30',
      matches: [{ how: 'welfareService' }],
      measures: [{ of: 'socialWelfareService', years: 5, months: 2, days: 1, yearsNeeded: 2, serving: true }],
    });
  });

  it('tell service that is short from none at all', () => {
    const short = { service: [service('otherConsultation', '2018-04-01')] };
    expect(ground('3(3)ウ', short)).toMatchObject({ reason: 'serviceTooShort', matches: [], holdsFrom: null });
    expect(ground('3(3)オ', short)).toMatchObject({ reason: 'evidenceDoesNotSatisfy' });
    expect(ground('3(3)オ', short).measures).toHaveLength(1);
  });
});

describe('3(3)エ', () => {
  it('shows items and licences side by side', () => {
    const facts: QualificationFacts = {
      socialWelfareOfficer: [1],
      licences: [
        licence('publicHealthNurse', '2008-04-01'),
        licence('psychiatricSocialWorker', '2012-04-01'),
        licence('certifiedSocialWorker', '2011-04-01'),
      ],
    };
    expect(ground('3(3)エ', facts)).toMatchObject({
      outcome: 'MET',
      reason: 'evidenceSatisfies',
      holdsFrom: '2011-04-01',
      matches: [
        { item: 'item(1)', how: 'officerItem', since: null },
        { item: 'licences[2]', how: 'officerByLicence', since: '2011-04-01' },
        { item: 'licences[1]', how: 'officerByLicence', since: '2012-04-01' },
      ],
    });
    expect(ground('3(3)エ', nothing)).toMatchObject({ outcome: 'NOT_MET', reason: 'evidenceDoesNotSatisfy' });
    expect(ground('3(3)エ', { socialWelfareOfficer: [] }).missingFacts).toEqual(['licences']);
    expect(ground('3(3)エ', { licences: [] }).missingFacts).toEqual(['socialWelfareOfficer']);
    expect(ground('3(3)エ', { socialWelfareOfficer: [4] }).holdsFrom).toBeNull();
  });
});

describe('judgements in 3(3)', () => {
  it('settle a ground over its computation, and keep its evidence in sight', () => {
    const facts = { service: [service('socialWelfareService', '2010-04-01')] };
    const against: Judgement = { ...recognised, clause: '3(3)オ', outcome: 'NOT_MET' };
    const answer = evaluate(facts, [against]);
    expect(answer.met).toEqual([]);
    expect(findingOf(answer.tree, '3(3)オ')).toMatchObject({
      outcome: 'NOT_MET',
      computed: 'MET',
      reason: 'judgedOverComputation',
      holdsFrom: null,
      matches: [{ how: 'welfareService' }],
    });
    const agreed = evaluate(facts, [{ ...against, outcome: 'MET' }]);
    expect(findingOf(agreed.tree, '3(3)オ')).toMatchObject({ reason: 'judged', holdsFrom: '2012-03-30' });
  });
});

describe('refused', () => {
  const refusalOf = (input: object) => {
    const answer = evaluateQualification({ asOf: day('2020-06-01'), facts: {}, judgements: [], ...input });
    return answer.ok ? null : answer.error;
  };

  it('early days, wrong editions and wrong judgements', () => {
    expect(refusalOf({ asOf: '2020-03-31' })?.code).toBe('beforeFirstEdition');
    expect(refusalOf({ edition: '2030-04-01' })?.code).toBe('unknownEdition');
    expect(refusalOf({ judgements: [{ ...recognised, clause: '3(3)' }] })?.code).toBe('judgementOnGroup');
    expect(refusalOf({ judgements: [{ ...recognised, clause: '3(2)ア' }] })?.code).toBe('judgementOutsideRule');
  });

  it('evidence that ends before it begins', () => {
    expect(refusalOf({ facts: { service: [service('health', '2019-02-02', '2019-02-01')] } })).toEqual({
      code: 'intervalEndsBeforeItBegins',
      clause: null,
      about: '2019-02-02',
    });
    expect(refusalOf({ facts: { licences: [licence('publicHealthNurse', '2019-02-02', '2019-02-01')] } })).toEqual({
      code: 'licenceEndsBeforeRegistration',
      clause: null,
      about: '2019-02-02',
    });
    expect(refusalOf({ facts: { licences: [licence('publicHealthNurse', '2019-02-02', '2019-02-02')] } })).toBeNull();
  });
});
