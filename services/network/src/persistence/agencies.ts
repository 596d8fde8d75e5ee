import type { AgencyKind } from '@banso/domain/partners';
import type { NetworkLoaderScope, Tx } from '../scope.ts';
import { type DirectoryReach, directoryReach, ownAgency } from './reach.ts';

/** One row of agency as the service uses it. */
export interface AgencyRow {
  readonly organisationId: string;
  readonly id: string;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kana: string;
  readonly kanaKey: string;
  readonly kind: AgencyKind;
  readonly operator: string | null;
  readonly townCode: string | null;
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  readonly areaTownCodes: readonly string[];
  readonly services: readonly string[];
  readonly phone: string | null;
  readonly takesReferrals: boolean;
  readonly capacityFree: number | null;
  readonly capacityAsOf: string | null;
  readonly capacityNote: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly lastAssuredOn: string | null;
}

const COLUMNS = `a.organisation_id as "organisationId", a.id, a.version, a.updated_by as "updatedBy",
 a.updated_at as "updatedAt", a.name, a.name_en as "nameEn", a.kana, a.kana_key as "kanaKey", a.kind, a.operator,
 a.town_code as "townCode", a.age_from as "ageFrom", a.age_until as "ageUntil", a.area_town_codes as "areaTownCodes",
 a.services, a.phone, a.takes_referrals as "takesReferrals", a.capacity_free as "capacityFree",
 a.capacity_as_of::text as "capacityAsOf", a.capacity_note as "capacityNote", a.valid_from::text as "validFrom",
 a.valid_until::text as "validUntil", a.last_assured_on::text as "lastAssuredOn"`;

/** The second wall: the organisation's directory, or the caller's own entry alone. */
const WITHIN_REACH = '(a.organisation_id = $1::uuid or a.id = $2::uuid)';

const values = (reach: DirectoryReach): [string | null, string | null] => [reach.organisationId, reach.agencyId];

export function agenciesByIds(scope: NetworkLoaderScope, ids: readonly string[]): Promise<AgencyRow[]> {
  return scope.read.query<AgencyRow>(
    'agencies_by_ids',
    `select ${COLUMNS} from agency a where ${WITHIN_REACH} and a.id = any($3::uuid[])`,
    [...values(directoryReach(scope)), ids],
  );
}

/** What a list of agencies asks for; null asks for nothing. */
export interface AgencySearch {
  readonly words: readonly string[];
  readonly kinds: readonly string[] | null;
  readonly townCode: string | null;
  readonly takesReferrals: boolean | null;
  readonly age: number | null;
  /** On this weekday at this time; day null where everything is closed. */
  readonly open: { readonly wanted: boolean; readonly day: string | null; readonly time: string } | null;
}

const MATCHING = `${WITHIN_REACH} and (a.valid_until is null or a.valid_until >= $3::date)
 and not exists (select 1 from unnest($4::text[]) as word where position(word in a.search_text) = 0)
 and ($5::text[] is null or a.kind = any($5::text[]))
 and ($6::text is null or a.town_code = $6 or cardinality(a.area_town_codes) = 0 or $6 = any(a.area_town_codes))
 and ($7::boolean is null or a.takes_referrals = $7)
 and ($8::integer is null or (coalesce(a.age_from, 0) <= $8 and coalesce(a.age_until, $8) >= $8))
 and ($9::boolean is null or $9 = exists (select 1 from agency_hours h where h.organisation_id = a.organisation_id
   and h.agency_id = a.id and h.day = $10::text and h.opens <= $11::text and h.closes > $11::text))`;

function searchValues(scope: NetworkLoaderScope, search: AgencySearch): unknown[] {
  const { words, kinds, townCode, takesReferrals, age, open } = search;
  const opening = [open?.wanted ?? null, open?.day ?? null, open?.time ?? null];
  return [...values(directoryReach(scope)), scope.today, words, kinds, townCode, takesReferrals, age, ...opening];
}

export interface AgencyCursor {
  readonly kanaKey: string;
  readonly id: string;
}

export function findAgencies(
  scope: NetworkLoaderScope,
  search: AgencySearch,
  page: { readonly descending: boolean; readonly after: AgencyCursor | null; readonly limit: number },
): Promise<AgencyRow[]> {
  const [order, beyond] = page.descending ? ['desc', '<'] : ['asc', '>'];
  return scope.read.query<AgencyRow>(
    `agencies_${order}`,
    `select ${COLUMNS} from agency a where ${MATCHING}
     and ($12::text is null or (a.kana_key, a.id) ${beyond} ($12::text collate "C", $13::uuid))
     order by a.kana_key ${order}, a.id ${order} limit $14`,
    [...searchValues(scope, search), page.after?.kanaKey ?? null, page.after?.id ?? null, page.limit],
  );
}

export async function countAgencies(scope: NetworkLoaderScope, search: AgencySearch): Promise<number> {
  const [row] = await scope.read.query<{ count: number }>(
    'agencies_count',
    `select count(*)::int as count from agency a where ${MATCHING}`,
    searchValues(scope, search),
  );
  return row?.count ?? 0;
}

/** The caller's own agency, locked until the transaction ends. */
export async function lockOwnAgency(tx: Tx, scope: NetworkLoaderScope): Promise<AgencyRow | undefined> {
  const [row] = await tx.query<AgencyRow>(
    `select ${COLUMNS} from agency a where a.id = $1::uuid for update`,
    ownAgency(scope.actor),
  );
  return row;
}

export async function lockAgency(tx: Tx, organisationId: string, id: string): Promise<AgencyRow | undefined> {
  const [row] = await tx.query<AgencyRow>(
    `select ${COLUMNS} from agency a where a.organisation_id = $1::uuid and a.id = $2::uuid for update`,
    organisationId,
    id,
  );
  return row;
}
