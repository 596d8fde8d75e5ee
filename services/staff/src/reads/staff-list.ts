import { isUuid, searchKey } from '@banso/domain/foundation';
import { CodedError } from '@banso/service-kit';
import type { QueryStaffMembersArgs, StaffSort } from '../generated/graphql.ts';
import { STAFF_COLUMNS, type StaffRow } from '../persistence/staff.ts';
import type { StaffScope } from '../scope.ts';

export interface StaffPage {
  readonly nodes: StaffRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly totalCount: number;
}

const WHERE = `s.organisation_id = $1 and s.agency_id is null
  and ($2::text is null or s.search_key like $2) and ($3::uuid is null or $3 = any(s.office_ids))
  and ($4::text is null or $4 = any(s.roles)) and ($5::text is null or s.qualification = $5)
  and ($6::text is null or $6 = any(s.met_grounds))`;

/** The place of a row in the order: its reading and its id. */
type Place = readonly [kanaKey: string, id: string];

/** Sealed: a page mark holds a reading, and belongs to the order and the person it was given to. */
function sealCursor({ sealing, actor }: StaffScope, sort: StaffSort, place: Place): Promise<string> {
  return sealing.sealForTransport(contextOf(actor, sort), JSON.stringify(place));
}

async function openCursor({ sealing, actor }: StaffScope, sort: StaffSort, cursor: string): Promise<Place> {
  try {
    return JSON.parse(await sealing.openFromTransport(contextOf(actor, sort), cursor)) as Place;
  } catch {
    throw new CodedError('BAD_REQUEST', 'This page mark does not belong to this list. Start from the first page.');
  }
}

const contextOf = (actor: StaffScope['actor'], sort: StaffSort): string => `staff-list|${sort}|${actor.id}`;

/** Colleagues within the caller's organisation, by reading, a page at a time. */
export async function staffPage(scope: StaffScope, args: Partial<QueryStaffMembersArgs>): Promise<StaffPage> {
  const filter = args.filter ?? {};
  const first = Math.min(Math.max(args.first ?? 50, 1), 100);
  const sort = args.sort ?? 'KANA_ASC';
  if (filter.officeId && !isUuid(filter.officeId)) throw new CodedError('BAD_REQUEST', 'An office is named by its id.');
  const text = filter.text?.trim() ? `%${searchKey(filter.text).replace(/[%_\\]/g, '\\$&')}%` : null;
  const values = [
    scope.actor.organisationId,
    text,
    filter.officeId || null,
    filter.role ?? null,
    filter.qualification ?? null,
    filter.ground ?? null,
  ];
  const [key, id] = args.after ? await openCursor(scope, sort, args.after) : [null, null];
  const [compare, order] = sort === 'KANA_DESC' ? ['<', 'desc'] : ['>', 'asc'];
  const [rows, [total]] = await Promise.all([
    scope.read.query<StaffRow & { kanaKey: string }>(
      `staff_list_${order}`,
      `select ${STAFF_COLUMNS}, s.kana_key as "kanaKey" from staff_member s where ${WHERE}
       and ($7::text is null or (s.kana_key collate "C", s.id) ${compare} ($7 collate "C", $8::uuid))
       order by s.kana_key collate "C" ${order}, s.id ${order} limit $9`,
      [...values, key, id, first + 1],
    ),
    scope.read.query<{ count: number }>(
      'staff_count',
      `select count(*)::int as count from staff_member s where ${WHERE}`,
      values,
    ),
  ]);
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? await sealCursor(scope, sort, [last.kanaKey, last.id]) : null,
    },
    totalCount: total?.count ?? 0,
  };
}
