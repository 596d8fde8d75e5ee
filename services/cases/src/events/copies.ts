import type { DeliveredEvent, EventHandlers, RawDb } from '@banso/service-kit';
import { z } from 'zod';
import type { Db } from '../scope.ts';

const outcome = z.enum(['MET', 'NOT_MET', 'UNDETERMINED']);

const officePayload = z.object({
  id: z.uuid(),
  name: z.string(),
  code: z.string(),
  townCodes: z.array(z.string()),
  calendar: z.unknown(),
});

const groundPayload = z.object({
  clause: z.string(),
  holdsFrom: z.string().nullable(),
  endsOn: z.string().nullable(),
});

const qualificationPayload = z.object({
  staffId: z.uuid(),
  displayName: z.string(),
  kana: z.string(),
  officeIds: z.array(z.uuid()),
  roles: z.array(z.string()),
  outcome,
  metGrounds: z.array(groundPayload),
  findings: z.array(z.record(z.string(), z.unknown())),
  edition: z.string().nullable(),
});

/** An older fact that arrives late never replaces a newer one. */
const NEWER = 'where copy.changed_at <= excluded.changed_at';

async function saveOffice(db: unknown, event: DeliveredEvent): Promise<void> {
  const office = officePayload.parse(event.payload);
  await (db as RawDb).$executeRawUnsafe(
    `insert into office as copy (organisation_id, id, name, code, town_codes, calendar, changed_at)
     values ($1::uuid, $2::uuid, $3, $4, $5::text[], $6::jsonb, $7::timestamptz)
     on conflict (organisation_id, id) do update set name = excluded.name, code = excluded.code,
       town_codes = excluded.town_codes, calendar = excluded.calendar, changed_at = excluded.changed_at ${NEWER}`,
    event.organisationId,
    office.id,
    office.name,
    office.code,
    office.townCodes,
    JSON.stringify(office.calendar ?? {}),
    event.at,
  );
}

async function saveQualification(db: unknown, event: DeliveredEvent): Promise<void> {
  const worker = qualificationPayload.parse(event.payload);
  await (db as RawDb).$executeRawUnsafe(
    `insert into worker_qualification as copy (organisation_id, staff_id, display_name, kana, office_ids, roles, outcome,
       met_grounds, findings, edition, changed_at)
     values ($1::uuid, $2::uuid, $3, $4, $5::uuid[], $6::text[], $7, $8::jsonb, $9::jsonb, $10, $11::timestamptz)
     on conflict (organisation_id, staff_id) do update set display_name = excluded.display_name, kana = excluded.kana,
       office_ids = excluded.office_ids, roles = excluded.roles, outcome = excluded.outcome,
       met_grounds = excluded.met_grounds, findings = excluded.findings, edition = excluded.edition,
       changed_at = excluded.changed_at ${NEWER}`,
    event.organisationId,
    worker.staffId,
    worker.displayName,
    worker.kana,
    worker.officeIds,
    worker.roles,
    worker.outcome,
    JSON.stringify(worker.metGrounds),
    JSON.stringify(worker.findings),
    worker.edition ?? '',
    event.at,
  );
}

/** Small copies of what `staff` says, so that no use case has to ask another service. Actors are the kit's own. */
export const copyHandlers: EventHandlers<Db> = {
  'staff.officeChanged': (tx, event) => saveOffice(tx.db, event),
  'staff.workerQualificationChanged': (tx, event) => saveQualification(tx.db, event),
};
