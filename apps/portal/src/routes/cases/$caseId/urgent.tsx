import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseBeginning, caseBeginningQuery } from '../../../components/beginning/beginning.graphql.ts';
import { UrgentHelpSoFar } from '../../../components/beginning/decided.tsx';
import { DecideUrgentForm, EndUrgentForm } from '../../../components/beginning/urgent-form.tsx';
import { CaseFormPage } from '../../../components/case-forms/case-form-page.tsx';
import { readFragment } from '../../../graphql/generated/index.ts';
import { m } from '../../../text/text.ts';
import { Skeleton } from '../../../ui/index.ts';

export const Route = createFileRoute('/cases/$caseId/urgent')({ component: UrgentHelp });

function UrgentHelp() {
  const { caseId } = Route.useParams();
  const [{ data }] = useQuery({ query: caseBeginningQuery, variables: { caseId } });
  const beginning = data?.case && readFragment(caseBeginning, data.case);
  const inForce = beginning?.urgentHelp.find((each) => each.inForce);
  return (
    <CaseFormPage caseId={caseId} title={m.begin_urgent()} action="case:urgent">
      {() => {
        if (!beginning) return <Skeleton />;
        return (
          <>
            <p className="mb-4">{m.begin_urgent_text()}</p>
            {inForce ? (
              <EndUrgentForm caseId={caseId} urgentHelpId={inForce.id} />
            ) : (
              <DecideUrgentForm caseId={caseId} />
            )}
            <UrgentHelpSoFar of={beginning} />
          </>
        );
      }}
    </CaseFormPage>
  );
}
