import { describe, expect, it } from 'vitest';
import { civilDate } from '../../foundation/index.ts';
import { checkJudgements, type Judgement, judgedAbout } from './judgement.ts';

const reading = { edition: '2020-04-01', on: civilDate('2020-06-01') };
const approved: Judgement = {
  clause: '3(2)イ(ｱ)',
  outcome: 'MET',
  reason: 'has not left the house since spring',
  evidence: 'heard from the mother',
  edition: '2020-04-01',
  judgedBy: 'a',
  approvedBy: 'b',
  judgedAt: '2020-05-01T00:00:00Z',
};
const judged = (...judgements: Judgement[]) => judgedAbout('3(2)イ(ｱ)', judgements, reading);

describe('a judgement settles its clause', () => {
  it('if another person approved it', () => {
    expect(judged(approved)).toEqual({ settling: approved, pending: null });
    expect(judged()).toEqual({ settling: null, pending: null });
    expect(judgedAbout('3(2)イ(ｳ)', [approved], reading)).toEqual({ settling: null, pending: null });
  });

  it.each([
    ['awaitingApproval', { approvedBy: null }],
    ['approverIsJudge', { approvedBy: 'a' }],
    ['otherEdition', { edition: '2025-04-01' }],
    ['ended', { endedOn: civilDate('2020-06-01') }],
  ] as const)('but not when %s', (because, change) => {
    const judgement = { ...approved, ...change };
    expect(judged(judgement)).toEqual({ settling: null, pending: { judgement, because } });
  });

  it('until the day on which it ends', () => {
    expect(judged({ ...approved, endedOn: civilDate('2020-06-02') }).settling).not.toBeNull();
  });

  it('the last that counts wins, and a later one that does not is shown beside it', () => {
    const second: Judgement = { ...approved, outcome: 'NOT_MET' };
    const third: Judgement = { ...approved, approvedBy: null };
    expect(judged(approved, second).settling).toBe(second);
    expect(judged(approved, third)).toEqual({
      settling: approved,
      pending: { judgement: third, because: 'awaitingApproval' },
    });
    expect(judged(third, approved)).toEqual({ settling: approved, pending: null });
  });
});

describe('a judgement is refused', () => {
  const check = (change: Partial<Judgement> | { clause: string }) =>
    checkJudgements([approved, { ...approved, ...change } as Judgement], '3(2)');

  it('on a group, outside the rule, or on no clause at all', () => {
    expect(check({ clause: '3(2)' })).toEqual({
      ok: false,
      error: { code: 'judgementOnGroup', clause: '3(2)', about: null },
    });
    expect(check({ clause: '3(2)イ' })).toMatchObject({ error: { code: 'judgementOnGroup' } });
    expect(check({ clause: '3(3)カ' })).toEqual({
      ok: false,
      error: { code: 'judgementOutsideRule', clause: '3(3)カ', about: null },
    });
    expect(check({ clause: '3(3)' })).toMatchObject({ error: { code: 'judgementOutsideRule' } });
    expect(check({ clause: '3(9)' })).toEqual({
      ok: false,
      error: { code: 'unknownClause', clause: null, about: '3(9)' },
    });
  });

  it.each([{ reason: ' ' }, { evidence: '' }, { judgedBy: '' }, { approvedBy: ' ' }])(
    'when incomplete: %j',
    (change) => {
      expect(check(change)).toEqual({
        ok: false,
        error: { code: 'judgementIncomplete', clause: '3(2)イ(ｱ)', about: null },
      });
    },
  );

  it('and otherwise taken, approved or not', () => {
    expect(check({})).toEqual({ ok: true, value: undefined });
    expect(check({ approvedBy: null })).toEqual({ ok: true, value: undefined });
  });
});
