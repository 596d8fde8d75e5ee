import { type Gate, gate, reason } from './gate.ts';

export const promiseStates = ['OPEN', 'KEPT', 'NOT_KEPT'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** A promise is settled once, as kept or not kept; what was settled is history. */
export function maySettlePromise(now: PromiseState, wanted: PromiseState): Gate {
  return gate(
    now !== 'OPEN' && reason('PROMISE_ALREADY_SETTLED', '3(1)ア(ｳ)'),
    wanted === 'OPEN' && reason('PROMISE_STAYS_OPEN', '3(1)ア(ｳ)'),
  );
}

/** How a promise stands on a day: only an open one can be late, and only after its day. */
export function promiseUrgency(
  state: PromiseState,
  dueOn: string,
  today: string,
): 'settled' | 'overdue' | 'today' | 'later' {
  if (state !== 'OPEN') return 'settled';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}
