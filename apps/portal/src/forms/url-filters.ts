import { useNavigate } from '@tanstack/react-router';
import type { Sort } from '../ui/table.tsx';

/** What every list's address may hold: filters by name, the sort, and the cursors of the pages gone through. */
export interface ListSearch {
  sort?: string | undefined;
  after?: readonly string[] | undefined;
  [filter: string]: unknown;
}

export interface UrlFilters<Search extends ListSearch> {
  search: Search;
  /** Changes filters; empty values leave the address, and the list starts at its first page. */
  set: (change: Partial<Search>) => void;
  clear: () => void;
  /** How many filters are set. */
  active: number;
}

const notFilters = new Set(['sort', 'after']);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export function withoutEmpty<Search extends object>(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => !isEmpty(value))) as Search;
}

/** `search` comes from the route's `Route.useSearch()`, checked by its `validateSearch`. */
export function useUrlFilters<Search extends ListSearch>(search: Search): UrlFilters<Search> {
  const navigate = useNavigate();
  const go = (next: object) => void navigate({ to: '.', search: withoutEmpty(next) as never, replace: true });
  return {
    search,
    set: (change) => go({ ...search, ...change, after: undefined }),
    clear: () => go({ sort: search.sort }),
    active: Object.entries(search).filter(([name, value]) => !notFilters.has(name) && !isEmpty(value)).length,
  };
}

export interface Pages {
  /** For the operation's `after` variable. */
  after: string | null;
  from: number;
  onNext: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
}

/** Cursor pages in the address: `usePages(search, 50, connection.pageInfo)` gives what `Pagination` takes. */
export function usePages(
  search: ListSearch,
  pageSize: number,
  pageInfo?: { hasNextPage: boolean; endCursor: string | null },
): Pages {
  const navigate = useNavigate();
  const trail = search.after ?? [];
  const go = (after: readonly string[]) =>
    void navigate({ to: '.', search: withoutEmpty({ ...search, after }) as never });
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  return {
    after: trail.at(-1) ?? null,
    from: trail.length * pageSize + 1,
    onNext: next === null ? undefined : () => go([...trail, next]),
    onPrevious: trail.length === 0 ? undefined : () => go(trail.slice(0, -1)),
  };
}

/** `KANA_ASC` ↔ the table's sort by `KANA`. */
export function sortOf(value: string): Sort {
  const descending = value.endsWith('_DESC');
  return { key: value.replace(/_(ASC|DESC)$/, ''), direction: descending ? 'descending' : 'ascending' };
}

export const sortName = ({ key, direction }: Sort): string => `${key}_${direction === 'ascending' ? 'ASC' : 'DESC'}`;
