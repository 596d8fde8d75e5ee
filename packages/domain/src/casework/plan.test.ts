import { describe, expect, it } from 'vitest';
import type { DividedItem } from './division-of-roles.ts';
import type { Gate } from './gate.ts';
import {
  type MeetingRecord,
  mayCallMeeting,
  mayRecordMeeting,
  type PlanForMeeting,
  planAfterMeeting,
} from './meeting.ts';
import {
  hasOwner,
  isEditablePlan,
  maySavePlan,
  maySubmitPlan,
  type PlanFacts,
  type PlanItemFacts,
  planStates,
} from './plan.ts';

const codes = (answer: Gate) =>
  answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);
const item = (change: Partial<PlanItemFacts & DividedItem>): PlanItemFacts & DividedItem => ({
  id: 'i1',
  providerKind: 'OWN_OFFICE',
  agencyId: null,
  ownerId: 'w1',
  ownerName: null,
  duty: '3(4)ケ',
  programme: null,
  parts: [],
  ...change,
});
const today = '2026-11-24';
const plan = (change: Partial<PlanFacts>): PlanFacts => ({
  state: 'DRAFT',
  goalCount: 1,
  items: [item({})],
  reviewOn: '2027-05-24',
  ...change,
});

describe('the owner of an item', () => {
  it.each([
    [item({}), true],
    [item({ ownerId: null }), false],
    [item({ ownerId: null, ownerName: '叔父' }), true],
    [item({ ownerId: null, ownerName: ' ' }), false],
    [item({ providerKind: 'AGENCY', agencyId: 'a1', ownerId: null }), true],
    [item({ providerKind: 'AGENCY' }), false],
    [item({ providerKind: 'CLIENT', ownerId: null }), true],
    [item({ providerKind: 'FAMILY', ownerId: null }), false],
  ])('%j: %s', (facts, expected) => expect(hasOwner(facts)).toBe(expected));
});

describe('a plan', () => {
  it('is worked on as a draft or when it came back', () => {
    expect(planStates.filter(isEditablePlan)).toEqual(['DRAFT', 'RETURNED']);
  });

  it('goes to the meeting with a goal, items, and an owner for each', () => {
    expect(maySubmitPlan('PLAN_DRAFT', plan({}), today).open).toBe(true);
    expect(maySubmitPlan('PLAN_DRAFT', plan({ state: 'RETURNED' }), today).open).toBe(true);
  });

  it('is held back with every reason at once', () => {
    const ownerless = [item({}), item({ id: 'i2', ownerId: null }), item({ id: 'i3', providerKind: 'AGENCY' })];
    expect(codes(maySubmitPlan('PLAN_DRAFT', plan({ items: ownerless }), today))).toEqual([
      ['ITEM_WITHOUT_OWNER', '3(4)エ', 'i2', 'i3'],
    ]);
    expect(
      codes(maySubmitPlan('CLOSED', { state: 'DECIDED', goalCount: 0, items: [], reviewOn: null }, today)),
    ).toEqual([
      ['CASE_SET_ASIDE', '3(4)イ', 'CLOSED'],
      ['PLAN_NOT_EDITABLE', '3(4)イ', 'DECIDED'],
      ['PLAN_WITHOUT_GOAL', '3(4)イ'],
      ['PLAN_WITHOUT_ITEM', '3(4)イ'],
      ['REVIEW_DAY_NEEDED', '3(4)イ', 'reviewOn'],
    ]);
  });

  it('goes there with the day on which it is looked at again, still to come', () => {
    const on = (reviewOn: string | null) => codes(maySubmitPlan('PLAN_DRAFT', plan({ reviewOn }), today));
    expect(on('2026-11-25')).toEqual([]);
    expect(on(null)).toEqual([['REVIEW_DAY_NEEDED', '3(4)イ', 'reviewOn']]);
    expect(on(today)).toEqual([['REVIEW_DAY_NOT_AHEAD', '3(4)イ', 'reviewOn']]);
  });

  it('is saved while editable, and keeps what was referred', () => {
    const untouched = { removedWithReferral: [], removedWithSession: [], signatureOnly: false };
    expect(maySavePlan({ stage: 'ASSESSMENT', state: 'DRAFT', ...untouched }).open).toBe(true);
    expect(
      codes(maySavePlan({ ...untouched, stage: 'CLOSED', state: 'SUBMITTED', removedWithReferral: ['i9'] })),
    ).toEqual([
      ['CASE_SET_ASIDE', '3(4)イ', 'CLOSED'],
      ['PLAN_NOT_EDITABLE', '3(4)イ', 'SUBMITTED'],
      ['ITEM_HAS_REFERRAL', '3(4)ク', 'i9'],
    ]);
    expect(codes(maySavePlan({ ...untouched, stage: 'SUPPORT', state: 'DRAFT', removedWithSession: ['i2'] }))).toEqual([
      ['ITEM_HAS_SESSION', '3(4)イ', 'i2'],
    ]);
  });
});

describe('a signature', () => {
  const sign = (state: (typeof planStates)[number]) =>
    maySavePlan({ stage: 'MEETING', state, removedWithReferral: [], removedWithSession: [], signatureOnly: true }).open;

  it('is recorded until the decision, even while nothing else may change', () => {
    expect(planStates.filter(sign)).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED']);
  });
});

describe('a support coordination meeting', () => {
  const ready: PlanForMeeting = { id: 'p1', state: 'SUBMITTED', officeId: 'o1', stage: 'MEETING', onOpenAgenda: false };

  it('is called for submitted plans of its office', () => {
    expect(mayCallMeeting('o1', [ready]).open).toBe(true);
    expect(codes(mayCallMeeting('o1', []))).toEqual([['MEETING_WITHOUT_PLAN', '3(4)オ']]);
    expect(
      codes(
        mayCallMeeting('o1', [
          ready,
          { ...ready, id: 'p2', officeId: 'o2' },
          { ...ready, id: 'p3', state: 'DRAFT' },
          { ...ready, id: 'p4', onOpenAgenda: true },
          { ...ready, id: 'p5', stage: 'SUSPENDED' },
        ]),
      ),
    ).toEqual([
      ['PLAN_OF_ANOTHER_OFFICE', '3(4)オ', 'p2'],
      ['PLAN_NOT_SUBMITTED', '3(4)オ', 'p3'],
      ['PLAN_ALREADY_ON_AGENDA', '3(4)オ', 'p4'],
      ['PLAN_OF_CASE_SET_ASIDE', '3(4)オ', 'p5'],
    ]);
  });

  const record = (change: Partial<MeetingRecord>): MeetingRecord => ({
    state: 'CALLED',
    begun: true,
    attended: 2,
    staffPresent: ['chief', 'worker'],
    recordedBy: 'chief',
    agenda: [
      { planId: 'p1', submittedBy: 'worker', stage: 'MEETING' },
      { planId: 'p2', submittedBy: 'chief', stage: 'MEETING' },
    ],
    outcomes: [
      { planId: 'p1', outcome: 'APPROVED', opinion: null, opinionsOf: [] },
      { planId: 'p2', outcome: 'CHANGE', opinion: '家計の項目を足す', opinionsOf: ['a1'] },
    ],
    listed: ['a1', 'a2'],
    ...change,
  });

  it('is recorded with attendance and an outcome for each plan', () => {
    expect(mayRecordMeeting(record({})).open).toBe(true);
    expect(codes(mayRecordMeeting(record({ state: 'HELD' })))).toEqual([['MEETING_NOT_CALLED', '3(4)オ', 'HELD']]);
    expect(codes(mayRecordMeeting(record({ begun: false })))).toEqual([['MEETING_NOT_YET_HELD', '3(4)オ']]);
    expect(codes(mayRecordMeeting(record({ attended: 1 })))).toEqual([['MEETING_WITHOUT_ATTENDANCE', '3(4)オ']]);
  });

  it('approves with two of the staff at the table, and not by the hand that submitted the plan', () => {
    const approve = (planId: string): Partial<MeetingRecord> => ({
      agenda: [{ planId, submittedBy: planId === 'own' ? 'chief' : null, stage: 'MEETING' }],
      outcomes: [{ planId, outcome: 'APPROVED', opinion: null, opinionsOf: [] }],
    });
    expect(mayRecordMeeting(record(approve('p1'))).open).toBe(true);
    expect(codes(mayRecordMeeting(record({ ...approve('p1'), staffPresent: ['chief', 'chief'] })))).toEqual([
      ['APPROVED_WITHOUT_STAFF', '3(4)オ'],
    ]);
    expect(codes(mayRecordMeeting(record(approve('own'))))).toEqual([['RECORDER_SUBMITTED_THE_PLAN', '3(4)オ', 'own']]);
    // Sent back, it needs neither.
    const back = [{ planId: 'own', outcome: 'RETURNED', opinion: '家計の項目を足す', opinionsOf: [] }] as const;
    expect(mayRecordMeeting(record({ ...approve('own'), outcomes: back, staffPresent: ['chief'] })).open).toBe(true);
  });

  it('is recorded by someone who was there, with opinions of those on its list', () => {
    expect(codes(mayRecordMeeting(record({ staffPresent: ['worker', 'head'] })))).toEqual([
      ['RECORDER_NOT_PRESENT', '3(4)オ'],
    ]);
    const said = (...opinionsOf: string[]): Partial<MeetingRecord> => ({
      agenda: [{ planId: 'p1', submittedBy: null, stage: 'MEETING' }],
      outcomes: [{ planId: 'p1', outcome: 'APPROVED', opinion: null, opinionsOf }],
    });
    expect(mayRecordMeeting(record(said('a1'))).open).toBe(true);
    expect(codes(mayRecordMeeting(record(said('a1', 'a9'))))).toEqual([['OPINION_OF_A_STRANGER', '3(4)オ', 'a9']]);
  });

  it('decides what is on its agenda, all of it, and says why a plan goes back', () => {
    const outcomes: MeetingRecord['outcomes'] = [
      { planId: 'p1', outcome: 'RETURNED', opinion: ' ', opinionsOf: [] },
      { planId: 'p3', outcome: 'CHANGE', opinion: null, opinionsOf: [] },
    ];
    expect(codes(mayRecordMeeting(record({ outcomes })))).toEqual([
      ['PLAN_WITHOUT_OUTCOME', '3(4)オ', 'p2'],
      ['PLAN_NOT_ON_AGENDA', '3(4)オ', 'p3'],
      ['OUTCOME_WITHOUT_OPINION', '3(4)オ', 'p1', 'p3'],
    ]);
  });

  it('goes on with no plan of a case that was set aside since the call, and may return it', () => {
    const closed = (outcome: 'APPROVED' | 'CHANGE' | 'RETURNED'): Partial<MeetingRecord> => ({
      agenda: [{ planId: 'p1', submittedBy: 'worker', stage: 'CLOSED' }],
      outcomes: [{ planId: 'p1', outcome, opinion: '終結した', opinionsOf: [] }],
    });
    for (const outcome of ['APPROVED', 'CHANGE'] as const)
      expect(codes(mayRecordMeeting(record(closed(outcome))))).toEqual([['PLAN_OF_CASE_SET_ASIDE', '3(4)オ', 'p1']]);
    expect(mayRecordMeeting(record(closed('RETURNED'))).open).toBe(true);
  });

  it('passes a plan on or sends it back', () => {
    expect(planAfterMeeting('APPROVED')).toEqual({ state: 'APPROVED', event: 'planApproved' });
    expect(planAfterMeeting('CHANGE')).toEqual({ state: 'RETURNED', event: 'planChangeAsked' });
    expect(planAfterMeeting('RETURNED')).toEqual({ state: 'RETURNED', event: 'planReturned' });
  });
});
