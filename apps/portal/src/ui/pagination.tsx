import { m } from '../text/text.ts';
import { Button } from './button.tsx';

export interface PaginationProps {
  /** 1-based number of the first row shown. */
  from: number;
  /** How many rows are shown. */
  shown: number;
  /** All rows that match, where the server says so. */
  total?: number | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

/** Previous and next over cursors; `usePages` in `src/forms/url-filters.ts` keeps them in the address. */
export function Pagination({ from, shown, total, onPrevious, onNext }: PaginationProps) {
  const to = from + shown - 1;
  return (
    <nav aria-label={m.ui_pages()} data-screen-only className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-sm text-muted tabular-nums" aria-live="polite">
        {shown === 0 ? m.ui_page_none() : total === undefined ? `${from}–${to}` : m.ui_page_range({ from, to, total })}
      </p>
      <div className="flex gap-2">
        <Button variant="secondary" size="small" icon="left" isDisabled={!onPrevious} onPress={() => onPrevious?.()}>
          {m.ui_previous()}
        </Button>
        <Button variant="secondary" size="small" isDisabled={!onNext} onPress={() => onNext?.()}>
          {m.ui_next()}
        </Button>
      </div>
    </nav>
  );
}
