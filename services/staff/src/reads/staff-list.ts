import { searchKey } from '@banso/domain/foundation';
import type { QueryStaffMembersArgs } from '../generated/graphql.ts';
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

const cursorOf = (row: StaffRow & { kanaKey: string }): string =>
  Buffer.from(JSON.stringify([row.kanaKey, row.id])).toString('base64url');

function placeAfter(cursor: string | null | undefined): [string | null, string | null] {
  if (!cursor) return [null, null];
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
    return [String(key), String(id)];
  } catch {
    return [null, null];
  }
}

/** Colleagues within the caller's organisation, by reading, a page at a time. */
export async function staffPage(scope: StaffScope, args: Partial<QueryStaffMembersArgs>): Promise<StaffPage> {
  const filter = args.filter ?? {};
  const first = Math.min(Math.max(args.first ?? 50, 1), 100);
  const descending = args.sort === 'KANA_DESC';
  const text = filter.text?.trim() ? `%${searchKey(filter.text).replace(/[%_\\]/g, '\\$&')}%` : null;
  const values = [
    scope.actor.organisationId,
    text,
    filter.officeId ?? null,
    filter.role ?? null,
    filter.qualification ?? null,
    filter.ground ?? null,
  ];
  const [key, id] = placeAfter(args.after);
  const [compare, order] = descending ? ['<', 'desc'] : ['>', 'asc'];
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
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null },
    totalCount: total?.count ?? 0,
  };
}
