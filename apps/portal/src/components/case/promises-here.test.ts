import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePromisesHere } from './promises-here.ts';

const row = (id: string, dueOn: string) => ({
  promise: { id, dueOn, what: id, state: 'OPEN', settledOn: null, calledOff: false, madeBy: null } as never,
});
const [a, b, c] = [row('a', '2026-11-28'), row('b', '2026-11-29'), row('c', '2026-12-01')];
const ids = (rows: readonly { promise: { id: string } }[]) => rows.map(({ promise }) => promise.id);

describe('済みにした約束', () => {
  it('は、一覧から消えても元の場所に残り、元に戻せる', () => {
    const { result, rerender } = renderHook(({ open }) => usePromisesHere(open), { initialProps: { open: [a, b, c] } });
    act(() => result.current.settle(b, 'NOT_KEPT'));
    rerender({ open: [a, c] });
    expect(ids(result.current.rows)).toEqual(['a', 'b', 'c']);
    expect(result.current.settledAs('b')).toBe('NOT_KEPT');
    expect(result.current.last).toBe('b');
    act(() => result.current.reopen('b'));
    rerender({ open: [a, b, c] });
    expect(ids(result.current.rows)).toEqual(['a', 'b', 'c']);
    expect(result.current.settledAs('b')).toBeUndefined();
  });

  it('は、最後の一つでも残る', () => {
    const { result, rerender } = renderHook(({ open }) => usePromisesHere(open), { initialProps: { open: [a] } });
    act(() => result.current.settle(a, 'KEPT'));
    rerender({ open: [] });
    expect(ids(result.current.rows)).toEqual(['a']);
  });
});
