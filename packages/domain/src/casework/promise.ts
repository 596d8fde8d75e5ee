import { type Gate, gate, reason } from './gate.ts';
import { isActiveStage, type Stage } from './stage.ts';

export const promiseStates = ['OPEN', 'KEPT', 'NOT_KEPT'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** A promise is settled once, as kept or not kept; what was settled is history. */
export function maySettlePromise(now: PromiseState, wanted: PromiseState): Gate {
  return gate(
    now !== 'OPEN' && reason('PROMISE_ALREADY_SETTLED', '3(1)ア(ｳ)'),
    wanted === 'OPEN' && reason('PROMISE_STAYS_OPEN', '3(1)ア(ｳ)'),
  );
}

const setAside = (stage: Stage) => !isActiveStage(stage) && reason('PROMISE_OF_CASE_SET_ASIDE', '3(1)ア(ｳ)', [stage]);

/** A word is given where somebody works on the case: set aside, there is nobody to keep it. */
export const mayPromise = (stage: Stage): Gate => gate(setAside(stage));

export interface SettledPromise {
  readonly state: PromiseState;
  readonly settledOn: string | null;
  readonly settledBy: string | null;
  /** Another promise took its place. */
  readonly isFollowed: boolean;
}

/** A slip of the hand is taken back on the same day by whoever made it; after that it is history. */
export function mayReopenPromise(promise: SettledPromise, stage: Stage, by: string, today: string): Gate {
  const isOpen = promise.state === 'OPEN';
  const isOwnOfToday = promise.settledBy === by && promise.settledOn === today;
  return gate(
    setAside(stage),
    isOpen && reason('PROMISE_IS_OPEN', '3(1)ア(ｳ)'),
    !isOpen && !isOwnOfToday && reason('PROMISE_SETTLED_FOR_GOOD', '3(1)ア(ｳ)'),
    promise.isFollowed && reason('PROMISE_FOLLOWED', '3(1)ア(ｳ)'),
  );
}

/** What was not kept may be promised anew, once; any other promise is made in a contact. */
export function mayPromiseAgain(promise: Pick<SettledPromise, 'state' | 'isFollowed'>, stage: Stage): Gate {
  return gate(
    setAside(stage),
    promise.state !== 'NOT_KEPT' && reason('PROMISE_NOT_BROKEN', '3(1)ア(ｳ)'),
    promise.isFollowed && reason('PROMISE_FOLLOWED', '3(1)ア(ｳ)'),
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
