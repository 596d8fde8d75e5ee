import type { Logger } from '../log.ts';
import type { SystemScope } from '../scope/system.ts';
import type { RawDb } from '../scope/write-transaction.ts';
import { type DeliveredEvent, type EventHandlers, mayTell } from './event.ts';

/**
 * Takes events in order, each in a transaction of its own; one that was taken before is passed over. So is one that its
 * sender has no right to tell: to refuse the delivery would only have it sent again.
 */
export async function receiveEvents<Db>(
  system: SystemScope<Db>,
  handlers: EventHandlers<Db>,
  events: readonly DeliveredEvent[],
  log: Logger,
): Promise<void> {
  for (const event of events) {
    if (!mayTell(event.source, event.type)) {
      const { id, source, type } = event;
      log.error({ code: 'EVENT_NOT_THEIRS', id, source, type }, 'an event was not believed');
      continue;
    }
    await system.write(event.organisationId === '' ? null : event.organisationId, async (tx) => {
      const fresh = await (tx.db as RawDb).$executeRawUnsafe(
        'insert into inbox (event_id, source, type) values ($1::uuid, $2, $3) on conflict do nothing',
        event.id,
        event.source,
        event.type,
      );
      if (fresh === 1 && Object.hasOwn(handlers, event.type)) await handlers[event.type]?.(tx, event, system);
    });
  }
}
