import { describe, expect, it } from 'vitest';
import { civilDate, type PartialDate, partialDate } from '../foundation/index.ts';
import {
  type ClauseId,
  type Finding,
  findingOf,
  flatten,
  type Judgement,
  type Settled,
  whatWouldSettle,
} from '../guideline/index.ts';
import { evaluateEligibility } from './evaluate.ts';
import type { EligibilityFacts } from './facts.ts';

const judgement = (clause: ClauseId, outcome: Settled, change: Partial<Judgement> = {}): Judgement => ({
  clause,
  outcome,
  reason: 'seen at home',
  evidence: 'note of the visit',
  edition: '2020-04-01',
  judgedBy: 'a',
  approvedBy: 'b',
  judgedAt: '2020-05-01T00:00:00Z',
  ...change,
});
const born = (text: string): { birthDate: PartialDate } => ({ birthDate: partialDate(text) });
function evaluate(facts: EligibilityFacts = {}, judgements: Judgement[] = [], asOf = '2020-06-01') {
  const answer = evaluateEligibility({ asOf: civilDate(asOf), facts, judgements });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
const at = (tree: Finding, clause: ClauseId): Finding => findingOf(tree, clause)!;

describe('3(2)', () => {
  it('always gives the whole tree, with what each clause waits for', () => {
    const { tree, outcome, edition, asOf, rule } = evaluate();
    expect([rule, edition, asOf, outcome]).toEqual(['eligibility', '2020-04-01', '2020-06-01', 'UNDETERMINED']);
    expect(flatten(tree).map(({ clause }) => clause)).toEqual([
      '3(2)',
      '3(2)柱書',
      '3(2)ア',
      '3(2)イ',
      '3(2)イ(ｱ)',
      '3(2)イ(ｲ)',
      '3(2)イ(ｳ)',
      '3(2)イ(ｴ)',
    ]);
    expect(flatten(tree).map(({ judgementNeeded }) => judgementNeeded?.about ?? null)).toEqual([
      null,
      'isNeedyPerson',
      null,
      null,
      'inHikikomoriState',
      'mayUseSaposute',
      'withoutStableWorkForLong',
      'needsCarefulSupportOtherwise',
    ]);
    expect(at(tree, '3(2)柱書').judgementNeeded).toEqual({ by: 'consultationWorker', about: 'isNeedyPerson' });
    expect(tree.missingFacts).toEqual(['birthDate', 'usesSaposute']);
    expect(tree.reason).toBe('somePartUndetermined');
    expect([tree.combines, at(tree, '3(2)イ').combines]).toEqual(['all', 'any']);
  });

  it('does not stop at the first clause that fails', () => {
    const { tree, outcome } = evaluate({ ...born('1995-01-01'), usesSaposute: true });
    expect(outcome).toBe('NOT_MET');
    expect(tree.reason).toBe('somePartNotMet');
    expect(tree.missingFacts).toEqual([]);
    expect(at(tree, '3(2)イ')).toMatchObject({ outcome: 'MET', reason: 'onePartMet' });
    expect(at(tree, '3(2)柱書')).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'judgementNeeded',
      overridable: false,
    });
    expect(at(tree, '3(2)ア')).toMatchObject({ overridable: true, judgementNeeded: null });
  });

  it('is met by facts and judgements together', () => {
    const { tree, outcome } = evaluate({ ...born('1980'), usesSaposute: true }, [judgement('3(2)柱書', 'MET')]);
    expect(outcome).toBe('MET');
    expect(tree.reason).toBe('allMet');
    expect(at(tree, '3(2)柱書')).toMatchObject({ outcome: 'MET', reason: 'judged', computed: 'UNDETERMINED' });
    expect(tree.computed).toBe('UNDETERMINED');
  });

  it('shows the four situations as not met only if each is', () => {
    const none = (['3(2)イ(ｱ)', '3(2)イ(ｲ)', '3(2)イ(ｳ)', '3(2)イ(ｴ)'] as const).map((clause) =>
      judgement(clause, 'NOT_MET'),
    );
    expect(at(evaluate({}, none).tree, '3(2)イ')).toMatchObject({ outcome: 'NOT_MET', reason: 'noPartMet' });
  });
});

describe('judgements in 3(2)', () => {
  it('settle a clause over its computation, either way, and say so', () => {
    const over = at(evaluate(born('1995-01-01'), [judgement('3(2)ア', 'MET')]).tree, '3(2)ア');
    expect(over).toMatchObject({
      outcome: 'MET',
      computed: 'NOT_MET',
      reason: 'judgedOverComputation',
      warnings: ['overridesComputation'],
      overridable: false,
      missingFacts: [],
    });
    expect(over.factsUsed).toHaveLength(2);
    const under = at(evaluate(born('1980-01-01'), [judgement('3(2)ア', 'NOT_MET')]).tree, '3(2)ア');
    expect(under).toMatchObject({ outcome: 'NOT_MET', computed: 'MET', reason: 'judgedOverComputation' });
    const same = at(evaluate(born('1980-01-01'), [judgement('3(2)ア', 'MET')]).tree, '3(2)ア');
    expect(same).toMatchObject({ outcome: 'MET', reason: 'judged', warnings: [] });
  });

  it('leave the clause as computed while unapproved, and are shown as pending', () => {
    const waiting = judgement('3(2)柱書', 'MET', { approvedBy: null });
    const finding = at(evaluate({}, [waiting]).tree, '3(2)柱書');
    expect(finding).toMatchObject({ outcome: 'UNDETERMINED', judgement: null });
    expect(finding.pending).toEqual({ judgement: waiting, because: 'awaitingApproval' });
    expect(finding.judgementNeeded).not.toBeNull();
  });

  it('clear what a fact was missing for', () => {
    const finding = at(evaluate({}, [judgement('3(2)ア', 'MET')]).tree, '3(2)ア');
    expect(finding).toMatchObject({ outcome: 'MET', missingFacts: [], factsCouldGive: [], reason: 'judged' });
  });
});

describe('3(2)イ(ｲ)', () => {
  const saposute = (facts: EligibilityFacts, asOf?: string) => at(evaluate(facts, [], asOf).tree, '3(2)イ(ｲ)');

  it('is met by use at any age, with a warning past 49', () => {
    expect(saposute({ usesSaposute: true })).toMatchObject({ outcome: 'MET', reason: 'usesSaposute', warnings: [] });
    const facts = { ...born('1976-06-02'), usesSaposute: true };
    expect(saposute(facts, '2026-05-31').warnings).toEqual([]);
    expect(saposute(facts, '2026-06-01')).toMatchObject({ outcome: 'MET', warnings: ['pastSaposuteAge'] });
    expect(saposute({ ...born('1976'), usesSaposute: true }, '2026-06-01').warnings).toEqual([
      'perhapsPastSaposuteAge',
    ]);
    expect(saposute({ ...born('1990'), usesSaposute: true }).warnings).toEqual([]);
  });

  it('waits for a judgement without use, and for a fact or a judgement while unknown', () => {
    expect(saposute({ usesSaposute: false })).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'mayUseSaposuteIsJudged',
      factsUsed: [{ fact: 'usesSaposute', value: false }],
      missingFacts: [],
      judgementNeeded: { about: 'mayUseSaposute' },
    });
    expect(saposute({})).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'saposuteUseUnknown',
      missingFacts: ['usesSaposute'],
      factsCouldGive: ['MET'],
      judgementNeeded: { about: 'mayUseSaposute' },
    });
    expect(saposute({ usesSaposute: true }).factsUsed).toEqual([{ fact: 'usesSaposute', value: true }]);
  });
});

describe('what would settle 3(2)', () => {
  it('names fact or judgement for each clause, in both directions', () => {
    const settle = whatWouldSettle(evaluate().tree);
    expect(settle.towardsMet).toHaveLength(4);
    expect(settle.towardsMet[1]).toEqual([
      { clause: '3(2)柱書', waitsFor: { kind: 'judgement', by: 'consultationWorker', about: 'isNeedyPerson' } },
      { clause: '3(2)ア', waitsFor: { kind: 'fact', facts: ['birthDate'] } },
      { clause: '3(2)イ(ｲ)', waitsFor: { kind: 'fact', facts: ['usesSaposute'] } },
    ]);
    expect(settle.towardsNotMet.map((set) => set.map(({ clause }) => clause))).toEqual([
      ['3(2)柱書'],
      ['3(2)ア'],
      ['3(2)イ(ｱ)', '3(2)イ(ｲ)', '3(2)イ(ｳ)', '3(2)イ(ｴ)'],
    ]);
    // Not using a Saposute settles nothing, so towards NOT_MET no fact helps here.
    expect(settle.towardsNotMet[2]![1]!.waitsFor).toEqual({
      kind: 'judgement',
      by: 'consultationWorker',
      about: 'mayUseSaposute',
    });
  });

  it('names the fuller date only where it can give the wanted outcome', () => {
    const needy = [judgement('3(2)柱書', 'MET'), judgement('3(2)イ(ｱ)', 'MET')];
    expect(whatWouldSettle(evaluate(born('1985'), needy).tree)).toEqual({
      towardsMet: [[{ clause: '3(2)ア', waitsFor: { kind: 'fact', facts: ['fullerBirthDate'] } }]],
      towardsNotMet: [
        [
          {
            clause: '3(2)ア',
            waitsFor: { kind: 'judgement', by: 'consultationWorker', about: 'nearIceAgeGeneration' },
          },
        ],
      ],
    });
  });

  it('is empty once settled', () => {
    expect(whatWouldSettle(evaluate(born('1995')).tree)).toEqual({ towardsMet: [], towardsNotMet: [] });
  });
});

describe('refused', () => {
  const refusalOf = (input: object) => {
    const answer = evaluateEligibility({ asOf: civilDate('2020-06-01'), facts: {}, judgements: [], ...input });
    return answer.ok ? null : answer.error;
  };

  it('a day before the first edition, and an edition that does not exist', () => {
    expect(refusalOf({ asOf: '2020-03-31' })?.code).toBe('beforeFirstEdition');
    expect(refusalOf({ edition: '2021-04-01' })?.code).toBe('unknownEdition');
    expect(refusalOf({ edition: '2020-04-01' })).toBeNull();
  });

  it('a judgement on a group', () => {
    expect(refusalOf({ judgements: [judgement('3(2)イ', 'MET')] })?.code).toBe('judgementOnGroup');
    expect(refusalOf({ judgements: [judgement('3(3)ア', 'MET')] })?.code).toBe('judgementOutsideRule');
  });

  it('a birth that can only lie after the day', () => {
    expect(refusalOf({ facts: born('2020-06-02') })).toEqual({
      code: 'birthAfterAsOf',
      clause: '3(2)ア',
      about: '2020-06-02',
    });
    expect(refusalOf({ facts: born('2020-07') })?.code).toBe('birthAfterAsOf');
    expect(refusalOf({ facts: born('2020') })).toBeNull();
    expect(refusalOf({ facts: born('2020-06-01') })).toBeNull();
  });
});
