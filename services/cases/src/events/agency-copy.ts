import { agencyKinds } from '@banso/domain/partners';
import type { EventHandlers, RawDb } from '@banso/service-kit';
import { z } from 'zod';
import type { Db } from '../scope.ts';

const agencyPayload = z.object({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string().nullish(),
  kind: z.enum(agencyKinds),
  active: z.boolean().default(true),
  takesReferrals: z.boolean(),
});

/** To whom consent and referrals can be addressed, as `network` says it; an older fact never replaces a newer one. */
export const agencyCopyHandlers: EventHandlers<Db> = {
  'network.agencyChanged': async (tx, event) => {
    const agency = agencyPayload.parse(event.payload);
    await (tx.db as unknown as RawDb).$executeRawUnsafe(
      `insert into agency as copy (organisation_id, id, name_ja, name_en, kind, active, accepts_referrals, changed_at)
       values ($1::uuid, $2::uuid, $3, $4, $5, $6, $7, $8::timestamptz)
       on conflict (organisation_id, id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
         kind = excluded.kind, active = excluded.active, accepts_referrals = excluded.accepts_referrals,
         changed_at = excluded.changed_at
       where copy.changed_at <= excluded.changed_at`,
      event.organisationId,
      agency.id,
      agency.name,
      agency.nameEn ?? null,
      agency.kind,
      agency.active,
      agency.takesReferrals,
      event.at,
    );
  },
};
