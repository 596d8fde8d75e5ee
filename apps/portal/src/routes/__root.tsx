import { createRootRoute, Outlet, useRouterState } from '@tanstack/react-router';
import { SignedIn } from '../shell/signed-in.tsx';

export const Route = createRootRoute({ component: Root });

/** All pages are for people who are signed in, but for the developers' gallery of parts. */
function Root() {
  const isOpen = useRouterState({ select: ({ location }) => location.pathname.startsWith('/dev/') });
  return isOpen && import.meta.env.DEV ? <Outlet /> : <SignedIn />;
}
