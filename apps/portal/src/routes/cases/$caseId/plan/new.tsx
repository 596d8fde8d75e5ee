import type { Stage } from '@banso/domain/casework';
import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ownerChoices } from '../../../../components/plan/owner-choices.ts';
import { planChoices } from '../../../../components/plan/plan.graphql.ts';
import { PlanEditor } from '../../../../components/plan/plan-editor.tsx';
import { graphql, readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useViewer } from '../../../../graphql/viewer.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { m } from '../../../../text/text.ts';
import { TextLink } from '../../../../ui/index.ts';

const newPlanQuery = graphql(`
  query NewPlan($caseId: ID!) {
    case(id: $caseId) {
      id
      stage
      mayDo
    }
    standardForm(name: "plan") {
      ...StandardFormParts
    }
    ...PlanChoices
  }
`);

export const Route = createFileRoute('/cases/$caseId/plan/new')({ component: NewPlan });

function NewPlan() {
  useTitle(m.plan_new());
  const { caseId } = Route.useParams();
  const navigate = Route.useNavigate();
  const { officeIds } = useViewer();
  const [result, ask] = useQuery({ query: newPlanQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        const choices = ownerChoices(readFragment(planChoices, data), officeIds);
        if (data.case === null || !data.case.mayDo.includes('plan:edit')) return <NotHere />;
        if (choices === null) return <p>{m.plan_cannot_edit_now()}</p>;
        return (
          <>
            <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-xl font-bold">{m.plan_new()}</h2>
              <TextLink to="/cases/$caseId/plan" params={{ caseId }}>
                {m.plan_back()}
              </TextLink>
            </div>
            <PlanEditor
              caseId={caseId}
              stage={data.case.stage as Stage}
              plan={null}
              choices={choices}
              standardForm={data.standardForm}
              onSaved={(plan) => void navigate({ to: '/cases/$caseId/plan', params: { caseId }, search: { plan } })}
            />
          </>
        );
      }}
    </Screen>
  );
}
