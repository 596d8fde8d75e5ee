import { isEditablePlan, type Stage } from '@banso/domain/casework';
import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { ownerChoices } from '../../../../../components/plan/owner-choices.ts';
import { planChoices, planDetail } from '../../../../../components/plan/plan.graphql.ts';
import { PlanEditor } from '../../../../../components/plan/plan-editor.tsx';
import { PlanStateBadge } from '../../../../../components/plan/plan-state-badge.tsx';
import { graphql, readFragment } from '../../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../../graphql/screen.tsx';
import { useViewer } from '../../../../../graphql/viewer.tsx';
import { useTitle } from '../../../../../shell/page-title.ts';
import { m } from '../../../../../text/text.ts';
import { Banner, TextLink } from '../../../../../ui/index.ts';

const editPlanQuery = graphql(`
  query EditPlan($caseId: ID!) {
    case(id: $caseId) {
      id
      stage
      mayDo
      plans {
        id
        ...PlanDetail
      }
    }
    standardForm(name: "plan") {
      ...StandardFormParts
    }
    ...PlanChoices
  }
`);

/** The name of a field, which says nothing of anybody. */
const search = z.object({
  at: z
    .string()
    .regex(/^[A-Za-z0-9_.]{1,60}$/)
    .optional()
    .catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/plan/$planId/edit')({
  component: EditPlan,
  validateSearch: search,
});

function EditPlan() {
  useTitle(m.plan_edit_title());
  const { caseId, planId } = Route.useParams();
  const navigate = Route.useNavigate();
  const { at } = Route.useSearch();
  const { officeIds } = useViewer();
  const [result, ask] = useQuery({ query: editPlanQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        const found = data.case?.plans.find(({ id }) => id === planId);
        const choices = ownerChoices(readFragment(planChoices, data), officeIds);
        if (!data.case?.mayDo.includes('plan:edit') || found === undefined) return <NotHere />;
        const plan = readFragment(planDetail, found);
        const back = (
          <TextLink to="/cases/$caseId/plan" params={{ caseId }} search={{ plan: planId }}>
            {m.plan_back()}
          </TextLink>
        );
        if (choices === null) return <p>{m.plan_cannot_edit_now()}</p>;
        if (!isEditablePlan(plan.state))
          return <Banner tone="info" title={m.plan_gate_plan_not_editable()} actions={back} />;
        return (
          <>
            <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
              <h2 className="flex flex-wrap items-center gap-3 text-xl font-bold">
                {m.plan_numbered({ number: plan.number })}
                <PlanStateBadge state={plan.state} />
              </h2>
              {back}
            </div>
            <PlanEditor
              caseId={caseId}
              stage={data.case.stage as Stage}
              plan={plan}
              choices={choices}
              standardForm={data.standardForm}
              at={at}
              onSaved={(id) => void navigate({ to: '/cases/$caseId/plan', params: { caseId }, search: { plan: id } })}
            />
          </>
        );
      }}
    </Screen>
  );
}
