import { createFileRoute } from '@tanstack/react-router';
import { useTitle } from '../shell/page-title.ts';
import { m } from '../text/text.ts';
import { PageHeader } from '../ui/index.ts';

export const Route = createFileRoute('/')({ component: Home });

function Home() {
  useTitle(m.shell_home_title());
  return <PageHeader title={m.shell_home_title()} lead={m.shell_home_text()} />;
}
