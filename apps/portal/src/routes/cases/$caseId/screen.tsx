import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseBeginning, caseBeginningQuery } from '../../../components/beginning/beginning.graphql.ts';
import { Screenings } from '../../../components/beginning/decided.tsx';
import { ScreenForm } from '../../../components/beginning/screen-form.tsx';
import { CaseFormPage } from '../../../components/case-forms/case-form-page.tsx';
import { readFragment } from '../../../graphql/generated/index.ts';
import { m } from '../../../text/text.ts';

export const Route = createFileRoute('/cases/$caseId/screen')({ component: ScreenCase });

function ScreenCase() {
  const { caseId } = Route.useParams();
  const [{ data }] = useQuery({ query: caseBeginningQuery, variables: { caseId } });
  const beginning = data?.case && readFragment(caseBeginning, data.case);
  return (
    <CaseFormPage caseId={caseId} title={m.begin_screen()} action="case:screen">
      {(_, header, { case: of }) => (
        <>
          {of && <ScreenForm header={header} of={of} />}
          {beginning && <Screenings of={beginning} />}
        </>
      )}
    </CaseFormPage>
  );
}
