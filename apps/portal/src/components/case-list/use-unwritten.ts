import { useNavigate, useRouterState } from '@tanstack/react-router';

/** What belongs to this entry of the history but not into the address: typed names, and cursors that hold a reading. */
export interface Unwritten {
  readonly text: string;
  readonly after: readonly string[];
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
  const now = { text: kept?.text ?? '', after: kept?.after ?? [] };
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
