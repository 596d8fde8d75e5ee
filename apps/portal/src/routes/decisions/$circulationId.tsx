import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { ActForm, actsOf } from '../../components/approval/act-form.tsx';
import { circulatedPlan, circulationDetail } from '../../components/approval/approval.graphql.ts';
import { ApprovalSheet } from '../../components/approval/approval-sheet.tsx';
import { CirculationStateBadge } from '../../components/approval/circulation-list.tsx';
import { DraftForm } from '../../components/approval/draft-form.tsx';
import { RepointForm } from '../../components/approval/repoint-form.tsx';
import { routeStaff } from '../../components/approval/route.graphql.ts';
import { nameInWords } from '../../components/case/person-name.tsx';
import { decisionGate } from '../../components/decision/decision-gate.ts';
import { waitingDecision } from '../../components/decision/waiting-decision.graphql.ts';
import { GateList } from '../../components/gate-list.tsx';
import { gateWords } from '../../components/gate-words.ts';
import { planForMeeting } from '../../components/meeting/meeting.graphql.ts';
import { TaskCard } from '../../components/task-card.tsx';
import type {
  CirculatedPlanFragment,
  CirculationDetailFragment,
  PlanForMeetingFragment,
  RouteStaffFragment,
  WaitingDecisionFragment,
} from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, Card, LinkButton, PageHeader, TextLink } from '../../ui/index.ts';

const circulationQuery = graphql(`
  query CirculationPage($id: ID!) {
    circulation(id: $id) {
      id
      ...CirculationDetail
      plan {
        id
        ...CirculatedPlan
      }
    }
    ...RouteStaff
  }
`);

const search = z.object({ do: z.enum(['repoint']).optional().catch(undefined) });

export const Route = createFileRoute('/decisions/$circulationId')({
  component: CirculationPage,
  validateSearch: search,
});

function CirculationPage() {
  useTitle(m.approval_title());
  const { circulationId } = Route.useParams();
  const [result, ask] = useQuery({ query: circulationQuery, variables: { id: circulationId } });
  const back = <TextLink to="/decisions">{m.approval_back()}</TextLink>;
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (data.circulation === null) return <NotHere action={back} />;
        const circulated = readFragment(circulatedPlan, data.circulation.plan);
        const waiting = readFragment(waitingDecision, circulated);
        return (
          <div className="space-y-5">
            {back}
            <Shown
              circulation={readFragment(circulationDetail, data.circulation)}
              circulated={circulated}
              waiting={waiting}
              plan={readFragment(planForMeeting, waiting)}
              staff={readFragment(routeStaff, data).staffMembers}
              onChanged={() => ask({ requestPolicy: 'network-only' })}
            />
          </div>
        );
      }}
    </Screen>
  );
}

interface ShownProps {
  circulation: CirculationDetailFragment;
  circulated: CirculatedPlanFragment;
  waiting: WaitingDecisionFragment;
  plan: PlanForMeetingFragment;
  staff: RouteStaffFragment['staffMembers'];
  onChanged: () => void;
}

function Shown({ circulation, circulated, waiting, plan, staff, onChanged }: ShownProps) {
  const [done, setDone] = useState<string>();
  const navigate = Route.useNavigate();
  const repointing = Route.useSearch().do === 'repoint';
  const may = (act: string) => (circulation.mayDo as readonly string[]).includes(act);
  const finish = (words: string) => {
    setDone(words);
    void navigate({ search: {}, replace: true, resetScroll: false });
    onChanged();
  };
  return (
    <>
      <PageHeader
        kicker={m.approval_title()}
        title={
          <span className="flex flex-wrap items-center gap-3">
            {nameInWords(plan.case.client)}
            <CirculationStateBadge state={circulation.state} />
          </span>
        }
        lead={circulation.waitsFor.length > 0 && `${m.approval_col_who()}: ${holders(circulation)}`}
        actions={
          <>
            {may('REPOINT') && !repointing && (
              <LinkButton to="." search={{ do: 'repoint' }} variant="quiet">
                {m.approval_repoint()}
              </LinkButton>
            )}
            <Button variant="secondary" icon="print" onPress={() => window.print()}>
              {m.approval_print()}
            </Button>
          </>
        }
      />
      {done && <Banner tone="success" title={done} isLive />}
      <Warnings circulation={circulation} />
      <ApprovalSheet circulation={circulation} circulated={circulated} waiting={waiting} plan={plan} />
      <div data-screen-only className="space-y-5">
        {repointing && may('REPOINT') && (
          <TaskCard title={m.approval_repoint_title()}>
            <RepointForm circulation={circulation} staff={staff} onDone={finish} />
          </TaskCard>
        )}
        {may('DRAFT') && (
          <Card title={m.approval_draft_again()}>
            <DraftForm
              key={circulation.version}
              plan={plan}
              before={circulation}
              names={circulation.steps.map(({ staff: holder }) => holder?.displayName ?? '—')}
              onDone={() => finish(m.approval_done_drafted())}
            />
          </Card>
        )}
        {actsOf(circulation).length > 0 && (
          <Card title={m.approval_form()}>
            {may('DECIDE') && <InTheWay circulation={circulation} waiting={waiting} plan={plan} />}
            <ActForm key={`${circulation.id}${circulation.version}`} circulation={circulation} onDone={finish} />
          </Card>
        )}
      </div>
    </>
  );
}

const holders = ({ waitsFor }: CirculationDetailFragment): string =>
  waitsFor.map(({ displayName }) => displayName).join(` ${m.approval_or()} `);

/** What a reader must know before the sheet: it changed, it came back, or nobody can act on it. */
function Warnings({
  circulation: { state, stamps, steps, position, contentChanged },
}: {
  circulation: CirculationDetailFragment;
}) {
  const back = state === 'RETURNED' ? stamps.findLast(({ act }) => act === 'RETURNED')?.comment : null;
  const open = state !== 'DECIDED' && state !== 'WITHDRAWN';
  return (
    <>
      {back && <Banner tone="warning" title={m.approval_returned_title({ comment: back })} />}
      {contentChanged && (
        <Banner tone="warning" title={m.approval_changed_title()}>
          {m.approval_changed_body()}
        </Banner>
      )}
      {open && steps[position]?.staffFlaw && <Banner tone="warning" title={m.approval_flaw_title()} />}
    </>
  );
}

/** The gates of the decision itself, by the same rule as the server's, before the last stamp. */
function InTheWay({ circulation, waiting, plan }: Pick<ShownProps, 'circulation' | 'waiting' | 'plan'>) {
  const { id } = useViewer();
  const gate = decisionGate(waiting, plan, { approve: circulation.approve, decidedOn: today(), deciderId: id });
  return (
    <div className="mb-4">
      <GateList
        title={m.decision_in_the_way()}
        clear={circulation.approve ? m.decision_may_approve() : m.decision_may_decline()}
        reasons={gateWords(gate)}
      />
    </div>
  );
}
