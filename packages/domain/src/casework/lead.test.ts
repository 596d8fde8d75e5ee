import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import {
  detectedEarliest,
  type LeadFacts,
  leadArea,
  leadStates,
  mayAddToLead,
  mayBeginCase,
  mayCloseLead,
  mayMergeLead,
  mayMoveLead,
  mayReopenLead,
} from './lead.ts';
import { stages } from './stage.ts';

const open: LeadFacts = { state: 'OPEN', area: 'OWN', followUps: 0, awaits: null };
const codes = (answer: Gate) => (answer.open ? [] : answer.reasons.map(({ code, clause }) => [code, clause]));

describe('a lead', () => {
  it('grows only while it is open', () => {
    expect(leadStates.filter((state) => mayAddToLead({ state }).open)).toEqual(['OPEN']);
    expect(codes(mayAddToLead({ state: 'MERGED' }))).toEqual([['LEAD_SETTLED', '3(1)ア']]);
  });

  it('is merged into any case but an ended one', () => {
    const ended = stages.filter((stage) => !mayMergeLead(open, { stage }).open);
    expect(ended).toEqual(['CLOSED', 'REFERRED_ON']);
    expect(codes(mayMergeLead(open, { stage: 'CLOSED' }))).toEqual([['LEAD_CASE_ENDED', '3(1)ア']]);
    expect(codes(mayMergeLead({ ...open, state: 'BECAME_CASE' }, { stage: 'SUPPORT' }))).toEqual([
      ['LEAD_SETTLED', '3(1)ア'],
    ]);
  });

  it('becomes a case without a name or an address, but not in the area of another body', () => {
    expect(codes(mayBeginCase(open))).toEqual([]);
    expect(codes(mayBeginCase({ ...open, area: 'UNKNOWN' }))).toEqual([]);
    expect(codes(mayBeginCase({ ...open, area: 'ELSEWHERE' }))).toEqual([['LEAD_OF_ANOTHER_AREA', '2']]);
    expect(codes(mayBeginCase({ ...open, state: 'CLOSED' }))).toEqual([['LEAD_SETTLED', '3(1)ア']]);
  });

  const closed = (changes: Partial<LeadFacts>, reason: string, passedOnTo: string | null = null) =>
    codes(mayCloseLead({ ...open, ...changes }, { reason, passedOnTo }));

  it('is closed with a reason; passed on it says to whom', () => {
    expect(closed({}, 'personWell')).toEqual([]);
    expect(closed({ state: 'CLOSED' }, 'personWell')).toEqual([['LEAD_SETTLED', '3(1)ア']]);
    expect(closed({ area: 'ELSEWHERE' }, 'passedOn')).toEqual([['LEAD_PASSED_TO_NOBODY', '2']]);
    expect(closed({ area: 'ELSEWHERE' }, 'passedOn', '熊谷市')).toEqual([]);
  });

  it('is not given up before anybody looked, nor where another body could still look', () => {
    expect(closed({}, 'notReachable')).toEqual([['LEAD_NEVER_LOOKED_FOR', '3(1)ア']]);
    expect(closed({ followUps: 1 }, 'notReachable')).toEqual([]);
    expect(closed({ area: 'ELSEWHERE', followUps: 1 }, 'notReachable')).toEqual([['LEAD_OF_ANOTHER_AREA', '2']]);
  });

  it('stays as it is while another office is asked to take it: nothing ends, nothing moves, and notes go on', () => {
    const asked: LeadFacts = { ...open, awaits: '北部事務所' };
    const waits = { open: false, reasons: [{ code: 'LEAD_IN_HANDOVER', clause: '2', missing: ['北部事務所'] }] };
    expect(mayMergeLead(asked, { stage: 'SUPPORT' })).toEqual(waits);
    expect(mayBeginCase(asked)).toEqual(waits);
    expect(mayCloseLead(asked, { reason: 'personWell', passedOnTo: null })).toEqual(waits);
    expect(mayMoveLead(asked)).toEqual(waits);
    expect(mayMoveLead(open)).toEqual({ open: true });
    expect(codes(mayMoveLead({ ...open, state: 'CLOSED' }))).toEqual([['LEAD_SETTLED', '3(1)ア']]);
    expect(mayAddToLead(asked)).toEqual({ open: true });
  });

  it('is opened again after a mistake, unless it became a case', () => {
    expect(leadStates.filter((state) => mayReopenLead({ state }).open)).toEqual(['MERGED', 'CLOSED']);
    expect(codes(mayReopenLead({ state: 'OPEN' }))).toEqual([['LEAD_IS_OPEN', '3(1)ア']]);
    expect(codes(mayReopenLead({ state: 'BECAME_CASE' }))).toEqual([['LEAD_BECAME_CASE', '3(1)ア']]);
  });

  it('lies in the own area where the office that holds it answers for the town', () => {
    expect(leadArea(null, 'chichibu', null)).toBe('UNKNOWN');
    expect(leadArea('113654', 'chichibu', 'chichibu')).toBe('OWN');
    expect(leadArea('114081', 'chichibu', 'north')).toBe('ELSEWHERE');
    expect(leadArea('131041', 'chichibu', null)).toBe('ELSEWHERE');
  });

  it('moves the detection of its case to the earliest day, and never to a later one', () => {
    expect(detectedEarliest('2026-11-20', [])).toBe('2026-11-20');
    expect(detectedEarliest('2026-11-20', ['2026-11-21'])).toBe('2026-11-20');
    expect(detectedEarliest('2026-11-20', ['2026-11-19', '2026-11-02', '2026-11-21'])).toBe('2026-11-02');
  });
});
