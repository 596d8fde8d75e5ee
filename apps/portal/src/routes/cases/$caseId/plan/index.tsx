import { isEditablePlan, type Stage } from '@banso/domain/casework';
import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { EvaluationSheet } from '../../../../components/evaluation/evaluation-sheet.tsx';
import { Evaluations } from '../../../../components/evaluation/evaluation-view.tsx';
import { evaluationParts, planDetail } from '../../../../components/plan/plan.graphql.ts';
import { PlanSheet } from '../../../../components/plan/plan-sheet.tsx';
import { PlanStateBadge } from '../../../../components/plan/plan-state-badge.tsx';
import { PlanView } from '../../../../components/plan/plan-view.tsx';
import { SignPlan } from '../../../../components/plan/sign-plan.tsx';
import { SubmitPlan } from '../../../../components/plan/submit-plan.tsx';
import { WithdrawPlan } from '../../../../components/plan/withdraw-plan.tsx';
import type { CasePlanQuery, PlanDetailFragment } from '../../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../../graphql/screen.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { currentLocale, m } from '../../../../text/text.ts';
import { Badge, Button, Card, EmptyState, LinkButton, TextLink } from '../../../../ui/index.ts';

const casePlanQuery = graphql(`
  query CasePlan($caseId: ID!) {
    case(id: $caseId) {
      id
      number
      stage
      mayDo
      office {
        id
        name
        nameEn
      }
      client {
        id
        displayName
        kana
        nameKnown
      }
      plans {
        id
        number
        ...PlanDetail
      }
    }
  }
`);

const search = z.object({ plan: z.string().optional().catch(undefined) });

export const Route = createFileRoute('/cases/$caseId/plan/')({ component: CasePlan, validateSearch: search });

function CasePlan() {
  useTitle(m.plan_title());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: casePlanQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) => (found === null ? <NotHere /> : <Plans found={found} />)}
    </Screen>
  );
}

type Found = NonNullable<CasePlanQuery['case']>;

function Plans({ found }: { found: Found }) {
  const { plan: wanted } = Route.useSearch();
  const plans = found.plans.map((plan) => readFragment(planDetail, plan)).sort((a, b) => b.number - a.number);
  const plan = plans.find(({ id }) => id === wanted) ?? plans[0];
  const mayEdit = found.mayDo.includes('plan:edit');
  const add = mayEdit && (
    <LinkButton to="/cases/$caseId/plan/new" params={{ caseId: found.id }} icon="plus" variant="secondary">
      {m.plan_new()}
    </LinkButton>
  );
  if (plan === undefined) {
    return (
      <EmptyState title={m.plan_empty_title()} action={add}>
        {m.plan_empty_text()}
      </EmptyState>
    );
  }
  const isOver = plan.state === 'DECLINED' || plan.state === 'ENDED';
  const mayRefer = found.mayDo.includes('referral:send') && !isOver;
  const editable = mayEdit && isEditablePlan(plan.state);
  const signable = mayEdit && (plan.state === 'SUBMITTED' || plan.state === 'APPROVED');
  const [evaluated] = plan.evaluations.map((each) => readFragment(evaluationParts, each));
  const mayEvaluate = mayEdit && plan.inForce;
  const withFamily = plan.inForce && plan.state !== 'DECIDED';
  const officeName = currentLocale() === 'ja' ? found.office?.name : found.office?.nameEn;
  return (
    <div>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3" data-screen-only>
        <h2 className="flex flex-wrap items-center gap-3 text-xl font-bold">
          {m.plan_numbered({ number: plan.number })}
          {!(withFamily && plan.state === 'DRAFT') && <PlanStateBadge state={plan.state} />}
          {withFamily && <Badge tone="info">{m.closing_family_plan()}</Badge>}
        </h2>
        <div className="flex flex-wrap gap-3">
          {editable && (
            <LinkButton
              to="/cases/$caseId/plan/$planId/edit"
              params={{ caseId: found.id, planId: plan.id }}
              variant="primary"
            >
              {m.plan_edit()}
            </LinkButton>
          )}
          {mayEvaluate && (
            <LinkButton
              to="/cases/$caseId/plan/$planId/evaluate"
              params={{ caseId: found.id, planId: plan.id }}
              variant={editable ? 'secondary' : 'primary'}
            >
              {m.closing_evaluate()}
            </LinkButton>
          )}
          <Button variant="secondary" icon="print" onPress={() => window.print()}>
            {m.plan_print()}
          </Button>
          {!editable && add}
        </div>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <Evaluations evaluations={plan.evaluations} />
          <PlanView plan={plan} caseId={found.id} referFrom={mayRefer ? found.id : undefined} />
        </div>
        <aside className="space-y-5">
          <AfterEvaluation found={found} plan={plan} />
          {withFamily && (
            <Card title={m.closing_family_plan()}>
              <p>{m.closing_family_plan_text()}</p>
            </Card>
          )}
          {editable && !(withFamily && plan.items.length === 0) && (
            <Card title={m.plan_next()}>
              <SubmitPlan key={plan.version} caseId={found.id} plan={plan} stage={found.stage as Stage} />
            </Card>
          )}
          {mayEdit && plan.state === 'SUBMITTED' && (
            <Card title={m.meetings_withdraw_title()}>
              <WithdrawPlan key={plan.version} plan={plan} />
            </Card>
          )}
          {signable && (
            <Card title={m.plan_signature()}>
              <SignPlan key={plan.version} caseId={found.id} plan={plan} />
            </Card>
          )}
          {plans.length > 1 && (
            <Card title={m.plan_all()}>
              <ul className="space-y-2">
                {plans.map((each) => (
                  <li key={each.id} className="flex flex-wrap items-center justify-between gap-2">
                    {each.id === plan.id ? (
                      <span aria-current="true" className="font-bold">
                        {m.plan_numbered({ number: each.number })}
                      </span>
                    ) : (
                      <TextLink to="/cases/$caseId/plan" params={{ caseId: found.id }} search={{ plan: each.id }}>
                        {m.plan_numbered({ number: each.number })}
                      </TextLink>
                    )}
                    <PlanStateBadge state={each.state} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </aside>
      </div>
      <PlanSheet plan={plan} caseNumber={found.number} officeName={officeName ?? ''} client={found.client} />
      {evaluated && (
        <EvaluationSheet plan={plan} caseNumber={found.number} client={found.client} evaluation={evaluated} />
      )}
    </div>
  );
}

/** An evaluation may lead on to closing or suspending, which is a step of its own, and not everybody's. */
function AfterEvaluation({ found, plan }: { found: Found; plan: PlanDetailFragment }) {
  const [latest] = plan.evaluations.map((each) => readFragment(evaluationParts, each));
  const leadsOn = latest?.conclusion === 'CLOSE' || latest?.conclusion === 'SUSPEND';
  if (!leadsOn || !plan.inForce || !found.mayDo.includes('case:close')) return null;
  return (
    <Card title={m.closing_next()}>
      <LinkButton to="/cases/$caseId/close" params={{ caseId: found.id }} variant="primary">
        {m.closing_evaluate_then_close()}
      </LinkButton>
    </Card>
  );
}
