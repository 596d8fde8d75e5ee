import { isPhone, isUuid, MUNICIPALITIES, searchKey } from '@banso/domain/foundation';
import { CodedError } from '@banso/service-kit';
import type { LeadFilter } from '../generated/graphql.ts';
import { LEAD_COLUMNS, LEADS_WITHIN_REACH, type LeadRow } from '../persistence/leads.ts';
import { reachValues } from '../persistence/reach.ts';
import { PHONE, phoneIndexes } from '../persistence/search-keys.ts';
import type { CasesScope } from '../scope.ts';

export interface LeadListPage {
  readonly nodes: LeadRow[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MOST_ROWS = 100;
const MOST_WORDS = 5;
const LONGEST_SEARCH = 200;
const EMPTY: LeadListPage = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** Open leads first, the longest known on top; then the settled ones, the latest first. One statement, whatever the filters. */
const RANK = `case when l.state = 'OPEN' then 0 else 1 end`;
const PLACE = `case when l.state = 'OPEN' then (l.detected_on - date '1970-01-01')::bigint
 else (-extract(epoch from l.settled_at) * 1000)::bigint end`;

export async function leadList(
  scope: CasesScope,
  args: { readonly filter: LeadFilter; readonly first: number; readonly after: string | null },
): Promise<LeadListPage> {
  const { filter } = args;
  const permitted = scope.permit('lead:read', { organisationId: scope.actor.organisationId });
  if (!permitted.allowed) {
    await scope.refuse('lead:read', permitted, []);
    return EMPTY;
  }
  if (filter.officeId && !isUuid(filter.officeId)) return EMPTY;
  const first = Math.min(Math.max(args.first, 1), MOST_ROWS);
  const after = args.after === null ? [null, null, null] : readMark(args.after);
  const { words, phone } = await searched(scope, filter.text ?? '');
  const rows = await scope.read.query<LeadRow & { rank: number; place: string; total: string }>(
    'leads_list',
    `with found as (
       select ${LEAD_COLUMNS}, ${RANK} as rank, ${PLACE} as place from lead l where ${LEADS_WITHIN_REACH}
         and ($5::text[] is null or l.state = any($5::text[])) and ($6::text is null or l.town_code = $6)
         and ($7::uuid is null or l.office_id = $7::uuid) and ($8::text is null or $8 = any(l.search_keys))
         and not exists (select 1 from unnest($9::text[], $10::text[]) as w(word, town)
           where position(w.word in l.search_text) = 0 and not l.town_code = any(string_to_array(w.town, ','))))
     select found.*, (select count(*) from found) as total from found
     where $11::int is null or (found.rank, found.place, found.id) > ($11::int, $12::bigint, $13::uuid)
     order by found.rank, found.place, found.id limit $14::int`,
    [
      ...reachValues(scope.actor),
      filter.states && filter.states.length > 0 ? filter.states : null,
      filter.townCode || null,
      filter.officeId || null,
      phone,
      words.map(({ word }) => word),
      words.map(({ towns }) => towns),
      ...after,
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
      endCursor: last === undefined ? null : writeMark([last.rank, last.place, last.id]),
    },
  };
}

/** A whole telephone number finds its lead; else every word must occur in a name, a reading or the town. */
async function searched(scope: CasesScope, text: string) {
  const short = text.slice(0, LONGEST_SEARCH);
  if (isPhone(short)) {
    const [index = ''] = await phoneIndexes(scope, [short]);
    return { words: [], phone: `${PHONE}${index}` };
  }
  const words = short
    .split(/\s+/u)
    .map(searchKey)
    .filter((word) => word !== '');
  return { words: words.slice(0, MOST_WORDS).map((word) => ({ word, towns: townsRead(word) })), phone: null };
}

const READINGS = MUNICIPALITIES.map(({ code, kana }) => ({ code, reading: searchKey(kana) }));
const townsRead = (word: string): string =>
  READINGS.filter(({ reading }) => reading.startsWith(word))
    .map(({ code }) => code)
    .join(',');

const writeMark = (mark: readonly unknown[]): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

function readMark(text: string): readonly unknown[] {
  try {
    const [rank, place, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (Number.isInteger(rank) && /^-?\d{1,18}$/.test(String(place)) && isUuid(String(id))) return [rank, place, id];
  } catch {
    // Not one of ours: said below.
  }
  throw new CodedError('BAD_REQUEST', 'This page mark does not belong to this list. Start from the first page.');
}
