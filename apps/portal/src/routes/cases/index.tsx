import { createFileRoute } from '@tanstack/react-router';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { PageHeader } from '../../ui/index.ts';

export const Route = createFileRoute('/cases/')({ component: CaseList });

function CaseList() {
  useTitle(m.cases_title());
  return <PageHeader title={m.cases_title()} />;
}
