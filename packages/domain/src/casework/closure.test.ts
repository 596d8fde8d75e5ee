import { describe, expect, it } from 'vitest';
import { type ClosureFacts, mayCloseCase } from './closure.ts';
import { type FollowUpFacts, followUpStates, mayDeclineFollowUps, mayRecordFollowUp } from './follow-up.ts';

const facts: ClosureFacts = {
  stage: 'SUPPORT',
  reason: 'goalReached',
  plansInForce: [{ id: 'p', conclusion: 'CLOSE' }],
  referralsUnderWay: [],
  followUpDays: [],
  wishedNone: false,
};
const closing = (changes: Partial<ClosureFacts>) => {
  const gate = mayCloseCase({ ...facts, ...changes });
  return gate.open ? [] : gate.reasons.map(({ code, clause, missing }) => [code, clause, ...missing]);
};

describe('closing a case', () => {
  it('because goals were reached asks that the plan in force was looked at, and found so', () => {
    expect(closing({})).toEqual([]);
    expect(closing({ plansInForce: [] })).toEqual([]);
    expect(closing({ plansInForce: [{ id: 'p', conclusion: null }] })).toEqual([['PLAN_NOT_EVALUATED', '3(4)イ', 'p']]);
    for (const conclusion of ['CONTINUE', 'NEW_PLAN', 'SUSPEND'] as const) {
      expect(closing({ plansInForce: [{ id: 'p', conclusion }] })).toEqual([
        ['EVALUATION_SAYS_OTHERWISE', '3(4)イ', 'p'],
      ]);
    }
  });

  it.each(['wishOfPerson', 'lostContact', 'movedAway', 'died', 'handedOver', 'suspension'])(
    'for %s waits for no evaluation',
    (reason) => {
      expect(closing({ reason, plansInForce: [{ id: 'p', conclusion: null }] })).toEqual([]);
    },
  );

  it('waits for a referral under way, which a suspension does not', () => {
    expect(closing({ referralsUnderWay: ['r'] })).toEqual([['REFERRAL_UNDER_WAY', '3(4)ク', 'r']]);
    expect(closing({ reason: 'suspension', referralsUnderWay: ['r'] })).toEqual([]);
  });

  it('happens once; one that is suspended may be closed', () => {
    expect(closing({ stage: 'CLOSED' })).toEqual([['CASE_ALREADY_ENDED', null, 'CLOSED']]);
    expect(closing({ stage: 'CLOSED', reason: 'suspension' })).toEqual([['CASE_ALREADY_ENDED', null, 'CLOSED']]);
    expect(closing({ stage: 'SUSPENDED' })).toEqual([]);
    expect(closing({ stage: 'SUSPENDED', reason: 'suspension' })).toEqual([['CASE_ALREADY_ENDED', null, 'SUSPENDED']]);
  });

  it('plans no contact for whoever wishes none', () => {
    expect(closing({ wishedNone: true })).toEqual([]);
    expect(closing({ followUpDays: ['2027-01-01'] })).toEqual([]);
    expect(closing({ wishedNone: true, followUpDays: ['2027-01-01'] })).toEqual([
      ['FOLLOW_UP_AND_NONE', '3(4)ア', 'followUps'],
    ]);
  });
});

const call: FollowUpFacts = {
  stage: 'CLOSED',
  state: 'DUE',
  closedOn: '2026-11-01',
  doneOn: '2026-11-24',
  contact: { kind: 'VISIT', counterparts: ['FAMILY'] },
  blocks: [],
};
const following = (changes: Partial<FollowUpFacts>) => {
  const gate = mayRecordFollowUp({ ...call, ...changes });
  return gate.open ? [] : gate.reasons.map(({ code }) => code);
};

describe('a follow-up', () => {
  it('is recorded once, on a case that is closed or suspended, from the day of the closure on', () => {
    expect(following({})).toEqual([]);
    expect(following({ stage: 'SUSPENDED' })).toEqual([]);
    expect(following({ doneOn: '2026-11-01' })).toEqual([]);
    expect(following({ doneOn: '2026-10-31' })).toEqual(['FOLLOW_UP_BEFORE_CLOSURE']);
    for (const state of followUpStates.slice(1)) expect(following({ state })).toEqual(['FOLLOW_UP_SETTLED']);
  });

  it('of a case taken up again is a contact like any other', () => {
    expect(following({ stage: 'SUPPORT', state: 'CALLED_OFF' })).toEqual(['FOLLOW_UP_CASE_OPEN']);
  });

  it('heeds "do not visit" on its day', () => {
    const block = { scope: 'VISITS', saidOn: '2026-11-24', recontactOn: '2026-12-24', lifted: false } as const;
    expect(following({ blocks: [block] })).toEqual(['FOLLOW_UP_BLOCKED']);
    expect(following({ blocks: [block], doneOn: '2026-11-23' })).toEqual([]);
    expect(following({ blocks: [block], contact: { kind: 'CALL', counterparts: ['FAMILY'] } })).toEqual([]);
  });

  it('is wished by nobody only while one is due', () => {
    const declining = (...[stage, states]: Parameters<typeof mayDeclineFollowUps>) => {
      const gate = mayDeclineFollowUps(stage, states);
      return gate.open ? [] : gate.reasons.map(({ code }) => code);
    };
    expect(declining('CLOSED', ['DONE', 'DUE'])).toEqual([]);
    expect(declining('CLOSED', ['DONE', 'WISHED_NONE'])).toEqual(['NO_FOLLOW_UP_DUE']);
    expect(declining('SUPPORT', ['CALLED_OFF'])).toEqual(['FOLLOW_UP_CASE_OPEN']);
  });
});
