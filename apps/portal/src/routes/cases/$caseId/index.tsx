import { createFileRoute } from '@tanstack/react-router';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/')({ component: CaseOverview });

function CaseOverview() {
  useTitle(m.cases_tab_overview());
  return null;
}
