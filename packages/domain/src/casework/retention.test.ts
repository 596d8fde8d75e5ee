import { describe, expect, it } from 'vitest';
import { civilDate } from '../foundation/index.ts';
import type { Gate } from './gate.ts';
import {
  mayCancelDeletion,
  mayConfirmDeletion,
  mayLiftHold,
  mayPlaceHold,
  mayProposeDeletion,
  retentionOf,
  retentionRule,
} from './retention.ts';
import { RETENTION_RULES, type RetentionRule } from './retention-rules-data.ts';

const closed = (on: string) => ({ stage: 'CLOSED', closedOn: civilDate(on) }) as const;
const at = (on: string, closedOn: string, holds: { lifted: boolean }[] = []) =>
  retentionOf(closed(closedOn), holds, civilDate(on));
const codes = (gate: Gate) => (gate.open ? [] : gate.reasons.map(({ code }) => code));

describe('retention', () => {
  it('counts from the end of the fiscal year of closure', () => {
    expect(at('2030-01-01', '2027-03-31')).toMatchObject({
      state: 'RUNNING',
      countedFrom: '2027-03-31',
      keptUntil: '2032-03-31',
      dueOn: '2032-04-01',
    });
    expect(at('2030-01-01', '2027-04-01')).toMatchObject({ countedFrom: '2028-03-31', dueOn: '2033-04-01' });
  });

  it('is over on the day after its last', () => {
    expect(at('2032-03-31', '2027-03-31').state).toBe('RUNNING');
    expect(at('2032-04-01', '2027-03-31').state).toBe('DUE');
  });

  it('has not begun for a case that is open, suspended or referred on, or without a day of closure', () => {
    for (const stage of ['SUPPORT', 'SUSPENDED', 'REFERRED_ON'] as const) {
      const answer = retentionOf({ stage, closedOn: civilDate('2020-05-01') }, [], civilDate('2040-01-01'));
      expect(answer).toEqual({ state: 'NOT_BEGUN', countedFrom: null, keptUntil: null, dueOn: null, rule: null });
    }
    expect(retentionOf({ stage: 'CLOSED', closedOn: null }, [], civilDate('2040-01-01')).state).toBe('NOT_BEGUN');
    expect(retentionOf(closed('2020-05-01'), [], civilDate('2040-01-01'), []).state).toBe('NOT_BEGUN');
  });

  it('is stopped by any hold that is not lifted', () => {
    expect(at('2040-01-01', '2027-03-31', [{ lifted: true }, { lifted: false }]).state).toBe('ON_HOLD');
    expect(at('2040-01-01', '2027-03-31', [{ lifted: true }]).state).toBe('DUE');
  });

  it('follows the rule in force on the day of closure', () => {
    const [first] = RETENTION_RULES as [RetentionRule];
    const later: RetentionRule = { ...first, from: '2028-04-01', years: 10 };
    expect(first).toMatchObject({ years: 5, confirmed: false });
    expect(first.sourceEn).toContain('not confirmed');
    expect(retentionRule(civilDate('2028-03-31'), [later, first])).toBe(first);
    expect(retentionRule(civilDate('2028-04-01'), [later, first])).toBe(later);
    expect(retentionRule(civilDate('2019-01-01'), [later, first])).toBe(first);
    expect(retentionOf(closed('2028-04-01'), [], civilDate('2030-01-01'), [first, later]).dueOn).toBe('2039-04-01');
  });
});

describe('a hold', () => {
  it('is one at a time, with a review day ahead, and lifted once', () => {
    expect(codes(mayPlaceHold({ held: false, reviewOn: '2026-12-02' }, '2026-12-01'))).toEqual([]);
    expect(codes(mayPlaceHold({ held: true, reviewOn: '2026-12-01' }, '2026-12-01'))).toEqual([
      'HOLD_IN_FORCE',
      'HOLD_REVIEW_NOT_AHEAD',
    ]);
    expect(codes(mayLiftHold({ lifted: false }))).toEqual([]);
    expect(codes(mayLiftHold({ lifted: true }))).toEqual(['HOLD_LIFTED']);
  });
});

describe('a deletion', () => {
  const due = { state: 'DUE' } as const;

  it('is proposed once the time is over, and nothing holds it', () => {
    expect(codes(mayProposeDeletion({ retention: due, alreadyProposed: false }))).toEqual([]);
    expect(codes(mayProposeDeletion({ retention: due, alreadyProposed: true }))).toEqual(['DELETION_ALREADY_PROPOSED']);
    expect(codes(mayProposeDeletion({ retention: { state: 'RUNNING' }, alreadyProposed: false }))).toEqual([
      'RETENTION_RUNNING',
    ]);
    expect(codes(mayProposeDeletion({ retention: { state: 'ON_HOLD' }, alreadyProposed: false }))).toEqual([
      'HOLD_IN_FORCE',
    ]);
    expect(codes(mayProposeDeletion({ retention: { state: 'NOT_BEGUN' }, alreadyProposed: false }))).toEqual([
      'RETENTION_NOT_BEGUN',
    ]);
  });

  it('is confirmed by another, as the case stands then', () => {
    const facts = { state: 'PROPOSED', proposedBy: 'one', confirmedBy: 'two', retention: due } as const;
    expect(codes(mayConfirmDeletion(facts))).toEqual([]);
    expect(codes(mayConfirmDeletion({ ...facts, confirmedBy: 'one' }))).toEqual(['DELETION_PROPOSER_CONFIRMS']);
    expect(codes(mayConfirmDeletion({ ...facts, state: 'CANCELLED' }))).toEqual(['DELETION_SETTLED']);
    expect(codes(mayConfirmDeletion({ ...facts, retention: { state: 'ON_HOLD' } }))).toEqual(['HOLD_IN_FORCE']);
  });

  it('is cancelled while it waits', () => {
    expect(codes(mayCancelDeletion('PROPOSED'))).toEqual([]);
    expect(codes(mayCancelDeletion('CONFIRMED'))).toEqual(['DELETION_SETTLED']);
    expect(codes(mayCancelDeletion('CANCELLED'))).toEqual(['DELETION_SETTLED']);
  });
});
