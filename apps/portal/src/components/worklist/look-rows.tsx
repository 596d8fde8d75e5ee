import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { m } from '../../text/text.ts';
import { rowAfter, rowKeyOf } from './row-keys.ts';

const LINK = '[data-row-link]';

export interface LookRowsProps {
  /** By the id of the case; absent where nobody may choose. */
  onToggle?: ((caseId: string) => void) | undefined;
  onClear?: () => void;
  children: ReactNode;
}

/**
 * Lists that are gone through by keys: the focus stands on a row's link, so that Enter opens it and a screen reader
 * reads it; the next row may be in the next list. Every key has its button or link beside it.
 */
export function LookRows({ onToggle, onClear, children }: LookRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const key = rowKeyOf(event);
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row], [role="row"]');
    // In a form that stands in a row, letters are letters.
    if (!key || !row || !box.current || !target.matches(`${LINK}, input[type="checkbox"]`)) return;
    const links = [...box.current.querySelectorAll<HTMLElement>(LINK)];
    const at = links.findIndex((link) => row.contains(link));
    event.preventDefault();
    if (key === 'select') onToggle?.(row.dataset.row ?? '');
    else if (key === 'clear') onClear?.();
    else links[rowAfter(at, links.length, key)]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the links inside it, and is none itself
    <div ref={box} onKeyDown={press} className="space-y-5">
      {children}
    </div>
  );
}

/** Seen by everybody, so that nobody must know them. */
export function RowKeys({ maySelect = false }: { maySelect?: boolean }) {
  const rows = [
    { keys: ['j', '↓'], what: m.worklist_team_key_next() },
    { keys: ['k', '↑'], what: m.worklist_team_key_previous() },
    { keys: ['Enter'], what: m.worklist_team_key_open() },
    ...(maySelect
      ? [
          { keys: ['x'], what: m.worklist_team_key_select() },
          { keys: ['Esc'], what: m.worklist_team_key_clear() },
        ]
      : []),
  ];
  return (
    <dl data-screen-only className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm max-sm:hidden">
      <dt className="font-bold text-muted">{m.worklist_team_keys()}</dt>
      {rows.map(({ keys, what }) => (
        <dd key={what} className="flex items-center gap-1">
          {keys.map((key) => (
            <kbd key={key} className="rounded-4 border border-line-strong bg-white px-1.5 font-mono text-xs leading-5">
              {key}
            </kbd>
          ))}
          <span>{what}</span>
        </dd>
      ))}
    </dl>
  );
}
