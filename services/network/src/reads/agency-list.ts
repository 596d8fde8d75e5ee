import { isUuid, searchKey } from '@banso/domain/foundation';
import type { AgencyFilter } from '../generated/graphql.ts';
import { type AgencyRow, type AgencySearch, countAgencies, findAgencies } from '../persistence/agencies.ts';
import type { NetworkScope } from '../scope.ts';
import { openingMoment } from './opening.ts';
import { fromCursor, type Page, pageOf, pageSize } from './paging.ts';

export type AgencyPage = Page<AgencyRow>;

export interface AgencyListArgs {
  readonly filter?: AgencyFilter | null | undefined;
  readonly sort?: 'KANA_ASC' | 'KANA_DESC' | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The directory as the caller may read it; entries that have ended are left out. */
export async function listAgencies(scope: NetworkScope, args: AgencyListArgs): Promise<AgencyPage> {
  const search = searchOf(args.filter ?? {}, scope.now());
  const size = pageSize(args.first);
  const [kanaKey, id] = fromCursor(args.after, 2) ?? [];
  const after = kanaKey !== undefined && id !== undefined && isUuid(id) ? { kanaKey, id } : null;
  const rows = await findAgencies(scope, search, { descending: args.sort === 'KANA_DESC', after, limit: size + 1 });
  return pageOf(
    rows,
    size,
    (row) => [row.kanaKey, row.id],
    () => countAgencies(scope, search),
  );
}

function searchOf(filter: AgencyFilter, now: Date): AgencySearch {
  const words = (filter.text ?? '').split(/\s+/).map(searchKey);
  const { openNow } = filter;
  return {
    words: words.filter((word) => word !== ''),
    kinds: filter.kinds ?? null,
    townCode: filter.townCode ?? null,
    takesReferrals: filter.takesReferrals ?? null,
    age: filter.age ?? null,
    open: openNow === null || openNow === undefined ? null : { wanted: openNow, ...openingMoment(now) },
  };
}
