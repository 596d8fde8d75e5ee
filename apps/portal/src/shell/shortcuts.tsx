import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { m } from '../text/text.ts';
import { Checkbox } from '../ui/choice-fields.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { NavigationItem } from './navigation.ts';

const STORED = 'banso-shortcuts';
const OPEN = 'banso:shortcuts';
const TOGETHER = 1_500;

export const openShortcuts = (): void => void window.dispatchEvent(new Event(OPEN));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single keys are off until a person turns them on (WCAG 2.1.4); the list opens from the user menu, or with `?` once on. */
export function Shortcuts({ navigation }: { navigation: readonly NavigationItem[] }) {
  const navigate = useNavigate();
  const [on, setOn] = useState(() => localStorage.getItem(STORED) === 'on');
  const [isOpen, setOpen] = useState(false);
  const before = useRef({ key: '', at: 0 });

  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(OPEN, open);
    return () => window.removeEventListener(OPEN, open);
  }, []);

  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const after = before.current.key === 'g' && event.timeStamp - before.current.at < TOGETHER;
      before.current = { key: event.key, at: event.timeStamp };
      if (event.key === '?') return setOpen(true);
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (search) event.preventDefault();
        return search?.focus();
      }
      const item = after ? navigation.find(({ key }) => key === event.key) : undefined;
      if (item) void navigate({ to: item.to });
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, navigation, navigate]);

  const turn = (next: boolean) => {
    localStorage.setItem(STORED, next ? 'on' : 'off');
    setOn(next);
  };
  const rows = [
    ...navigation.map(({ key, label }) => ({ keys: ['g', key], what: label() })),
    { keys: ['/'], what: m.shell_shortcut_search() },
    { keys: ['?'], what: m.shell_shortcut_list() },
  ];
  return (
    <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={m.shell_shortcuts()}>
      <Checkbox name="shortcuts-on" label={m.shell_shortcuts_on()} value={on} onChange={turn} />
      <dl className="mt-3">
        {rows.map(({ keys, what }) => (
          <div key={keys.join()} className="flex items-center justify-between border-b border-line py-2 last:border-0">
            <dt>{what}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-8 rounded-4 border border-line-strong bg-solid-gray-50 px-2 text-center font-mono text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
