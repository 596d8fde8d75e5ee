import { createFileRoute } from '@tanstack/react-router';
import { CaseFormPage } from '../../../components/case-forms/case-form-page.tsx';
import { ReopenForm } from '../../../components/case-forms/close-forms.tsx';
import { m } from '../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/reopen')({ component: ReopenCase });

function ReopenCase() {
  const { caseId } = Route.useParams();
  return (
    <CaseFormPage caseId={caseId} title={m.cases_reopen()} action="case:close">
      {(_, header) => <ReopenForm header={header} />}
    </CaseFormPage>
  );
}
