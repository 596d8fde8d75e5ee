import { createFileRoute } from '@tanstack/react-router';
import { CaseFormPage } from '../../../components/case-forms/case-form-page.tsx';
import { CloseForm } from '../../../components/case-forms/close-forms.tsx';
import { m } from '../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/close')({ component: CloseCase });

function CloseCase() {
  const { caseId } = Route.useParams();
  return (
    <CaseFormPage caseId={caseId} title={m.cases_close()} action="case:close">
      {(_, header, lists) => <CloseForm header={header} lists={lists} />}
    </CaseFormPage>
  );
}
