import { isPhone, isUuid, MUNICIPALITIES, searchKey } from '@banso/domain/foundation';
import type { LeadFilter, LeadSort } from '../generated/graphql.ts';
import { LEAD_COLUMNS, LEADS_WITHIN_REACH, type LeadRow } from '../persistence/leads.ts';
import { reachValues } from '../persistence/reach.ts';
import { PHONE, phoneIndexes } from '../persistence/search-keys.ts';
import type { CasesScope } from '../scope.ts';
import { leadOrderings, PLACES } from './lead-order.ts';
import { placeAfter, sealMark } from './page-mark.ts';

export interface LeadListPage {
  readonly nodes: LeadRow[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MOST_ROWS = 100;
const MOST_WORDS = 5;
const LONGEST_SEARCH = 200;
const EMPTY: LeadListPage = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** Leads within the caller's reach: one statement, whatever the filters and the order. */
export async function leadList(
  scope: CasesScope,
  args: { readonly filter: LeadFilter; readonly sort: LeadSort; readonly first: number; readonly after: string | null },
): Promise<LeadListPage> {
  const { filter } = args;
  const permitted = scope.permit('lead:read', { organisationId: scope.actor.organisationId });
  if (!permitted.allowed) {
    await scope.refuse('lead:read', permitted, []);
    return EMPTY;
  }
  if (filter.officeId && !isUuid(filter.officeId)) return EMPTY;
  const first = Math.min(Math.max(args.first, 1), MOST_ROWS);
  const list = `lead-list|${args.sort}`;
  const ordering = leadOrderings[args.sort];
  const after = await placeAfter(scope, list, args.after);
  const { words, phone } = await searched(scope, filter.text ?? '');
  const rows = await scope.read.query<LeadRow & { mark: unknown[]; total: string }>(
    'leads_list',
    `with found as (
       select ${LEAD_COLUMNS}, ${PLACES} from lead l where ${LEADS_WITHIN_REACH}
         and ($5::text[] is null or l.state = any($5::text[])) and ($6::text is null or l.town_code = $6)
         and ($7::uuid is null or l.office_id = $7::uuid) and ($8::text is null or $8 = any(l.search_keys))
         and not exists (select 1 from unnest($9::text[], $10::text[]) as w(word, town)
           where position(w.word in l.search_text) = 0 and not l.town_code = any(string_to_array(w.town, ','))))
     select found.*, jsonb_build_array(${ordering.key}) as mark, (select count(*) from found) as total from found
     where $11::jsonb is null or ${ordering.after} order by ${ordering.by} limit $12::int`,
    [
      ...reachValues(scope.actor),
      filter.states && filter.states.length > 0 ? filter.states : null,
      filter.townCode || null,
      filter.officeId || null,
      phone,
      words.map(({ word }) => word),
      words.map(({ towns }) => towns),
      after === null ? null : JSON.stringify(after),
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
      endCursor: last === undefined ? null : await sealMark(scope, list, last.mark),
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
