import { describe, expect, it } from 'vitest';
import { casesToHandOver, holderOf } from './hand-over-input.ts';

const assigned = (id: string, role: string, until: string | null = null) =>
  ({ id: `${id}-${role}`, role, until, worker: { id, displayName: id } }) as never;
const cases = [
  { id: 'a', assignments: [assigned('old', 'OUTREACH_WORKER', '2026-11-01'), assigned('ichiro', 'OUTREACH_WORKER')] },
  { id: 'b', assignments: [assigned('jiro', 'CONSULTATION_WORKER'), assigned('hanako', 'CONSULTATION_WORKER')] },
  { id: 'c', assignments: [] },
];
const choice = {
  role: 'OUTREACH_WORKER',
  toAll: 'saburo',
  toEach: new Map([['a', 'shiro']]),
  included: new Set(['a', 'b', 'c']),
  worker: undefined,
} as const;

describe('引き継ぐもの', () => {
  it('いまの担当から。終わった担当は数えず、誰もいなければいないまま', () => {
    expect(casesToHandOver(cases, choice)).toEqual([
      { caseId: 'a', fromWorkerId: 'ichiro', toWorkerId: 'saburo' },
      { caseId: 'b', fromWorkerId: null, toWorkerId: 'saburo' },
      { caseId: 'c', fromWorkerId: null, toWorkerId: 'saburo' },
    ]);
  });

  it('同じ役割が二人いるときは、その人のケースを引き継ぐ人から', () => {
    expect(holderOf(cases[1]!, 'CONSULTATION_WORKER', 'hanako')?.id).toBe('hanako');
    expect(holderOf(cases[1]!, 'CONSULTATION_WORKER', undefined)?.id).toBe('jiro');
  });

  it('外したケースと、行き先のないケースは送らない', () => {
    expect(
      casesToHandOver(cases, { ...choice, toAll: '' }).map(({ caseId, toWorkerId }) => [caseId, toWorkerId]),
    ).toEqual([['a', 'shiro']]);
    expect(casesToHandOver(cases, { ...choice, included: new Set(['b']) })).toHaveLength(1);
  });
});
