import type { NetworkLoaderScope, Tx } from '../scope.ts';

export interface HoursRow {
  readonly day: string;
  readonly opens: string;
  readonly closes: string;
}

export interface HoursOfAgency extends HoursRow {
  readonly agencyId: string;
}

const DAY_ORDER = `array_position(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], h.day)`;

/** In the order of the week, of agencies that the caller has already been given. */
export function hoursOfAgencies(scope: NetworkLoaderScope, ids: readonly string[]): Promise<HoursOfAgency[]> {
  return scope.read.query<HoursOfAgency>(
    'hours_of_agencies',
    `select h.agency_id as "agencyId", h.day, h.opens, h.closes from agency_hours h
     where h.agency_id = any($1::uuid[]) order by h.agency_id, ${DAY_ORDER}, h.opens`,
    [ids],
  );
}

export function hoursOf(tx: Tx, agency: { readonly organisationId: string; readonly id: string }): Promise<HoursRow[]> {
  return tx.query<HoursRow>(
    `select h.day, h.opens, h.closes from agency_hours h where h.organisation_id = $1::uuid and h.agency_id = $2::uuid
     order by ${DAY_ORDER}, h.opens`,
    agency.organisationId,
    agency.id,
  );
}

export async function replaceHours(
  tx: Tx,
  agency: { readonly organisationId: string; readonly id: string },
  weekly: readonly HoursRow[],
): Promise<void> {
  const owner = { organisationId: agency.organisationId, agencyId: agency.id };
  await tx.db.agencyHours.deleteMany({ where: owner });
  await tx.db.agencyHours.createMany({
    data: weekly.map(({ day, opens, closes }) => ({ ...owner, day, opens, closes })),
  });
}

/** One line for comparing and showing: `mon 09:00-17:00, …` */
export const hoursText = (weekly: readonly HoursRow[]): string =>
  weekly.map(({ day, opens, closes }) => `${day} ${opens}-${closes}`).join(', ');
