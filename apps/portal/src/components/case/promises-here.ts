import { useState } from 'react';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';

export type Settled = 'KEPT' | 'NOT_KEPT';

interface Row {
  readonly promise: PromiseRowFragment;
}

const order = (a: Row, b: Row) =>
  a.promise.dueOn.localeCompare(b.promise.dueOn) || a.promise.id.localeCompare(b.promise.id);

/** Open promises, with those that were settled on this page still in their place until the page is left. */
export function withSettled<R extends Row>(open: readonly R[], settled: readonly R[]): R[] {
  const gone = settled.filter(({ promise }) => !open.some((row) => row.promise.id === promise.id));
  return [...open, ...gone].sort(order);
}

export interface PromisesHere<R> {
  readonly rows: readonly R[];
  readonly settledAs: (id: string) => Settled | undefined;
  /** The one settled last: only its form for the next promise stands open. */
  readonly last: string | undefined;
  readonly choose: (id: string) => void;
  readonly settle: (row: R, as: Settled) => void;
  readonly reopen: (id: string) => void;
}

/** A tap that settles a promise does not make it vanish: what was done stays in sight, with the way back. */
export function usePromisesHere<R extends Row>(open: readonly R[]): PromisesHere<R> {
  const [settled, setSettled] = useState<readonly { row: R; as: Settled }[]>([]);
  const [last, choose] = useState<string>();
  const without = (id: string) => settled.filter(({ row }) => row.promise.id !== id);
  return {
    rows: withSettled(
      open,
      settled.map(({ row }) => row),
    ),
    settledAs: (id) => settled.find(({ row }) => row.promise.id === id)?.as,
    last,
    choose,
    settle: (row, as) => {
      setSettled([...without(row.promise.id), { row, as }]);
      choose(row.promise.id);
    },
    reopen: (id) => setSettled(without(id)),
  };
}
