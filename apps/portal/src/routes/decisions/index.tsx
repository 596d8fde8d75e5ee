import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../components/case/case-path.ts';
import { nameInWords } from '../../components/case/person-name.tsx';
import { DecideForm } from '../../components/decision/decide-form.tsx';
import { DecisionBasis } from '../../components/decision/decision-basis.tsx';
import { waitingDecision } from '../../components/decision/waiting-decision.graphql.ts';
import { planForMeeting } from '../../components/meeting/meeting.graphql.ts';
import { PlanInShort, PlanTitle } from '../../components/meeting/plan-on-table.tsx';
import type { WaitingDecisionFragment } from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, Card, EmptyState, PageHeader, TextLink } from '../../ui/index.ts';

const decisionsQuery = graphql(`
  query Decisions {
    plansAwaitingDecision {
      id
      ...WaitingDecision
    }
  }
`);

const search = z.object({ plan: z.string().optional().catch(undefined) });

export const Route = createFileRoute('/decisions/')({ component: Decisions, validateSearch: search });

interface Decided {
  name: string;
  caseId: string;
  approved: boolean;
}

function Decisions() {
  useTitle(m.decision_title());
  const [result, ask] = useQuery({ query: decisionsQuery });
  const [decided, setDecided] = useState<Decided>();
  return (
    <div className="space-y-5">
      <PageHeader title={m.decision_title()} lead={m.decision_lead()} />
      {decided && (
        <Banner
          tone="success"
          isLive
          title={
            decided.approved
              ? m.decision_done_approved({ name: decided.name })
              : m.decision_done_declined({ name: decided.name })
          }
        >
          <TextLink to={casePath(decided.caseId, 'plan')}>{m.decision_see_plan()}</TextLink>
        </Banner>
      )}
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ plansAwaitingDecision }) =>
          plansAwaitingDecision.length === 0 ? (
            <EmptyState title={m.decision_none()} />
          ) : (
            <ul className="space-y-5">
              {plansAwaitingDecision.map((node) => (
                <li key={node.id}>
                  <Waiting waiting={readFragment(waitingDecision, node)} onDecided={setDecided} />
                </li>
              ))}
            </ul>
          )
        }
      </Screen>
    </div>
  );
}

function Waiting({ waiting, onDecided }: { waiting: WaitingDecisionFragment; onDecided: (decided: Decided) => void }) {
  const plan = readFragment(planForMeeting, waiting);
  const navigate = Route.useNavigate();
  const open = Route.useSearch().plan === plan.id;
  const toggle = (next: string | undefined) =>
    void navigate({ search: { plan: next }, replace: true, resetScroll: false });
  return (
    <Card title={<PlanTitle plan={plan} />}>
      <PlanInShort plan={plan} />
      <div className="mt-4">
        <DecisionBasis waiting={waiting} plan={plan} />
      </div>
      {waiting.case.mayDo.includes('support:decide') && (
        <div className="mt-4" data-screen-only>
          <Button
            variant={open ? 'secondary' : 'primary'}
            aria-expanded={open}
            onPress={() => toggle(open ? undefined : plan.id)}
          >
            {open ? m.decision_fold() : m.decision_open()}
          </Button>
          {open && (
            <div className="mt-5 border-t border-line pt-5">
              <DecideForm
                key={plan.id}
                waiting={waiting}
                plan={plan}
                onDecided={(approved) => {
                  toggle(undefined);
                  onDecided({ approved, caseId: plan.case.id, name: nameInWords(plan.case.client) });
                }}
              />
            </div>
          )}
        </div>
      )}
    </Card>
  );
}
