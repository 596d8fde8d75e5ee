import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { EvaluationForm } from '../../../../../components/evaluation/evaluation-form.tsx';
import { EvaluationSheet } from '../../../../../components/evaluation/evaluation-sheet.tsx';
import { RecordBeside, type RecordBesideProps } from '../../../../../components/evaluation/record-beside.tsx';
import { planDetail } from '../../../../../components/plan/plan.graphql.ts';
import { supportLists } from '../../../../../components/support/support.graphql.ts';
import { graphql, readFragment } from '../../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../../graphql/screen.tsx';
import { useTitle } from '../../../../../shell/page-title.ts';
import { m } from '../../../../../text/text.ts';
import { Banner, Button, Card, TextLink } from '../../../../../ui/index.ts';

const evaluateQuery = graphql(`
  query EvaluatePlanPage($caseId: ID!) {
    case(id: $caseId) {
      id
      number
      stage
      mayDo
      client {
        id
        displayName
        kana
        nameKnown
      }
      plans {
        id
        ...PlanDetail
        items {
          id
          goalId
          what
          duty
          recordState
          sessions {
            id
            heldOn
            practised {
              area
              client
              worker
            }
          }
        }
      }
    }
    ...SupportLists
    standardForm(name: "evaluation") {
      ...StandardFormParts
    }
  }
`);

export const Route = createFileRoute('/cases/$caseId/plan/$planId/evaluate')({ component: EvaluatePlan });

function EvaluatePlan() {
  useTitle(m.closing_evaluate_title());
  const { caseId, planId } = Route.useParams();
  const navigate = Route.useNavigate();
  const [result, ask] = useQuery({ query: evaluateQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        const { case: found, standardForm } = data;
        const stored = found?.plans.find(({ id }) => id === planId);
        if (!found?.mayDo.includes('plan:edit') || stored === undefined) return <NotHere />;
        const plan = readFragment(planDetail, stored);
        const back = (
          <TextLink to="/cases/$caseId/plan" params={{ caseId }} search={{ plan: planId }}>
            {m.plan_back()}
          </TextLink>
        );
        if (!plan.inForce) return <Banner tone="info" title={m.closing_evaluate_not_now()} actions={back} />;
        return (
          <>
            <div className="mb-5" data-screen-only>
              <div className="flex flex-wrap items-center justify-between gap-3">
                <h2 className="text-xl font-bold">
                  {m.closing_evaluate_title()}
                  <span className="ms-3 text-base font-normal">{m.plan_numbered({ number: plan.number })}</span>
                </h2>
                <div className="flex flex-wrap items-center gap-3">
                  <Button variant="secondary" icon="print" onPress={() => window.print()}>
                    {m.closing_print_blank()}
                  </Button>
                  {back}
                </div>
              </div>
              <p className="mt-1 max-w-prose text-muted">{m.closing_evaluate_lead()}</p>
            </div>
            <EvaluationForm
              plan={plan}
              stage={found.stage}
              record={(goalId, evaluatedBeforeOn) => (
                <GoalRecords
                  caseId={caseId}
                  goalId={goalId}
                  items={stored.items}
                  lists={readFragment(supportLists, data)}
                  evaluatedBeforeOn={evaluatedBeforeOn}
                />
              )}
              standardForm={standardForm}
              onSaved={() => void navigate({ to: '/cases/$caseId/plan', params: { caseId }, search: { plan: planId } })}
            />
            <EvaluationSheet plan={plan} caseNumber={found.number} client={found.client} />
          </>
        );
      }}
    </Screen>
  );
}

/** Beside a goal the records of its items; those that serve no single goal stand on their own. */
function GoalRecords({ goalId, items, ...rest }: RecordBesideProps & { goalId: string | null }) {
  const own = items.filter((item) => item.goalId === goalId && item.recordState !== null);
  if (own.length === 0) return null;
  const records = <RecordBeside items={own} {...rest} />;
  return goalId === null ? <Card title={m.support_evaluation_rest()}>{records}</Card> : records;
}
