import { describe, expect, it } from 'vitest';
import { accessOf, type CouncilMembership, councilOfDraft, isBound, isCouncilDraft, keepsRoster } from './access.ts';

const member = (changes: Partial<CouncilMembership> = {}): CouncilMembership => ({
  staffId: 'a',
  from: '2026-04-01',
  until: '2027-03-31',
  pledgedOn: '2026-04-10',
  ended: false,
  secretariat: false,
  ...changes,
});
const reasons = (changes: Partial<CouncilMembership>, day: string) => {
  const access = accessOf(member(changes), day);
  return access.open ? [] : access.reasons;
};

describe('access to the council', () => {
  it.each([
    ['2026-03-31', ['PLEDGED_LATER', 'NOT_YET_A_MEMBER']],
    ['2026-04-01', ['PLEDGED_LATER']],
    ['2026-04-09', ['PLEDGED_LATER']],
    ['2026-04-10', []],
    ['2027-03-31', []],
    ['2027-04-01', ['MEMBERSHIP_OVER']],
  ])('on %s', (day, expected) => expect(reasons({}, day)).toEqual(expected));

  it('wants the pledge, the account, and a membership that nobody ended', () => {
    expect(accessOf(null, '2026-11-24')).toEqual({ open: false, reasons: ['NOT_A_MEMBER'] });
    expect(reasons({ pledgedOn: null }, '2026-11-24')).toEqual(['NOT_PLEDGED']);
    expect(reasons({ staffId: null }, '2026-11-24')).toEqual(['NOT_OF_THE_STAFF']);
    expect(reasons({ ended: true }, '2026-11-24')).toEqual(['MEMBERSHIP_ENDED']);
    expect(reasons({ until: null }, '2099-01-01')).toEqual([]);
  });

  it('is not asked of whoever only sits at the table: a pledge and the days are', () => {
    expect(isBound(member({ staffId: null }), '2026-11-24')).toBe(true);
    expect(isBound(member({ staffId: null, pledgedOn: null }), '2026-11-24')).toBe(false);
  });
});

describe('the list of members', () => {
  const secretary = member({ staffId: 's', secretariat: true });
  it('is the secretariat’s to keep while it has access, and then every member’s', () => {
    expect(keepsRoster(secretary, [secretary, member()], '2026-11-24')).toBe(true);
    expect(keepsRoster(member(), [secretary, member()], '2026-11-24')).toBe(false);
    expect(keepsRoster(member(), [{ ...secretary, ended: true }, member()], '2026-11-24')).toBe(true);
    expect(keepsRoster(member({ pledgedOn: null }), [{ ...secretary, ended: true }], '2026-11-24')).toBe(false);
  });
});

describe('a draft', () => {
  it('of the council names it', () => {
    const id = '0190a1b2-0000-7000-8000-000000000000';
    expect(councilOfDraft(`council/${id}/statement`)).toBe(id);
    for (const key of [`xcouncil/${id}/a`, `council/${id}`, 'council/../x', 'contact/new'])
      expect([key, councilOfDraft(key)]).toEqual([key, null]);
    expect([isCouncilDraft('council/x'), isCouncilDraft('a/council/')]).toEqual([true, false]);
  });
});
