import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import { leadStates } from './lead.ts';
import {
  type LeadHandoverProposal,
  leadHandoverStates,
  mayProposeLeadHandover,
  mayReadHandedLead,
  maySettleLeadHandover,
  mayTakeLead,
} from './lead-handover.ts';

const proposal: LeadHandoverProposal = {
  state: 'OPEN',
  townCode: '114081',
  holds: 'chichibu',
  answers: 'north',
  awaits: null,
};
const answer = { state: 'PROPOSED', proposedBy: 'giver', answeredBy: 'taker' } as const;
const reasons = (gate: Gate) => (gate.open ? [] : gate.reasons.map(({ code, clause }) => [code, clause]));

describe('a lead handed to another office', () => {
  it('goes to the office that answers for the town, and to nobody where the town is not known', () => {
    expect(reasons(mayProposeLeadHandover(proposal))).toEqual([]);
    expect(reasons(mayProposeLeadHandover({ ...proposal, townCode: null, answers: null }))).toEqual([
      ['LEAD_HANDOVER_TOWN_UNKNOWN', '2'],
    ]);
    expect(reasons(mayProposeLeadHandover({ ...proposal, answers: 'chichibu' }))).toEqual([
      ['LEAD_HANDOVER_OWN_AREA', '2'],
    ]);
    expect(reasons(mayProposeLeadHandover({ ...proposal, answers: null }))).toEqual([['LEAD_HANDOVER_TO_NOBODY', '2']]);
  });

  it('is offered once, while it is open, and says who is asked already', () => {
    const open = leadStates.filter((state) => mayProposeLeadHandover({ ...proposal, state }).open);
    expect(open).toEqual(['OPEN']);
    expect(mayProposeLeadHandover({ ...proposal, awaits: '北部事務所' })).toEqual({
      open: false,
      reasons: [{ code: 'LEAD_IN_HANDOVER', clause: '2', missing: ['北部事務所'] }],
    });
  });

  it('is taken by another person than the one who offered it', () => {
    expect(reasons(mayTakeLead(answer))).toEqual([]);
    expect(reasons(mayTakeLead({ ...answer, answeredBy: 'giver' }))).toEqual([['LEAD_HANDOVER_PROPOSER_ANSWERS', '2']]);
  });

  it('is settled once, whichever way', () => {
    for (const state of leadHandoverStates) {
      const settled = state === 'PROPOSED' ? [] : [['LEAD_HANDOVER_SETTLED', '2']];
      expect(reasons(maySettleLeadHandover(state))).toEqual(settled);
      expect(reasons(mayTakeLead({ ...answer, state }))).toEqual(settled);
    }
  });

  it('tells the office that is asked nothing any more once it was withdrawn', () => {
    for (const state of leadHandoverStates) {
      const withdrawn = state === 'WITHDRAWN' ? [['LEAD_HANDOVER_WITHDRAWN', '2']] : [];
      expect(reasons(mayReadHandedLead(state))).toEqual(withdrawn);
    }
  });
});
