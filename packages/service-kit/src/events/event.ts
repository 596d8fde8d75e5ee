import type { SystemScope } from '../scope/system.ts';
import type { WriteTransaction } from '../scope/write-transaction.ts';

/** A fact of another service, as it travels. */
export interface DeliveredEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly at: string;
  /** Empty when the fact belongs to no organisation (a session that ended). */
  readonly organisationId: string;
  readonly payload: unknown;
}

/** A fact is named after the service that tells it, and no other may: the owner of people, say, makes a manager. */
export function mayTell(service: string, type: string): boolean {
  return service !== '' && type.startsWith(`${service}.`);
}

/** Runs inside the transaction that also marks the event as received, so that a repeat has no effect. */
export type EventHandler<Db = unknown> = (
  tx: WriteTransaction<Db>,
  event: DeliveredEvent,
  system: Omit<SystemScope<Db>, 'write'>,
) => Promise<void>;

export type EventHandlers<Db = unknown> = Readonly<Record<string, EventHandler<Db>>>;

/** How a relay hands events to one target; a throw means that nothing is certain and all are sent again. */
export type Deliver = (target: string, events: readonly DeliveredEvent[]) => Promise<void>;
