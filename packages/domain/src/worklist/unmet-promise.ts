import { type PromiseState, promiseUrgency } from '../casework/index.ts';
import type { CivilDate } from '../foundation/index.ts';

export interface PromiseFacts {
  readonly id: string;
  readonly state: PromiseState;
  readonly dueOn: CivilDate;
  readonly settledOn: CivilDate | null;
  /** Called off because the person asked not to be visited. */
  readonly calledOff: boolean;
  /** Another promise took its place, or one was made after it was broken. */
  readonly madeAnew: boolean;
}

/** Since when a promise is unmet; null for one that is kept, called off, made anew, or not yet due (3(1)ア(ｳ)). */
export function unmetSince(promise: PromiseFacts, today: CivilDate): CivilDate | null {
  if (promiseUrgency(promise.state, promise.dueOn, today) === 'overdue') return promise.dueOn;
  const broken = promise.state === 'NOT_KEPT' && !promise.calledOff && !promise.madeAnew;
  return broken ? (promise.settledOn ?? promise.dueOn) : null;
}
