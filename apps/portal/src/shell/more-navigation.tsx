import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { m } from '../text/text.ts';
import { Icon } from '../ui/icon.tsx';
import type { NavigationItem } from './navigation.ts';

/** The areas that find no room in the header: less often needed, one press further away. */
export function MoreNavigation({ items }: { items: readonly NavigationItem[] }) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const isHere = items.some(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton
        className={`flex cursor-pointer items-center gap-1 px-3 whitespace-nowrap hover:bg-key-50 ${isHere ? 'font-bold text-key-900 shadow-[inset_0_-4px_0_var(--color-key-900)]' : ''}`}
      >
        {m.shell_nav_more()}
        <Icon name="down" size={16} />
      </AriaButton>
      <Popover placement="bottom end" className="min-w-52 rounded-12 border border-line bg-white p-2 shadow-pop">
        <Dialog aria-label={m.shell_nav_more()} className="outline-none">
          <ul>
            {items.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ includeSearch: false }}
                  className="flex min-h-11 items-center rounded-6 px-3 whitespace-nowrap text-ink no-underline hover:bg-key-50 aria-[current=page]:font-bold aria-[current=page]:text-key-900"
                >
                  {label()}
                </Link>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
