import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseBeginning, caseBeginningQuery } from '../../../components/beginning/beginning.graphql.ts';
import { UrgentHelpBefore, UrgentHelpNow } from '../../../components/beginning/decided.tsx';
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
            {!inForce && <p className="mb-4">{m.begin_urgent_text()}</p>}
            {inForce ? (
              <>
                <UrgentHelpNow inForce={inForce} />
                <p className="mt-4">{m.begin_urgent_extend()}</p>
                <section className="mt-6 border-t border-line pt-4">
                  <h3 className="font-bold">{m.begin_urgent_end()}</h3>
                  <p className="mb-3 text-sm text-muted">{m.begin_urgent_end_hint()}</p>
                  <EndUrgentForm caseId={caseId} urgentHelpId={inForce.id} />
                </section>
              </>
            ) : (
              <DecideUrgentForm caseId={caseId} />
            )}
            <UrgentHelpBefore of={beginning} />
          </>
        );
      }}
    </CaseFormPage>
  );
}
