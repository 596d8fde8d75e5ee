import type { CaseFilter, CaseSort } from '../generated/graphql.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { placeOf, sealRequired } from './sealed-columns.ts';
import { readStoredFilter, type StoredFilter } from './stored-filter.ts';

interface FilterRow {
  readonly id: string;
  readonly version: number;
  readonly format: number;
  readonly nameSealed: Uint8Array;
  readonly filterSealed: Uint8Array;
}

/** A saved filter as its owner sees it. */
export interface OpenFilter {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Null where it no longer fits the list. */
  readonly filter: CaseFilter | null;
  readonly sort: CaseSort;
}

export const FORMAT = 1;

const COLUMNS = `f.id, f.version, f.format, f.name_sealed as "nameSealed", f.filter_sealed as "filterSealed"`;
const OWN = 'f.organisation_id = $1::uuid and f.owner_id = $2::uuid';

/** In the order in which they were saved. */
export async function savedFiltersOf(scope: CasesScope): Promise<OpenFilter[]> {
  const { organisationId, id } = scope.actor;
  const rows = await scope.read.query<FilterRow>(
    'saved_filters',
    `select ${COLUMNS} from saved_filter f where ${OWN} order by f.id`,
    [organisationId, id],
  );
  return Promise.all(rows.map((row) => openFilter(scope, row)));
}

export async function savedFilterById(scope: CasesScope, filterId: string): Promise<OpenFilter | null> {
  const { organisationId, id } = scope.actor;
  const [row] = await scope.read.query<FilterRow>(
    'saved_filter',
    `select ${COLUMNS} from saved_filter f where ${OWN} and f.id = $3::uuid`,
    [organisationId, id, filterId],
  );
  return row === undefined ? null : openFilter(scope, row);
}

/** Another's is as one that does not exist. */
export async function lockFilter(tx: Tx, scope: CasesScope, filterId: string): Promise<FilterRow | undefined> {
  const { organisationId, id } = scope.actor;
  const [row] = await tx.query<FilterRow>(
    `select ${COLUMNS} from saved_filter f where ${OWN} and f.id = $3::uuid for update`,
    organisationId,
    id,
    filterId,
  );
  return row;
}

export async function countFilters(tx: Tx, scope: CasesScope): Promise<number> {
  const { organisationId, id } = scope.actor;
  // Two that are saved at once must see each other.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked`, `filters|${id}`);
  const sql = `select count(*)::int as count from saved_filter f where ${OWN}`;
  const [row] = await tx.query<{ count: number }>(sql, organisationId, id);
  return row?.count ?? 0;
}

const place = ({ actor }: CasesScope, column: 'name' | 'filter', id: string) =>
  placeOf(actor.organisationId, 'saved_filter', column, id);

export const sealName = (scope: CasesScope, id: string, name: string) =>
  sealRequired(scope.sealing, place(scope, 'name', id), name);

export const sealFilter = (scope: CasesScope, id: string, stored: StoredFilter) =>
  sealRequired(scope.sealing, place(scope, 'filter', id), JSON.stringify(stored));

export const openName = (scope: CasesScope, { id, nameSealed }: FilterRow) =>
  scope.sealing.open(place(scope, 'name', id), nameSealed);

async function openFilter(scope: CasesScope, row: FilterRow): Promise<OpenFilter> {
  const [name, written] = await Promise.all([
    openName(scope, row),
    scope.sealing.open(place(scope, 'filter', row.id), row.filterSealed),
  ]);
  const stored = row.format === FORMAT ? readStoredFilter(JSON.parse(written)) : null;
  return {
    id: row.id,
    version: row.version,
    name,
    filter: stored?.filter ?? null,
    sort: stored?.sort ?? 'OPENED_DESC',
  };
}
