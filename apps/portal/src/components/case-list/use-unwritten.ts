import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { Pages } from '../../forms/index.ts';

/** What belongs to this entry of the history but not into the address: typed names, and cursors, which hold a reading or are one reader's alone. */
export interface Unwritten {
  readonly text: string;
  readonly after: readonly string[];
  /** Which of several lists on a page is gone through. */
  readonly of: string | null;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    list?: Partial<Unwritten>;
  }
}

/** Kept with the entry of the history: a reload and the way back find it again, the address never shows it. */
export function useUnwritten(): [Unwritten, (next: Partial<Unwritten>, options?: { push?: boolean }) => void] {
  const navigate = useNavigate();
  const kept = useRouterState({ select: ({ location }) => location.state.list });
  const now = { text: kept?.text ?? '', after: kept?.after ?? [], of: kept?.of ?? null };
  const change = (next: Partial<Unwritten>, { push = false } = {}) =>
    void navigate({
      to: '.',
      search: true,
      state: (state) => ({ ...state, list: { ...now, ...next } }),
      replace: !push,
      resetScroll: push,
    });
  return [now, change];
}

/** The pages of a list whose cursors are kept so: what `Pagination` takes. */
export function useUnwrittenPages(
  pageSize: number,
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null },
  of: string | null = null,
): Pages {
  const [now, change] = useUnwritten();
  const trail = now.of === of ? now.after : [];
  const go = (after: readonly string[]) => change({ after, of }, { push: true });
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return {
    after: trail.at(-1) ?? null,
    from: trail.length * pageSize + 1,
    onNext: next === null ? undefined : () => go([...trail, next]),
    onPrevious: trail.length === 0 ? undefined : () => go(trail.slice(0, -1)),
  };
}
