import { createFileRoute, Outlet, useRouterState } from '@tanstack/react-router';
import { CouncilDoor } from '../../components/council/council-door.tsx';

export const Route = createFileRoute('/council')({ component: CouncilLayout });

/** Setting a council up is the prefecture's, before there is a member; everything else stands behind the door. */
function CouncilLayout() {
  const isFounding = useRouterState({ select: ({ location }) => location.pathname === '/council/new' });
  if (isFounding) return <Outlet />;
  return (
    <CouncilDoor>
      <Outlet />
    </CouncilDoor>
  );
}
