import { type ReactNode, useState } from 'react';
import { m } from '../text/text.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface FilterBarProps {
  /** How many filters narrow the list now. */
  active: number;
  onClear: () => void;
  /** Fields; each writes its value straight into the address (`useUrlFilters`). */
  children: ReactNode;
}

/** Filters above a list: always open on a desktop, folded behind one button on a phone. */
export function FilterBar({ active, onClear, children }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  return (
    <section
      aria-label={m.ui_filter()}
      data-screen-only
      className="rounded-12 border border-line bg-white p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="flex items-center gap-2 text-sm font-bold">
          <Icon name="filter" size={18} className="text-key-900" />
          {active > 0 ? m.ui_filter_active({ count: active }) : m.ui_filter()}
        </h2>
        <div className="flex gap-2">
          {active > 0 && (
            <Button variant="quiet" size="small" onPress={onClear}>
              {m.ui_filter_clear()}
            </Button>
          )}
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="inline-flex min-h-9 cursor-pointer items-center gap-1 rounded-6 px-3 text-sm font-bold text-key-900 ring-1 ring-key-900 ring-inset sm:hidden"
          >
            {open ? m.ui_close() : m.ui_filter()}
          </button>
        </div>
      </div>
      <div className={`mt-3 grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4 ${open ? '' : 'max-sm:hidden'}`}>{children}</div>
    </section>
  );
}
