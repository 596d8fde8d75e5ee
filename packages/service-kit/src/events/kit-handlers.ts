import { type Actor, reachOf } from '@banso/domain/authorisation';
import { z } from 'zod';
import type { RawDb } from '../scope/write-transaction.ts';
import type { EventHandlers } from './event.ts';

const actorPayload = z.object({
  id: z.uuid(),
  subject: z.string().min(1),
  displayName: z.string(),
  organisationId: z.uuid(),
  roles: z.array(z.string()),
  officeIds: z.array(z.uuid()),
  townCodes: z.array(z.string()),
  agencyId: z.uuid().nullable(),
  accessEndsOn: z.string().nullable(),
  active: z.boolean(),
  version: z.number().int().optional(),
});

/**
 * Writes the whole actor. A version, when given, keeps an older state from replacing a newer one.
 * `staff` calls it for its own table and emits the same actor as `staff.actorChanged`.
 */
export async function saveActor(db: unknown, actor: Actor & { readonly version?: number | undefined }): Promise<void> {
  await (db as RawDb).$executeRawUnsafe(
    `insert into actor (id, subject, display_name, organisation_id, roles, office_ids, town_codes, agency_id, access_ends_on, active, reach, version)
     values ($1::uuid, $2, $3, $4::uuid, $5::text[], $6::uuid[], $7::text[], $8::uuid, $9::date, $10, $11, $12::bigint)
     on conflict (id) do update set subject = excluded.subject, display_name = excluded.display_name,
       organisation_id = excluded.organisation_id, roles = excluded.roles, office_ids = excluded.office_ids,
       town_codes = excluded.town_codes, agency_id = excluded.agency_id, access_ends_on = excluded.access_ends_on,
       active = excluded.active, reach = excluded.reach, version = excluded.version
     where actor.version <= excluded.version`,
    actor.id,
    actor.subject,
    actor.displayName,
    actor.organisationId,
    actor.roles,
    actor.officeIds,
    actor.townCodes,
    actor.agencyId,
    actor.accessEndsOn,
    actor.active,
    reachOf({ ...actor, active: true }),
    actor.version ?? 0,
  );
}

/** Facts that every service takes in; a service may replace one by its own handler of the same name. */
export const kitHandlers: EventHandlers = {
  'staff.actorChanged': async (tx, event) => {
    const actor = actorPayload.parse(event.payload);
    await saveActor(tx.db, actor as Actor & { version?: number });
  },
  'gateway.sessionEnded': async (tx, event) => {
    const { sessionId } = z.object({ sessionId: z.string().min(1) }).parse(event.payload);
    await (tx.db as RawDb).$executeRawUnsafe(
      'insert into ended_session (session_id) values ($1) on conflict do nothing',
      sessionId,
    );
  },
};
