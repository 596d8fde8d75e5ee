import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';

export interface OfficeRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly townCodes: readonly string[];
  /** The office's calendar as `staff` sent it (@banso/domain/outreach). */
  readonly calendar: unknown;
}

const COLUMNS = 'o.id, o.name, o.code, o.town_codes as "townCodes", o.calendar';

export async function officeForChange(tx: Tx, organisationId: string, id: string): Promise<OfficeRow | undefined> {
  const [row] = await tx.query<OfficeRow>(
    `select ${COLUMNS} from office o where o.organisation_id = $1::uuid and o.id = $2::uuid`,
    organisationId,
    id,
  );
  return row;
}

export async function officeById(scope: CasesScope, id: string): Promise<OfficeRow | undefined> {
  const sql = `select ${COLUMNS} from office o where o.organisation_id = $1::uuid and o.id = $2::uuid`;
  const [row] = await scope.read.query<OfficeRow>('office_by_id', sql, [scope.actor.organisationId, id]);
  return row;
}

const OF_TOWN = `select ${COLUMNS} from office o where o.organisation_id = $1::uuid and $2 = any(o.town_codes)
 order by o.code limit 1`;

/** The office of the caller's organisation that answers for a town, by the organisation's own list. */
export async function officeOfTown(scope: CasesScope, townCode: string): Promise<OfficeRow | undefined> {
  const [row] = await scope.read.query<OfficeRow>('office_of_town', OF_TOWN, [scope.actor.organisationId, townCode]);
  return row;
}

export async function officeOfTownForChange(
  tx: Tx,
  organisationId: string,
  townCode: string,
): Promise<OfficeRow | undefined> {
  const [row] = await tx.query<OfficeRow>(OF_TOWN, organisationId, townCode);
  return row;
}

/** The same for many towns at once: the id of the office of each, or null. */
export async function officesAnswering(scope: CasesLoaderScope, towns: readonly string[]): Promise<(string | null)[]> {
  const rows = await scope.read.query<{ town: string; id: string }>(
    'offices_answering',
    `select distinct on (t.town) t.town, o.id from unnest($2::text[]) as t(town)
     join office o on o.organisation_id = $1::uuid and t.town = any(o.town_codes) order by t.town, o.code`,
    [scope.actor.organisationId, towns],
  );
  const found = new Map(rows.map(({ town, id }) => [town, id]));
  return towns.map((town) => found.get(town) ?? null);
}
