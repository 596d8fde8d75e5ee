import { createFileRoute } from '@tanstack/react-router';
import { CaseFormPage } from '../../../components/case-forms/case-form-page.tsx';
import { EditCaseForm } from '../../../components/case-forms/edit-case-form.tsx';
import { m } from '../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/edit')({ component: EditCase });

function EditCase() {
  const { caseId } = Route.useParams();
  return (
    <CaseFormPage caseId={caseId} title={m.cases_edit_case()} action="case:edit">
      {(record, { townCode }, lists) => <EditCaseForm record={record} townCode={townCode} lists={lists} />}
    </CaseFormPage>
  );
}
