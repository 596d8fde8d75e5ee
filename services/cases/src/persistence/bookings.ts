import type { Span } from '@banso/domain/casework';
import type { Tx } from '../scope.ts';

/** That somebody is booked; of which case only where the caller reaches it. */
export interface Booking extends Span {
  readonly visitorId: string;
  readonly name: string;
  readonly isOut: boolean;
  readonly caseNumber: string | null;
}

interface BookingRow extends Omit<Booking, 'startsAt' | 'returnsAt'> {
  readonly startsAt: Date;
  readonly returnsAt: Date;
}

/** Whoever books the same worker waits here, so that the later one sees what the earlier did. Always in one order. */
export async function lockVisitors(tx: Tx, organisationId: string, visitorIds: readonly string[]): Promise<void> {
  for (const id of visitorIds.toSorted()) {
    await tx.query(
      `select pg_advisory_xact_lock(hashtextextended('visitor ' || $1::uuid || $2::uuid, 0))::text as locked`,
      organisationId,
      id,
    );
  }
}

/** What these workers are booked for, or out on, beside this visit. Row-level security hides cases out of reach. */
export async function bookingsOf(
  tx: Tx,
  organisationId: string,
  visitorIds: readonly string[],
  besideVisitId: string,
): Promise<Booking[]> {
  const rows = await tx.query<BookingRow>(
    `select w.worker_id as "visitorId", coalesce(a.display_name, '') as name, w.state = 'OUT' as "isOut",
       w.starts_at as "startsAt", w.returns_at as "returnsAt", c.number as "caseNumber"
     from visit_visitor w
     left join actor a on a.id = w.worker_id
     left join visit v on v.organisation_id = w.organisation_id and v.id = w.visit_id
     left join support_case c on c.organisation_id = v.organisation_id and c.id = v.case_id
     where w.organisation_id = $1::uuid and w.worker_id = any($2::uuid[]) and w.visit_id <> $3::uuid
       and w.state in ('PLANNED', 'OUT')
     order by w.starts_at, w.worker_id`,
    organisationId,
    visitorIds,
    besideVisitId,
  );
  return rows.map((row) => ({ ...row, startsAt: row.startsAt.getTime(), returnsAt: row.returnsAt.getTime() }));
}

/** Who goes, and when, as it now stands. */
export async function bookVisitors(
  tx: Tx,
  organisationId: string,
  visitId: string,
  visitorIds: readonly string[],
  span: { readonly startsAt: Date; readonly returnsAt: Date },
): Promise<void> {
  await tx.execute(
    'delete from visit_visitor where organisation_id = $1::uuid and visit_id = $2::uuid',
    organisationId,
    visitId,
  );
  await tx.execute(
    `insert into visit_visitor (organisation_id, visit_id, worker_id, starts_at, returns_at)
     select $1::uuid, $2::uuid, id, $4::timestamptz, $5::timestamptz from unnest($3::uuid[]) as id order by id`,
    organisationId,
    visitId,
    visitorIds,
    span.startsAt.toISOString(),
    span.returnsAt.toISOString(),
  );
}

/** Keeps the times and the state of those who go equal to the visit's. */
export async function refreshBookings(tx: Tx, organisationId: string, visitId: string): Promise<void> {
  await tx.execute(
    `update visit_visitor w set state = v.state, starts_at = v.starts_at, returns_at = v.returns_at from visit v
     where v.organisation_id = w.organisation_id and v.id = w.visit_id
       and w.organisation_id = $1::uuid and w.visit_id = $2::uuid`,
    organisationId,
    visitId,
  );
}
