import { inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { StaffLoaderScope, Tx } from '../scope.ts';

export interface DayHours {
  readonly day: string;
  readonly opens: string;
  readonly closes: string;
}

export interface OfficeRow {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly townCodes: string[];
  readonly phone: string | null;
  readonly weekly: DayHours[];
  readonly closedDays: string[];
  readonly openDays: string[];
  readonly version: number;
}

const COLUMNS = `o.id, o.organisation_id as "organisationId", o.code, o.name, o.name_en as "nameEn",
 o.town_codes as "townCodes", o.phone, o.weekly, o.closed_days as "closedDays", o.open_days as "openDays", o.version`;

export const officeLoaders = (scope: StaffLoaderScope) => ({
  office: new DataLoader<string, OfficeRow | null>(async (ids) => {
    const rows = await scope.read.query<OfficeRow>(
      'offices_by_id',
      `select ${COLUMNS} from office o where o.id = any($1::uuid[]) and o.organisation_id = $2`,
      [ids, scope.actor.organisationId],
    );
    return inOrder(ids, rows, (row) => row.id);
  }),
  /** Qualified outreach workers placed in the office today, also where the placements are not the caller's to see. */
  qualifiedWorkers: new DataLoader<string, number>(async (ids) => {
    const rows = await scope.read.query<{ id: string; count: number }>(
      'qualified_workers_of_offices',
      `select placed.id, count(*)::int as count
       from staff_member s cross join lateral unnest(s.outreach_office_ids) as placed (id)
       where s.organisation_id = $2 and s.outreach_office_ids && $1::uuid[] and placed.id = any($1::uuid[])
         and s.qualification = 'MET' and s.active and (s.access_ends_on is null or s.access_ends_on >= $3)
       group by placed.id`,
      [ids, scope.actor.organisationId, scope.today],
    );
    return inOrder(ids, rows, (row) => row.id).map((row) => row?.count ?? 0);
  }),
});

export function allOffices(scope: StaffLoaderScope): Promise<OfficeRow[]> {
  return scope.read.query<OfficeRow>(
    'offices_all',
    `select ${COLUMNS} from office o where o.organisation_id = $1 order by o.code collate "C"`,
    [scope.actor.organisationId],
  );
}

export async function lockOffice(tx: Tx, organisationId: string, id: string): Promise<OfficeRow | undefined> {
  const [row] = await tx.query<OfficeRow>(
    `select ${COLUMNS} from office o where o.id = $1::uuid and o.organisation_id = $2::uuid for update`,
    id,
    organisationId,
  );
  return row;
}
