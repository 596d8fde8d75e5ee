import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import { planStates } from './plan.ts';
import {
  groundOfSession,
  mayCorrectSession,
  mayRecordSession,
  recordStateOf,
  type SupportSessionFacts,
  sessionIssues,
  urgentGround,
} from './support-record.ts';
import type { UrgentHelpFacts } from './urgent-help.ts';

const facts: SupportSessionFacts = {
  stage: 'SUPPORT',
  duty: '3(4)カ',
  planState: 'DECIDED',
  goals: [{ whose: 'CLIENT' }],
  decidedOn: '2026-06-01',
  heldOn: '2026-06-01',
  decided: [],
  reasoned: false,
};
const codes = (answer: Gate) => (answer.open ? [] : answer.reasons.map(({ code, clause }) => [code, clause]));

describe('a support session', () => {
  it('stands on the decided plan, from the day of the decision on', () => {
    expect(mayRecordSession(facts).open).toBe(true);
    expect(codes(mayRecordSession({ ...facts, heldOn: '2026-05-31' }))).toEqual([
      ['SESSION_BEFORE_DECISION', '3(4)カ'],
    ]);
  });

  it('names the step that is missing, under the clause of the item', () => {
    const asked = (planState: (typeof planStates)[number]) =>
      codes(mayRecordSession({ ...facts, duty: '3(4)キ', planState, decidedOn: null }))[0]?.[0];
    expect(Object.fromEntries(planStates.map((state) => [state, asked(state)]))).toEqual({
      DRAFT: 'SESSION_BEFORE_SUBMISSION',
      RETURNED: 'SESSION_BEFORE_SUBMISSION',
      SUBMITTED: 'SESSION_BEFORE_MEETING',
      APPROVED: 'SESSION_AWAITS_DECISION',
      DECIDED: undefined,
      DECLINED: 'SUPPORT_RECORD_CLOSED',
      ENDED: 'SUPPORT_RECORD_CLOSED',
    });
  });

  it('goes in as urgent help before a plan is possible, never after it is over', () => {
    const urgent = { ...facts, reasoned: true, decidedOn: null };
    expect(planStates.filter((planState) => mayRecordSession({ ...urgent, planState }).open)).toEqual([
      'DRAFT',
      'SUBMITTED',
      'RETURNED',
      'APPROVED',
      'DECIDED',
    ]);
    expect(groundOfSession({ ...facts, planState: 'APPROVED' })).toBe('URGENT_HELP');
    expect(groundOfSession(facts)).toBe('PLAN');
    expect(groundOfSession({ ...facts, heldOn: '2026-05-31' })).toBe('URGENT_HELP');
  });

  it('before a plan stands on the decision of urgent help that held on its day, without a reason of its own', () => {
    const held: UrgentHelpFacts = { from: '2026-05-10', until: '2026-05-20', endedOn: null };
    const before = { ...facts, planState: 'DRAFT', decidedOn: null, decided: [held] } as const;
    const on = (heldOn: string, decided = [held]) => urgentGround({ ...before, heldOn, decided });
    expect([on('2026-05-09'), on('2026-05-10'), on('2026-05-20'), on('2026-05-21')]).toEqual([
      undefined,
      held,
      held,
      undefined,
    ]);
    const ended = { ...held, endedOn: '2026-05-15' };
    expect([on('2026-05-15', [ended]), on('2026-05-16', [ended])]).toEqual([ended, undefined]);
    expect(mayRecordSession({ ...before, heldOn: '2026-05-12' }).open).toBe(true);
    expect(codes(mayRecordSession({ ...before, heldOn: '2026-05-21' }))[0]?.[0]).toBe('SESSION_BEFORE_SUBMISSION');
    expect(urgentGround({ ...facts, decided: [held] })).toBe('PLAN');
    expect(mayRecordSession({ ...before, planState: 'ENDED', heldOn: '2026-05-12' }).open).toBe(false);
  });

  it('is not recorded while the case is set aside, nor with an item of another duty', () => {
    expect(codes(mayRecordSession({ ...facts, stage: 'CLOSED', planState: 'ENDED' }))).toEqual([
      ['CASE_SET_ASIDE', '3(4)カ'],
      ['SUPPORT_RECORD_CLOSED', '3(4)カ'],
    ]);
    expect(codes(mayRecordSession({ ...facts, duty: '3(4)ケ' }))).toEqual([['ITEM_WITHOUT_RECORD', '3(4)カ']]);
    expect(mayCorrectSession('EVALUATION', '3(4)カ').open).toBe(true);
    expect(codes(mayCorrectSession('CLOSED', '3(4)キ'))).toEqual([['CASE_SET_ASIDE', '3(4)キ']]);
  });

  it('tells whether the record is open', () => {
    expect(recordStateOf(facts)).toBe('OPEN');
    expect(recordStateOf({ ...facts, planState: 'SUBMITTED' })).toBe('URGENT_HELP_ONLY');
    expect(recordStateOf({ ...facts, planState: 'DRAFT', goals: [{ whose: 'FAMILY' }] })).toBe('OPEN');
    expect(recordStateOf({ ...facts, planState: 'ENDED' })).toBe('CLOSED');
    expect(recordStateOf({ ...facts, stage: 'SUSPENDED' })).toBe('CLOSED');
  });

  it('says what was practised, once each, what was done, and with whom', () => {
    const cooking = { area: 'cooking', client: null, worker: 'TOGETHER' } as const;
    const whole = { practised: [cooking], clientDid: '米をといだ', helped: null, counterparts: ['CLIENT'] };
    expect(sessionIssues(whole)).toEqual([]);
    expect(sessionIssues({ practised: [], clientDid: null, helped: null, counterparts: [] })).toEqual([
      { path: 'counterparts', code: 'NOBODY_WITH_IT' },
      { path: 'practised', code: 'NOTHING_PRACTISED' },
      { path: 'clientDid', code: 'NOTHING_SAID_OF_IT' },
    ]);
    expect(sessionIssues({ ...whole, practised: [cooking, cooking] })).toEqual([
      { path: 'practised.1.area', code: 'PRACTISED_TWICE' },
    ]);
  });
});
