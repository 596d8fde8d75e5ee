import { createFileRoute, Navigate } from '@tanstack/react-router';
import { useViewer } from '../graphql/viewer.tsx';
import { navigationFor } from '../shell/navigation.ts';
import { useTitle } from '../shell/page-title.ts';
import { m } from '../text/text.ts';
import { PageHeader } from '../ui/index.ts';

export const Route = createFileRoute('/')({ component: Home });

function Home() {
  useTitle(m.shell_home_title());
  // Not everybody's first page is this one: a partner's is the inbox.
  const first = navigationFor(useViewer().roles)[0];
  if (first && first.to !== '/') return <Navigate to={first.to} replace />;
  return <PageHeader title={m.shell_home_title()} lead={m.shell_home_text()} />;
}
