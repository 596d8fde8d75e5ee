import type { EventHandler, RawDb } from '@banso/service-kit';
import { z } from 'zod';
import type { Db } from '../scope.ts';

const office = z.object({ id: z.uuid(), phone: z.string().nullish() });

/** Where an office is reached, for the agencies it sends to; an older fact that arrives late never replaces a newer one. */
export const officeChanged: EventHandler<Db> = async (tx, event) => {
  const { id, phone } = office.parse(event.payload);
  await (tx.db as unknown as RawDb).$executeRawUnsafe(
    `insert into office as copy (organisation_id, id, phone, changed_at)
     values ($1::uuid, $2::uuid, $3, $4::timestamptz)
     on conflict (organisation_id, id) do update set phone = excluded.phone, changed_at = excluded.changed_at
     where copy.changed_at <= excluded.changed_at`,
    event.organisationId,
    id,
    phone ?? null,
    event.at,
  );
};
