import { createContext, type ReactNode, useContext } from 'react';
import { m } from '../../text/text.ts';
import { Button, Pagination } from '../../ui/index.ts';
import { FEW, PAGE, type TodayGroup } from './today-groups.ts';

export interface TodayFolds {
  readonly totals: ReadonlyMap<TodayGroup, number>;
  readonly open: ReadonlyMap<TodayGroup, number>;
  /** Opens groups from a row on, or folds them. */
  readonly show: (groups: readonly TodayGroup[], skip: number | undefined) => void;
}

const Folds = createContext<TodayFolds>({ totals: new Map(), open: new Map(), show: () => {} });
export const TodayFoldsProvider = Folds.Provider;

/** How many rows a section has in all, shown or not. */
export function useTotal(groups: readonly TodayGroup[]): number {
  const { totals } = useContext(Folds);
  return groups.reduce((sum, group) => sum + (totals.get(group) ?? 0), 0);
}

export interface GroupListProps {
  groups: readonly TodayGroup[];
  title: string;
  /** How many of them stand in the list now. */
  shown: number;
  children: ReactNode;
}

/** The first few of a section; the rest is one press away, a page at a time. On paper it says how many are not printed. */
export function GroupList({ groups, title, shown, children }: GroupListProps) {
  const { open, show } = useContext(Folds);
  const total = useTotal(groups);
  const skip = groups.map((group) => open.get(group)).find((each) => each !== undefined);
  const isOpen = skip !== undefined;
  const rest = total - shown - (skip ?? 0);
  const what = isOpen ? m.today_fold() : m.today_show_all({ count: total });
  // Folded just now, and the shorter list is not here yet: the button stays, and the focus on it.
  const isFolding = groups.length > 0 && shown > FEW * groups.length;
  const pages = isOpen && total > PAGE;
  return (
    <>
      <ul className="divide-y divide-line">{children}</ul>
      {pages && (
        <Pagination
          from={skip + 1}
          shown={shown}
          total={total}
          onPrevious={skip > 0 ? () => show(groups, Math.max(skip - PAGE, 0)) : undefined}
          onNext={rest > 0 ? () => show(groups, skip + PAGE) : undefined}
        />
      )}
      {(isOpen || rest > 0 || isFolding) && (
        <p data-screen-only className="mt-2">
          <Button
            variant="quiet"
            size="small"
            {...(isOpen ? {} : { icon: 'down' as const })}
            aria-expanded={isOpen}
            aria-label={m.today_of_group({ title, what })}
            onPress={() => show(groups, isOpen ? undefined : 0)}
          >
            {what}
          </Button>
        </p>
      )}
      {rest > 0 && <p className="hidden text-sm print:block">{m.today_not_printed({ count: rest })}</p>}
    </>
  );
}
