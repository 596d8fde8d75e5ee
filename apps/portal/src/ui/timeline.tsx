import type { ReactNode } from 'react';

export interface TimelineEntry {
  id: string;
  /** Date and time as shown. */
  when: string;
  title: ReactNode;
  /** Who did it. */
  who?: ReactNode;
  children?: ReactNode;
  /** Filled for a contact that reached the person, hollow for one that did not, small for a mere event. */
  mark?: 'filled' | 'hollow' | 'event';
}

const marks = {
  filled: 'size-4 -left-[9px] bg-key-900 border-key-900',
  hollow: 'size-4 -left-[9px] bg-white border-key-900',
  event: 'size-2.5 -left-[6px] top-2.5 bg-solid-gray-500 border-solid-gray-500',
};

export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="ms-2 border-s-2 border-line">
      {entries.map(({ id, when, title, who, children, mark = 'filled' }) => (
        <li key={id} className="relative ps-5 pb-6 last:pb-1">
          <span aria-hidden="true" className={`absolute top-1.5 rounded-full border-[3px] ${marks[mark]}`} />
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-sm text-muted tabular-nums">{when}</span>
            {who && <span className="text-sm text-muted">{who}</span>}
          </div>
          <div className="font-bold">{title}</div>
          {children && <div className="mt-1">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
