import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../foundation/index.ts';
import type { Gate } from './gate.ts';
import { type PlanState, planStates, type Whose } from './plan.ts';
import { endsTeam, mayHandOn, mayScreen, screeningOutcomes } from './screening.ts';
import { deriveStage, stages } from './stage.ts';
import { cannotWait, mayDecideUrgentHelp, mayEndUrgentHelp, urgentHelp } from './urgent-help.ts';

const codes = (answer: Gate) =>
  answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);

describe('screening', () => {
  it('belongs to the beginning of a case that is worked on', () => {
    expect(stages.filter((stage) => mayScreen(stage).open)).toEqual(['INTAKE', 'SCREENING']);
    expect(codes(mayScreen('ASSESSMENT'))).toEqual([['SCREENING_OVER', '3(4)ア', 'ASSESSMENT']]);
    expect(codes(mayScreen('CLOSED'))).toEqual([['CASE_SET_ASIDE', '3(4)ア', 'CLOSED']]);
  });
  it('begins the stage of that name, and undoes none that came after', () => {
    const after = (...types: Parameters<typeof deriveStage>[0] extends Iterable<{ type: infer T }> ? T[] : never) =>
      deriveStage(types.map((type) => ({ type })) as Parameters<typeof deriveStage>[0]);
    expect(after('caseOpened', 'caseScreened')).toBe('SCREENING');
    expect(after('caseOpened', 'planSaved', 'caseScreened')).toBe('PLAN_DRAFT');
    expect(after('caseOpened', 'caseScreened', 'caseClosed')).toBe('CLOSED');
    expect(after('caseOpened', 'urgentHelpDecided', 'urgentHelpEnded')).toBe('INTAKE');
  });
});

describe('handing on', () => {
  const facts = { stage: 'SCREENING', mayClose: true, plans: [], openPromises: [], referralsUnderWay: [] } as const;
  it('is of a case that is worked on, once nothing waits that was promised or asked', () => {
    expect(stages.filter((stage) => !mayHandOn({ ...facts, stage }).open)).toEqual([
      'SUSPENDED',
      'CLOSED',
      'REFERRED_ON',
    ]);
    expect(codes(mayHandOn({ ...facts, openPromises: ['p'], referralsUnderWay: ['r'] }))).toEqual([
      ['PROMISE_WAITS', '3(1)ア(ｳ)', 'p'],
      ['REFERRAL_UNDER_WAY', '3(4)ク', 'r'],
    ]);
  });
  it('is for those who close cases once the person has applied', () => {
    const open = stages.filter((stage) => mayHandOn({ ...facts, mayClose: false, stage }).open);
    expect(open).toEqual(['INTAKE', 'SCREENING']);
    expect(codes(mayHandOn({ ...facts, mayClose: false, stage: 'SUPPORT' }))).toEqual([
      ['HAND_ON_AFTER_APPLICATION', '3(4)ア', 'SUPPORT'],
    ]);
  });
  it('leaves no plan behind that is at work, or waits for a meeting or a decision', () => {
    const whose = (...goals: Whose[]) => goals.map((each) => ({ whose: each }));
    const withPlan = (state: PlanState, goals = whose('CLIENT', 'FAMILY')) =>
      codes(mayHandOn({ ...facts, stage: 'ASSESSMENT', plans: [{ id: 'p', state, goals }] }));
    expect(Object.fromEntries(planStates.map((state) => [state, withPlan(state).flat()]))).toEqual({
      DRAFT: [],
      RETURNED: [],
      SUBMITTED: ['PLAN_WAITS', '3(4)イ', 'p'],
      APPROVED: ['PLAN_WAITS', '3(4)イ', 'p'],
      DECIDED: ['PLAN_AT_WORK', '3(4)イ', 'p'],
      DECLINED: [],
      ENDED: [],
    });
    expect(withPlan('DRAFT', whose('FAMILY'))).toEqual([['PLAN_AT_WORK', '3(4)イ', 'p']]);
    expect(withPlan('ENDED', whose('FAMILY'))).toEqual([]);
  });
  it('ends the team, as information alone does', () => {
    expect(screeningOutcomes.filter(endsTeam)).toEqual(['REFER_ON', 'INFORMATION_ONLY']);
  });
});

describe('urgent help', () => {
  const on = '2026-11-24' as CivilDate;
  const decided = { from: '2026-11-20', until: '2026-11-24', endedOn: null };
  it('holds from its first day to its last, unless it was ended', () => {
    expect(urgentHelp([decided], '2026-11-19')).toBeUndefined();
    expect(urgentHelp([decided], '2026-11-20')).toBe(decided);
    expect(urgentHelp([decided], '2026-11-24')).toBe(decided);
    expect(urgentHelp([decided], '2026-11-25')).toBeUndefined();
    expect(urgentHelp([{ ...decided, endedOn: '2026-11-20' }], '2026-11-20')).toBeUndefined();
    expect(urgentHelp([], on)).toBeUndefined();
  });
  it('is decided for a month at most, once at a time', () => {
    expect(codes(mayDecideUrgentHelp('INTAKE', '2026-12-24', [], on))).toEqual([]);
    expect(codes(mayDecideUrgentHelp('INTAKE', '2026-12-25', [], on))).toEqual([
      ['URGENT_TOO_LONG', '3(4)イ', 'until'],
    ]);
    expect(codes(mayDecideUrgentHelp('SUPPORT', '2026-11-23', [], on))).toEqual([
      ['URGENT_UNTIL_PAST', '3(4)イ', 'until'],
    ]);
    expect(codes(mayDecideUrgentHelp('INTAKE', '2026-11-30', [decided], on))).toEqual([['URGENT_ALREADY', '3(4)イ']]);
    expect(codes(mayDecideUrgentHelp('CLOSED', '2026-11-30', [], on))).toEqual([
      ['CASE_SET_ASIDE', '3(4)イ', 'CLOSED'],
    ]);
  });
  it('is offered where what weighs most cannot wait', () => {
    expect(['noFood', 'violence', 'housing', ''].filter(cannotWait)).toEqual(['noFood', 'violence']);
  });
  it('is ended once, and not after it ended by itself', () => {
    expect(codes(mayEndUrgentHelp(decided, on))).toEqual([]);
    expect(codes(mayEndUrgentHelp(decided, '2026-11-25'))).toEqual([['URGENT_OVER', '3(4)イ']]);
  });
});
