import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Card, Table } from '../../ui/index.ts';
import { areWordsHidden } from '../plan/hidden-words.ts';
import { planForMeeting } from './meeting.graphql.ts';
import { PlanTitle } from './plan-on-table.tsx';

/** Submitted plans that are on no agenda yet, the oldest first. */
export function PlansWaiting({ plans }: { plans: readonly FragmentType<typeof planForMeeting>[] }) {
  if (plans.length === 0) return null;
  return (
    <Card title={m.meetings_waiting({ count: plans.length })}>
      <Table
        caption={m.meetings_waiting({ count: plans.length })}
        rows={plans.map((plan) => readFragment(planForMeeting, plan))}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'plan',
            header: m.meetings_plan(),
            isRowHeader: true,
            cell: (plan) => <PlanTitle plan={plan} />,
          },
          {
            key: 'goals',
            header: m.plan_goals(),
            cell: (plan) =>
              areWordsHidden(plan) ? m.plan_hidden() : plan.goals.map(({ words }) => words).join(' ／ '),
          },
          { key: 'by', header: m.plan_made_by(), cell: ({ createdBy }) => createdBy?.displayName ?? '—' },
        ]}
      />
    </Card>
  );
}
