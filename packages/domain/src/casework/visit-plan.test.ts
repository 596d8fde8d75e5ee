import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import {
  impossibleBeside,
  keepsSoloAllowance,
  lacksSecond,
  mayAllowSolo,
  mayBook,
  mayChangeVisit,
  mayGo,
  mayLeave,
  mayReturn,
  mayStayLonger,
  overlaps,
  type VisitFacts,
  type Visitor,
  visitStates,
} from './visit-plan.ts';
import { visitSafetyOn } from './visit-safety.ts';

const MINUTE = 60_000;
const at = (minute: number) => minute * MINUTE;
const codes = (answer: Gate) => (answer.open ? [] : answer.reasons.map(({ code }) => code));
const visitor = (id: string, change: Partial<Visitor> = {}): Visitor => ({
  id,
  ofTeam: false,
  ofOffice: true,
  isOutreachWorker: false,
  ...change,
});
const visit = (change: Partial<VisitFacts> = {}): VisitFacts => ({
  state: 'PLANNED',
  startsAt: at(600),
  returnsAt: at(660),
  visitorIds: ['a'],
  soloAllowed: false,
  ...change,
});
const flag = { needsTwo: true, reviewOn: '2026-12-01', ended: false };

describe('who goes', () => {
  it('is of the team or of the office, and somebody knows the case or outreach', () => {
    expect(mayGo([visitor('a', { ofTeam: true, ofOffice: false })])).toEqual({ open: true });
    expect(mayGo([visitor('a'), visitor('b', { isOutreachWorker: true })])).toEqual({ open: true });
    expect(mayGo([visitor('a'), visitor('b')])).toEqual({
      open: false,
      reasons: [{ code: 'VISIT_WITHOUT_TEAM', clause: '3(1)ア(ｳ)', missing: [] }],
    });
    expect(codes(mayGo([]))).toEqual(['VISIT_WITHOUT_VISITOR']);
    expect(mayGo([visitor('a', { ofTeam: true }), visitor('b', { ofOffice: false, isOutreachWorker: true })])).toEqual({
      open: false,
      reasons: [{ code: 'VISITOR_FROM_ELSEWHERE', clause: '3(1)ア(ｳ)', missing: ['b'] }],
    });
  });

  it('is in one place at a time; ends that touch are two places after one another', () => {
    const span = { startsAt: at(600), returnsAt: at(660) };
    expect(overlaps(span, { startsAt: at(660), returnsAt: at(700) })).toBe(false);
    expect(overlaps(span, { startsAt: at(500), returnsAt: at(600) })).toBe(false);
    expect(overlaps(span, { startsAt: at(659), returnsAt: at(700) })).toBe(true);
    expect(overlaps(span, { startsAt: at(500), returnsAt: at(601) })).toBe(true);
    expect(overlaps(span, { startsAt: at(610), returnsAt: at(620) })).toBe(true);
    const other = { startsAt: at(630), returnsAt: at(640), visitorId: 'b' };
    expect(mayBook(span, [other, other, { ...other, visitorId: 'c', startsAt: at(660), returnsAt: at(661) }])).toEqual({
      open: false,
      reasons: [{ code: 'VISITOR_BOOKED', clause: null, missing: ['b'] }],
    });
    expect(mayBook(span, [])).toEqual({ open: true });
  });
});

describe('leaving', () => {
  const safety = visitSafetyOn('2026-11-24');
  const leave = (change: Partial<Parameters<typeof mayLeave>[0]> = {}) =>
    codes(mayLeave({ visit: visit(), flags: [], outElsewhere: [], now: at(600), safety, ...change }));

  it('is from two hours before the planned time until the return time', () => {
    expect(leave({ now: at(480) })).toEqual([]);
    expect(leave({ now: at(480) - 1 })).toEqual(['VISIT_NOT_YET']);
    expect(leave({ now: at(660) - 1 })).toEqual([]);
    expect(leave({ now: at(660) })).toEqual(['VISIT_RETURN_PAST']);
  });

  it('is once, and only of what is planned', () => {
    for (const state of visitStates.filter((each) => each !== 'PLANNED')) {
      expect(leave({ visit: visit({ state }) })).toEqual(['VISIT_NOT_PLANNED']);
      expect(codes(mayChangeVisit({ state }))).toEqual(['VISIT_NOT_PLANNED']);
    }
    expect(mayChangeVisit({ state: 'PLANNED' })).toEqual({ open: true });
  });

  it('is with a second person where a risk asks for two, unless a supervisor let it be', () => {
    expect(leave({ flags: [flag] })).toEqual(['VISIT_NEEDS_TWO']);
    expect(leave({ flags: [flag], visit: visit({ visitorIds: ['a', 'b'] }) })).toEqual([]);
    expect(leave({ flags: [flag], visit: visit({ soloAllowed: true }) })).toEqual([]);
    expect(leave({ flags: [{ ...flag, needsTwo: false }] })).toEqual([]);
    expect(leave({ flags: [{ ...flag, ended: true }] })).toEqual([]);
    expect(leave({ flags: [{ ...flag, reviewOn: '2020-01-01' }] })).toEqual(['VISIT_NEEDS_TWO']);
    expect(lacksSecond(visit(), [{ ...flag, needsTwo: false }, flag])).toBe(true);
  });

  it('is not of those who are out elsewhere, and all reasons are given', () => {
    expect(leave({ outElsewhere: ['a'], flags: [flag], now: at(660) })).toEqual([
      'VISIT_RETURN_PAST',
      'VISIT_NEEDS_TWO',
      'VISITOR_STILL_OUT',
    ]);
  });
});

describe('being out', () => {
  it('ends by coming back, and lasts longer only towards a time that lies ahead', () => {
    for (const state of visitStates) {
      expect(codes(mayReturn({ state }))).toEqual(state === 'OUT' ? [] : ['VISIT_NOT_OUT']);
      expect(codes(mayStayLonger({ state }, at(701), at(700)))).toEqual(state === 'OUT' ? [] : ['VISIT_NOT_OUT']);
    }
    expect(codes(mayStayLonger({ state: 'OUT' }, at(700), at(700)))).toEqual(['VISIT_RETURN_PAST']);
  });
});

describe('letting one go alone', () => {
  it('is for a planned visit that the rule stands against', () => {
    expect(mayAllowSolo(visit(), [flag])).toEqual({ open: true });
    expect(codes(mayAllowSolo(visit(), []))).toEqual(['SOLO_NOT_NEEDED']);
    expect(codes(mayAllowSolo(visit({ soloAllowed: true }), [flag]))).toEqual(['SOLO_NOT_NEEDED']);
    expect(codes(mayAllowSolo(visit({ visitorIds: ['a', 'b'] }), [flag]))).toEqual(['SOLO_NOT_NEEDED']);
    expect(codes(mayAllowSolo(visit({ state: 'OUT' }), [flag]))).toEqual(['VISIT_NOT_PLANNED']);
  });

  it('ends with any change of who goes and when', () => {
    const before = visit({ visitorIds: ['a', 'b'], soloAllowed: true });
    const same = { startsAt: at(600), returnsAt: at(660), visitorIds: ['b', 'a'] };
    expect(keepsSoloAllowance(before, same)).toBe(true);
    expect(keepsSoloAllowance(before, { ...same, visitorIds: ['a'] })).toBe(false);
    expect(keepsSoloAllowance(before, { ...same, startsAt: at(601) })).toBe(false);
    expect(keepsSoloAllowance(before, { ...same, returnsAt: at(661) })).toBe(false);
  });
});

describe('a visit that was made', () => {
  const made = (caseId: string, from: number, until: number, address: string | null = null) => ({
    caseId,
    address,
    startsAt: at(from),
    returnsAt: at(until),
  });
  it('cannot have been made beside one to another home at the same time', () => {
    const others = [
      made('a', 610, 620),
      made('b', 540, 600),
      made('c', 659, 700),
      made('d', 600, 660, '架空町 1－2'),
      made('e', 600, 660, '架空町9-9'),
    ];
    const found = impossibleBeside(made('a', 600, 660, '架空町1-2'), others).map(({ caseId }) => caseId);
    expect(found).toEqual(['c', 'e']);
  });
});
