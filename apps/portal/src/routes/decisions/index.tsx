import { createFileRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { circulationRow } from '../../components/approval/approval.graphql.ts';
import { CirculationList } from '../../components/approval/circulation-list.tsx';
import { DraftForm } from '../../components/approval/draft-form.tsx';
import { casePath } from '../../components/case/case-path.ts';
import { nameInWords } from '../../components/case/person-name.tsx';
import { DecideForm } from '../../components/decision/decide-form.tsx';
import { DecisionBasis } from '../../components/decision/decision-basis.tsx';
import { waitingDecision } from '../../components/decision/waiting-decision.graphql.ts';
import { planForMeeting } from '../../components/meeting/meeting.graphql.ts';
import { PlanInShort, PlanTitle } from '../../components/meeting/plan-on-table.tsx';
import type {
  DecisionsQuery,
  PlanForMeetingFragment,
  WaitingDecisionFragment,
} from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Badge, Banner, Button, Card, EmptyState, PageHeader, TextLink } from '../../ui/index.ts';

const decisionsQuery = graphql(`
  query Decisions {
    circulations {
      id
      ...CirculationRow
    }
    plansAwaitingDecision {
      id
      version
      approvalRoute {
        id
        steps {
          kind
          staff {
            id
            displayName
          }
          deputy {
            id
          }
        }
      }
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
        {({ plansAwaitingDecision, circulations }) => {
          const rows = circulations.map((each) => readFragment(circulationRow, each));
          const mine = rows.filter(({ waitsForMe }) => waitsForMe);
          const others = rows.filter(({ waitsForMe, state }) => !waitsForMe && state !== 'DECIDED');
          const routed = plansAwaitingDecision.filter(({ approvalRoute }) => approvalRoute !== null);
          const alone = plansAwaitingDecision.filter(({ approvalRoute }) => approvalRoute === null);
          return plansAwaitingDecision.length + rows.length === 0 ? (
            <EmptyState title={m.decision_none()} />
          ) : (
            <div className="space-y-5">
              <CirculationList
                title={m.approval_inbox_mine()}
                hint={m.approval_inbox_mine_hint()}
                rows={mine.filter(({ state }) => state !== 'RETURNED')}
                isPressing
              />
              <CirculationList
                title={m.approval_inbox_returned()}
                hint={m.approval_inbox_returned_hint()}
                rows={mine.filter(({ state }) => state === 'RETURNED')}
                isPressing
              />
              <WaitingPart
                title={m.approval_inbox_to_draft()}
                hint={m.approval_inbox_to_draft_hint()}
                count={routed.length}
              >
                {routed.map((node) => (
                  <li key={node.id}>
                    <Waiting
                      waiting={readFragment(waitingDecision, node)}
                      route={node.approvalRoute}
                      onDecided={setDecided}
                    />
                  </li>
                ))}
              </WaitingPart>
              <WaitingPart title={m.approval_inbox_alone()} hint={m.approval_inbox_alone_hint()} count={alone.length}>
                {alone.map((node) => (
                  <li key={node.id}>
                    <Waiting waiting={readFragment(waitingDecision, node)} route={null} onDecided={setDecided} />
                  </li>
                ))}
              </WaitingPart>
              <CirculationList title={m.approval_inbox_circulating()} rows={others} />
              <CirculationList
                title={m.approval_inbox_decided()}
                rows={rows.filter(({ state }) => state === 'DECIDED')}
                areDecided
              />
            </div>
          );
        }}
      </Screen>
    </div>
  );
}

interface WaitingPartProps {
  title: string;
  hint: string;
  count: number;
  children: ReactNode;
}

function WaitingPart({ title, hint, count, children }: WaitingPartProps) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className="flex items-center gap-2 text-lg font-bold">
        {title}
        <Badge>{m.today_count({ count })}</Badge>
      </h2>
      <p className="mb-3 text-sm text-muted">{hint}</p>
      <ul className="space-y-5">{children}</ul>
    </section>
  );
}

type RouteInShort = DecisionsQuery['plansAwaitingDecision'][number]['approvalRoute'];

interface WaitingProps {
  waiting: WaitingDecisionFragment;
  /** The route that its decision takes; null where one person decides. */
  route: RouteInShort;
  onDecided: (decided: Decided) => void;
}

function Waiting({ waiting, route, onDecided }: WaitingProps) {
  const plan = readFragment(planForMeeting, waiting);
  const navigate = Route.useNavigate();
  const open = Route.useSearch().plan === plan.id;
  const toggle = (next: string | undefined) =>
    void navigate({ search: { plan: next }, replace: true, resetScroll: false });
  return (
    <Card title={<PlanTitle plan={plan} />} level={3}>
      <PlanInShort plan={plan} />
      <div className="mt-4">
        <DecisionBasis waiting={waiting} plan={plan} />
      </div>
      {route && <ToDraft waiting={waiting} plan={plan} route={route} open={open} toggle={toggle} />}
      {!route && waiting.case.mayDo.includes('support:decide') && (
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

interface ToDraftProps {
  waiting: WaitingDecisionFragment;
  plan: PlanForMeetingFragment;
  route: NonNullable<RouteInShort>;
  open: boolean;
  toggle: (planId: string | undefined) => void;
}

/** The draft of a decision that takes a route, for whoever the route lets draft. */
function ToDraft({ waiting, plan, route, open, toggle }: ToDraftProps) {
  const { id } = useViewer();
  const navigate = Route.useNavigate();
  const [drafter] = route.steps;
  const mine =
    waiting.case.mayDo.includes('decision:draft') &&
    (!drafter?.staff || drafter.staff.id === id || drafter.deputy?.id === id);
  if (!mine) {
    const name = drafter?.staff?.displayName ?? m.approval_route_anyone();
    return <p className="mt-4 text-sm text-muted">{m.approval_draft_not_yours({ name })}</p>;
  }
  return (
    <div className="mt-4" data-screen-only>
      <Button
        variant={open ? 'secondary' : 'primary'}
        aria-expanded={open}
        onPress={() => toggle(open ? undefined : plan.id)}
      >
        {open ? m.approval_draft_fold() : m.approval_draft()}
      </Button>
      {open && (
        <div className="mt-5 border-t border-line pt-5">
          <DraftForm
            key={plan.id}
            plan={plan}
            names={route.steps.map(({ staff }) => staff?.displayName ?? m.approval_route_anyone())}
            onDone={(circulationId) => void navigate({ to: '/decisions/$circulationId', params: { circulationId } })}
          />
        </div>
      )}
    </div>
  );
}
