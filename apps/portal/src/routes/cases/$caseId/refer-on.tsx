import { createFileRoute } from '@tanstack/react-router';
import { CaseFormPage } from '../../../components/case-forms/case-form-page.tsx';
import { ReferOnForm } from '../../../components/case-forms/refer-on-form.tsx';
import { m } from '../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/refer-on')({ component: ReferOn });

function ReferOn() {
  const { caseId } = Route.useParams();
  return (
    <CaseFormPage caseId={caseId} title={m.cases_refer_on()} action="case:referOn">
      {(_, header, { case: of }) => of && <ReferOnForm header={header} of={of} />}
    </CaseFormPage>
  );
}
