import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import { mayDecideSupport, mayDeclineSupport, type SupportDecisionFacts } from './support-decision.ts';

const codes = (answer: Gate) =>
  answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);
const determination = {
  outcome: 'MET',
  needsApproval: false,
  approved: false,
  openClauses: [],
  drifted: false,
} as const;
const ready: SupportDecisionFacts = {
  stage: 'DECISION',
  planState: 'APPROVED',
  signedOn: '2026-11-20',
  decidedOn: '2026-11-20',
  applied: true,
  determination,
  deciderMadeThePlan: false,
};

describe('the support decision', () => {
  it('is open for an approved, signed plan of an eligible applicant', () => {
    expect(mayDecideSupport(ready)).toEqual({ open: true });
  });

  it('waits for 3(2) to be determined as met, and approved where that is needed', () => {
    const open = ['3(2)柱書', '3(2)イ'];
    const decide = (found: SupportDecisionFacts['determination']) =>
      codes(mayDecideSupport({ ...ready, determination: found }));
    expect(decide(null)).toEqual([['NOT_DETERMINED', '3(2)', 'determination']]);
    expect(decide({ ...determination, outcome: 'NOT_MET', openClauses: open })).toEqual([
      ['DETERMINED_NOT_MET', '3(2)', ...open],
    ]);
    expect(decide({ ...determination, outcome: 'UNDETERMINED', needsApproval: true, openClauses: open })).toEqual([
      ['DETERMINED_UNDETERMINED', '3(2)', ...open],
    ]);
    expect(decide({ ...determination, needsApproval: true })).toEqual([
      ['DETERMINATION_NOT_APPROVED', '3(2)', 'approval'],
    ]);
    expect(decide({ ...determination, needsApproval: true, approved: true })).toEqual([]);
  });

  it('waits for a fresh determination where what is known now gives another outcome', () => {
    expect(codes(mayDecideSupport({ ...ready, determination: { ...determination, drifted: true } }))).toEqual([
      ['DETERMINATION_DRIFTED', '3(2)', '3(2)'],
    ]);
    expect(mayDeclineSupport({ ...ready, determination: { ...determination, drifted: true } }).open).toBe(true);
  });

  it('needs a signature, not later than the decision, and an application', () => {
    expect(codes(mayDecideSupport({ ...ready, signedOn: null }))).toEqual([['PLAN_NOT_SIGNED', '3(4)イ', 'signedOn']]);
    expect(codes(mayDecideSupport({ ...ready, signedOn: '2026-11-21' }))).toEqual([
      ['SIGNED_AFTER_DECISION', '3(4)イ', 'signedOn'],
    ]);
    expect(codes(mayDecideSupport({ ...ready, applied: false }))).toEqual([
      ['NO_APPLICATION', '3(4)イ', 'application'],
    ]);
  });

  it('comes after the meeting, from someone else, on a case that is worked on', () => {
    const wrong = { ...ready, planState: 'SUBMITTED', stage: 'CLOSED', deciderMadeThePlan: true } as const;
    const common = [
      ['CASE_SET_ASIDE', '3(4)イ', 'CLOSED'],
      ['PLAN_NOT_APPROVED', '3(4)オ', 'SUBMITTED'],
      ['DECIDER_MADE_THE_PLAN', '3(4)イ'],
    ];
    expect(codes(mayDecideSupport(wrong))).toEqual(common);
    expect(codes(mayDeclineSupport(wrong))).toEqual(common);
  });

  it('may be a no without signature, application or eligibility', () => {
    expect(mayDeclineSupport({ ...ready, signedOn: null, applied: false, determination: null }).open).toBe(true);
  });
});
