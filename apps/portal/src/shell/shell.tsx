import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useCouncilNavigation } from '../components/council/council-door.tsx';
import { ReloginDialog } from '../graphql/relogin-dialog.tsx';
import { useViewer } from '../graphql/viewer.tsx';
import { m } from '../text/text.ts';
import { Icon } from '../ui/icon.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MoreNavigation } from './more-navigation.tsx';
import { navigationFor } from './navigation.ts';
import { OwnWork } from './own-work.tsx';
import { ProductMark } from './product-mark.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { UserMenu } from './user-menu.tsx';

/** As many areas as the header has room for in either language. */
const IN_HEADER = 7;

/** Header, navigation and the frame of every signed-in page. */
export function Shell({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => setOpen(false), [path]);
  const council = useCouncilNavigation();
  const navigation = [...navigationFor(viewer.roles), ...council];
  const [first, further] =
    navigation.length <= IN_HEADER + 1
      ? [navigation, []]
      : [navigation.slice(0, IN_HEADER), navigation.slice(IN_HEADER)];
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link rounded-6 bg-white px-4 py-2 font-bold text-key-900 shadow-pop">
        {m.shell_skip()}
      </a>
      <header data-shell className="sticky top-0 z-40 border-b border-line bg-white">
        <div className="mx-auto flex h-16 max-w-[84rem] items-center gap-4 px-4 sm:px-6">
          <Link to="/" className="rounded-4 whitespace-nowrap text-ink no-underline">
            <ProductMark />
          </Link>
          <nav aria-label={m.shell_nav()} className="ms-4 hidden min-w-0 flex-1 xl:block">
            <ul className="flex h-16 items-stretch gap-1">
              {first.map(({ to, label }) => (
                <li key={to} className="flex">
                  <Link
                    to={to}
                    activeOptions={{ exact: to === '/', includeSearch: false }}
                    className="flex items-center px-3 whitespace-nowrap text-ink no-underline hover:bg-key-50 aria-[current=page]:font-bold aria-[current=page]:text-key-900 aria-[current=page]:shadow-[inset_0_-4px_0_var(--color-key-900)]"
                  >
                    {label()}
                  </Link>
                </li>
              ))}
              {further.length > 0 && (
                <li className="flex">
                  <MoreNavigation items={further} />
                </li>
              )}
            </ul>
          </nav>
          <div className="ms-auto flex items-center gap-1 sm:gap-2">
            <LanguageSwitch />
            <UserMenu />
            <button
              type="button"
              aria-expanded={open}
              aria-controls="phone-navigation"
              onClick={() => setOpen(!open)}
              className="flex min-h-11 cursor-pointer flex-col items-center justify-center rounded-6 px-2 text-xs leading-4 whitespace-nowrap hover:bg-key-50 xl:hidden"
            >
              <Icon name={open ? 'cross' : 'menu'} size={22} />
              {m.shell_menu()}
            </button>
          </div>
        </div>
        <nav id="phone-navigation" aria-label={m.shell_nav()} hidden={!open} className="border-t border-line xl:hidden">
          <ul className="px-2 py-2">
            {navigation.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  className="flex min-h-12 items-center rounded-6 px-4 whitespace-nowrap text-ink no-underline hover:bg-key-50 aria-[current=page]:bg-key-50 aria-[current=page]:font-bold aria-[current=page]:text-key-900"
                >
                  {label()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <ConnectionBanner />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[84rem] flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        <OwnWork>{children}</OwnWork>
      </main>
      <footer data-screen-only className="border-t border-line bg-white">
        <p className="mx-auto max-w-[84rem] px-4 py-4 text-sm text-muted sm:px-6">{viewer.organisation.name}</p>
      </footer>
      <Shortcuts navigation={navigation} />
      <ReloginDialog />
    </div>
  );
}
