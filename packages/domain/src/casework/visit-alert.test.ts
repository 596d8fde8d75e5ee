import { describe, expect, it } from 'vitest';
import { civilDate } from '../foundation/index.ts';
import type { Gate } from './gate.ts';
import { asksForTwo, isUnreviewed, mayEndRiskFlag, mayRaiseRiskFlag, mayReviewRiskFlag } from './risk-flag.ts';
import { alertReaches, minutesLate, visitAlert } from './visit-alert.ts';
import { visitSafetyOn } from './visit-safety.ts';

const safety = visitSafetyOn('2026-11-24');
const MINUTE = 60_000;
const returnsAt = 1_000 * MINUTE;
const codes = (answer: Gate) => (answer.open ? [] : answer.reasons.map(({ code }) => code));

describe('a return that does not come', () => {
  const alert = (late: number, state: 'OUT' | 'BACK' | 'PLANNED' = 'OUT') =>
    visitAlert({ state, returnsAt }, returnsAt + late, safety);

  it('concerns more people the longer it takes', () => {
    expect(alert(-1)).toBeNull();
    expect(alert(5 * MINUTE - 1)).toBeNull();
    expect(alert(5 * MINUTE)).toBe('VISITOR');
    expect(alert(15 * MINUTE - 1)).toBe('VISITOR');
    expect(alert(15 * MINUTE)).toBe('SUPERVISOR');
    expect(alert(45 * MINUTE - 1)).toBe('SUPERVISOR');
    expect(alert(45 * MINUTE)).toBe('OFFICE');
    expect(alert(3 * 24 * 60 * MINUTE)).toBe('OFFICE');
  });

  it('concerns nobody who is not out', () => {
    expect(alert(60 * MINUTE, 'BACK')).toBeNull();
    expect(alert(60 * MINUTE, 'PLANNED')).toBeNull();
    expect(minutesLate({ state: 'BACK', returnsAt }, returnsAt + 60 * MINUTE)).toBe(0);
    expect(minutesLate({ state: 'OUT', returnsAt }, returnsAt - MINUTE)).toBe(0);
    expect(minutesLate({ state: 'OUT', returnsAt }, returnsAt + 2 * MINUTE - 1)).toBe(1);
  });

  it('reaches those who went, then those who answer for the office, then all of it', () => {
    const went = { isVisitor: true, answersForOffice: false };
    const supervisor = { isVisitor: false, answersForOffice: true };
    const colleague = { isVisitor: false, answersForOffice: false };
    const reached = (alert: Parameters<typeof alertReaches>[0]) =>
      [went, supervisor, colleague].map((who) => alertReaches(alert, who));
    expect(reached(null)).toEqual([false, false, false]);
    expect(reached('VISITOR')).toEqual([true, false, false]);
    expect(reached('SUPERVISOR')).toEqual([true, true, false]);
    expect(reached('OFFICE')).toEqual([true, true, true]);
  });
});

describe('the figures of visit safety', () => {
  it('are those of the day, and the first ones before any', () => {
    const later = { ...safety, from: '2027-04-01', graceMinutes: 10 };
    const among = [later, safety];
    expect(visitSafetyOn('2027-04-01', among)).toBe(later);
    expect(visitSafetyOn('2027-03-31', among)).toBe(safety);
    expect(visitSafetyOn('2019-01-01', [safety, later])).toBe(safety);
    expect(() => visitSafetyOn('2027-04-01', [])).toThrow('no figures');
    expect(safety).toMatchObject({ graceMinutes: 5, supervisorAfterMinutes: 15, officeAfterMinutes: 45 });
  });
});

describe('a risk', () => {
  const today = civilDate('2026-11-24');

  it('is looked at again within half a year', () => {
    expect(codes(mayRaiseRiskFlag('2026-11-24', today))).toEqual(['FLAG_REVIEW_NOT_AHEAD']);
    expect(codes(mayRaiseRiskFlag('2026-11-25', today))).toEqual([]);
    expect(codes(mayRaiseRiskFlag('2027-05-27', today))).toEqual([]);
    expect(codes(mayRaiseRiskFlag('2027-05-28', today))).toEqual(['FLAG_REVIEW_TOO_FAR']);
  });

  it('is unreviewed after its day, and holds until somebody ends it', () => {
    const flag = { needsTwo: true, reviewOn: '2026-11-24', ended: false };
    expect(isUnreviewed(flag, '2026-11-24')).toBe(false);
    expect(isUnreviewed(flag, '2026-11-25')).toBe(true);
    expect(isUnreviewed({ ...flag, ended: true }, '2026-11-25')).toBe(false);
    expect(asksForTwo([flag])).toBe(true);
    expect(asksForTwo([{ ...flag, ended: true }])).toBe(false);
    expect(asksForTwo([{ ...flag, needsTwo: false }])).toBe(false);
    expect(codes(mayEndRiskFlag(flag))).toEqual([]);
    expect(codes(mayEndRiskFlag({ ended: true }))).toEqual(['FLAG_ENDED']);
    expect(codes(mayReviewRiskFlag(flag, '2026-12-24', today))).toEqual([]);
    expect(codes(mayReviewRiskFlag(flag, '2026-11-24', today))).toEqual(['FLAG_REVIEW_NOT_AHEAD']);
    expect(codes(mayReviewRiskFlag({ ended: true }, '2026-11-24', today))).toEqual(['FLAG_ENDED']);
  });
});
