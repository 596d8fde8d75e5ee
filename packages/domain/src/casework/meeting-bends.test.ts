import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import { mayChangeMeeting, mayTakeOffAgenda, mayWithdrawPlan } from './meeting-bends.ts';

const codes = (gate: Gate) => (gate.open ? [] : gate.reasons.map(({ code }) => code));

describe('a meeting that was called', () => {
  it('is changed or cancelled until it was recorded', () => {
    expect(codes(mayChangeMeeting('CALLED'))).toEqual([]);
    for (const state of ['HELD', 'CANCELLED'] as const)
      expect(codes(mayChangeMeeting(state))).toEqual(['MEETING_NOT_CALLED']);
  });

  it('lets a plan off its agenda, and not the last one', () => {
    const called = { state: 'CALLED', agenda: ['p1', 'p2'], planId: 'p1' } as const;
    expect(codes(mayTakeOffAgenda(called))).toEqual([]);
    expect(codes(mayTakeOffAgenda({ ...called, agenda: ['p1'] }))).toEqual(['LAST_PLAN_ON_AGENDA']);
    expect(codes(mayTakeOffAgenda({ ...called, planId: 'p3' }))).toEqual(['NOT_ON_THIS_AGENDA']);
    expect(codes(mayTakeOffAgenda({ ...called, agenda: ['p2'] }))).toEqual(['NOT_ON_THIS_AGENDA']);
    expect(codes(mayTakeOffAgenda({ ...called, state: 'HELD' }))).toEqual(['MEETING_NOT_CALLED']);
  });
});

describe('a submitted plan', () => {
  const waiting = { stage: 'MEETING', state: 'SUBMITTED', onOpenAgenda: false } as const;

  it('is taken back while no meeting has it before it', () => {
    expect(codes(mayWithdrawPlan(waiting))).toEqual([]);
    expect(codes(mayWithdrawPlan({ ...waiting, onOpenAgenda: true }))).toEqual(['PLAN_ON_AGENDA']);
    expect(codes(mayWithdrawPlan({ ...waiting, stage: 'SUSPENDED' }))).toEqual(['CASE_SET_ASIDE']);
  });

  it('has nothing to be taken back from before it was submitted, and after the meeting', () => {
    for (const state of ['DRAFT', 'RETURNED', 'APPROVED', 'DECIDED'] as const)
      expect(codes(mayWithdrawPlan({ ...waiting, state, onOpenAgenda: true }))).toEqual(['PLAN_NOT_WITH_MEETING']);
  });
});
