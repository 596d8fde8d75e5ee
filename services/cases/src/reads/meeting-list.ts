import { isCivilDate, isUuid } from '@banso/domain/foundation';
import { CodedError } from '@banso/service-kit';
import { MEETING_COLUMNS, MEETINGS_WITHIN_REACH, type MeetingRow } from '../persistence/meetings.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';
import { readCursor } from './contact-page.ts';
import { mayReadCases } from './may-do.ts';

export interface MeetingListPage {
  readonly nodes: MeetingRow[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface MeetingFilter {
  readonly officeId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly first: number;
  readonly after: string | null;
}

const MOST_ROWS = 100;
const EMPTY: MeetingListPage = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** Support coordination meetings of the caller's offices, the latest first. */
export async function meetingList(scope: CasesScope, filter: MeetingFilter): Promise<MeetingListPage> {
  const { actor } = scope;
  if (!(await mayReadCases(scope))) return EMPTY;
  if (filter.officeId !== null && !isUuid(filter.officeId)) return EMPTY;
  for (const day of [filter.from, filter.until]) {
    if (day !== null && !isCivilDate(day))
      throw new CodedError('BAD_REQUEST', 'A day is written YYYY-MM-DD and exists.');
  }
  const first = Math.min(Math.max(filter.first, 1), MOST_ROWS);
  const after = filter.after === null ? null : readCursor(filter.after);
  const rows = await scope.read.query<MeetingRow & { total: string }>(
    'meetings_list',
    `with found as (
       select ${MEETING_COLUMNS} from meeting m where ${MEETINGS_WITHIN_REACH}
         and ($5::uuid is null or m.office_id = $5::uuid)
         and ($6::date is null or m.at >= $6::date::timestamp at time zone 'Asia/Tokyo')
         and ($7::date is null or m.at < ($7::date + 1)::timestamp at time zone 'Asia/Tokyo'))
     select found.*, (select count(*) from found) as total from found
     where $8::timestamptz is null or (found.at, found.id) < ($8::timestamptz, $9::uuid)
     order by found.at desc, found.id desc limit $10::int`,
    [
      ...reachValues(actor),
      filter.officeId,
      filter.from,
      filter.until,
      after?.afterAt ?? null,
      after?.afterId ?? null,
      first + 1,
    ],
  );
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount: Number(rows[0]?.total ?? 0),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : Buffer.from(`${last.at.toISOString()}|${last.id}`).toString('base64url'),
    },
  };
}
