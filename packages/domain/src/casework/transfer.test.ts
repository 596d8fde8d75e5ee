import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import { planStates } from './plan.ts';
import {
  inOrderOfUrgency,
  isPlanUnderWay,
  mayAcceptTransfer,
  mayProposeTransfer,
  maySettleTransfer,
  type TransferAnswer,
  type TransferProposal,
  transferStates,
  type UnderWay,
} from './transfer.ts';

const nothing = { plansOnAgenda: [], approvals: [], plansToDecide: [] };
const proposal: TransferProposal = {
  stage: 'SUPPORT',
  fromOfficeId: 'chichibu',
  toOfficeId: 'north',
  alreadyProposed: false,
  consented: true,
  explained: false,
  waiting: nothing,
};
const answer: TransferAnswer = {
  state: 'PROPOSED',
  stage: 'SUPPORT',
  proposedBy: 'giver',
  answeredBy: 'taker',
  waiting: nothing,
};
const reasons = (gate: Gate) => (gate.open ? [] : gate.reasons.map(({ code, clause }) => [code, clause]));

describe('a transfer to another office', () => {
  it('is proposed for a case that is worked on, to another office, once', () => {
    expect(reasons(mayProposeTransfer(proposal))).toEqual([]);
    expect(reasons(mayProposeTransfer({ ...proposal, stage: 'SUSPENDED' }))).toEqual([['CASE_SET_ASIDE', null]]);
    expect(reasons(mayProposeTransfer({ ...proposal, toOfficeId: 'chichibu' }))).toEqual([
      ['TRANSFER_TO_SAME_OFFICE', '2'],
    ]);
    expect(reasons(mayProposeTransfer({ ...proposal, alreadyProposed: true }))).toEqual([
      ['TRANSFER_ALREADY_PROPOSED', '2'],
    ]);
  });

  it('rests on consent, or on a ground in words', () => {
    const without = { ...proposal, consented: false };
    expect(reasons(mayProposeTransfer(without))).toEqual([['TRANSFER_GROUND_UNEXPLAINED', null]]);
    expect(reasons(mayProposeTransfer({ ...without, explained: true }))).toEqual([]);
  });

  it.each([
    ['plansOnAgenda', 'TRANSFER_MEETING_CALLED', '3(4)オ'],
    ['approvals', 'TRANSFER_APPROVAL_WAITING', '3(2)'],
    ['plansToDecide', 'TRANSFER_DECISION_WAITING', '3(4)イ'],
  ] as const)('waits for %s, on both sides, and says which', (kind, code, clause) => {
    const waiting = { ...nothing, [kind]: ['one'] };
    for (const gate of [mayProposeTransfer({ ...proposal, waiting }), mayAcceptTransfer({ ...answer, waiting })])
      expect(gate).toEqual({ open: false, reasons: [{ code, clause, missing: ['one'] }] });
  });

  it('is accepted by another person than the one who proposed it, while the case is worked on', () => {
    expect(reasons(mayAcceptTransfer(answer))).toEqual([]);
    expect(reasons(mayAcceptTransfer({ ...answer, answeredBy: 'giver' }))).toEqual([
      ['TRANSFER_PROPOSER_ANSWERS', '2'],
    ]);
    expect(reasons(mayAcceptTransfer({ ...answer, stage: 'CLOSED' }))).toEqual([['CASE_SET_ASIDE', null]]);
  });

  it('is settled once, whichever way', () => {
    for (const state of transferStates) {
      const settled = state === 'PROPOSED' ? [] : [['TRANSFER_SETTLED', '2']];
      expect(reasons(maySettleTransfer(state))).toEqual(settled);
      expect(reasons(mayAcceptTransfer({ ...answer, state }))).toEqual(settled);
    }
  });
});

describe('what is under way', () => {
  it('counts plans that somebody still works with', () => {
    expect(planStates.filter(isPlanUnderWay)).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DECIDED']);
  });

  it('is listed by kind, the nearest day first, what has no day last', () => {
    const entry = (kind: UnderWay['kind'], id: string, on: string | null): UnderWay => ({ kind, id, on, state: null });
    const listed = inOrderOfUrgency([
      entry('DRAFT', 'f', null),
      entry('PROMISE', 'd', null),
      entry('PROMISE', 'c', '2026-12-02'),
      entry('PROMISE', 'b', '2026-12-01'),
      entry('PROMISE', 'a', '2026-12-02'),
      entry('VISIT_BLOCK', 'e', '2027-01-01'),
    ]);
    expect(listed.map(({ id }) => id)).toEqual(['e', 'b', 'a', 'c', 'd', 'f']);
  });
});
