import { createFileRoute, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { meetingRow } from '../../components/meeting/meeting.graphql.ts';
import { MeetingStateBadge } from '../../components/meeting/meeting-badges.tsx';
import { PlansWaiting } from '../../components/meeting/plans-waiting.tsx';
import { useMayManageMeetings } from '../../components/meeting/use-may-manage.ts';
import { usePages, useUrlFilters } from '../../forms/index.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import {
  EmptyState,
  EraDateField,
  FilterBar,
  LinkButton,
  PageHeader,
  Pagination,
  Select,
  Table,
} from '../../ui/index.ts';

const meetingsQuery = graphql(`
  query Meetings($officeId: ID, $from: CivilDate, $until: CivilDate, $after: String) {
    meetings(officeId: $officeId, from: $from, until: $until, first: 50, after: $after) {
      nodes {
        id
        ...MeetingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    plansAwaitingMeeting(officeId: $officeId) {
      id
      ...PlanForMeeting
    }
    offices {
      id
      name
      nameEn
    }
  }
`);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);
const search = z.object({
  office: z.string().optional().catch(undefined),
  from: day,
  until: day,
  after: z.array(z.string()).optional().catch(undefined),
});

export const Route = createFileRoute('/meetings/')({ component: Meetings, validateSearch: search });

function Meetings() {
  useTitle(m.meetings_title());
  const locale = useLocale();
  const filters = useUrlFilters(Route.useSearch());
  const { office, from, until } = filters.search;
  const mayManage = useMayManageMeetings();
  const [result, ask] = useQuery({
    query: meetingsQuery,
    variables: {
      officeId: office ?? null,
      from: from ?? null,
      until: until ?? null,
      after: filters.search.after?.at(-1) ?? null,
    },
  });
  const pages = usePages(filters.search, 50, result.data?.meetings.pageInfo);
  const asDay = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);
  const offices = result.data?.offices ?? [];
  return (
    <div className="space-y-5">
      <PageHeader
        title={m.meetings_title()}
        lead={m.meetings_lead()}
        actions={
          mayManage && (
            <LinkButton to="/meetings/new" search={{ office }} icon="plus" variant="primary">
              {m.meetings_new()}
            </LinkButton>
          )
        }
      />
      <FilterBar active={filters.active} onClear={filters.clear}>
        <Select
          name="office"
          label={m.meetings_office()}
          value={office ?? ''}
          onChange={(value) => filters.set({ office: value })}
          choices={[
            { value: '', label: m.meetings_office_any() },
            ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn })),
          ]}
        />
        <EraDateField
          name="from"
          label={m.meetings_from()}
          value={from ?? ''}
          onChange={(value) => filters.set({ from: asDay(value) })}
        />
        <EraDateField
          name="until"
          label={m.meetings_until()}
          value={until ?? ''}
          onChange={(value) => filters.set({ until: asDay(value) })}
        />
      </FilterBar>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ meetings, plansAwaitingMeeting }) => (
          <>
            <PlansWaiting plans={plansAwaitingMeeting} />
            <section>
              <h2 className="mb-2 text-lg font-bold">{m.meetings_list()}</h2>
              <Table
                caption={m.meetings_list()}
                rows={meetings.nodes.map((node) => readFragment(meetingRow, node))}
                rowKey={({ id }) => id}
                empty={<EmptyState title={m.meetings_empty()} />}
                columns={[
                  {
                    key: 'at',
                    header: m.meetings_at(),
                    isRowHeader: true,
                    cell: ({ id, at }) => (
                      <Link to="/meetings/$meetingId" params={{ meetingId: id }} className="text-key-900 underline">
                        {formatDateTime(at)}
                      </Link>
                    ),
                  },
                  {
                    key: 'office',
                    header: m.meetings_office(),
                    cell: ({ office: at }) => (at ? (locale === 'ja' ? at.name : at.nameEn) : '—'),
                  },
                  { key: 'place', header: m.meetings_place(), cell: ({ place }) => place ?? '—' },
                  {
                    key: 'state',
                    header: m.meetings_state(),
                    cell: ({ state }) => <MeetingStateBadge state={state} />,
                  },
                  {
                    key: 'agenda',
                    header: m.meetings_agenda(),
                    cell: ({ agenda }) => m.meetings_agenda_count({ count: agenda.length }),
                  },
                ]}
              />
              <Pagination {...pages} shown={meetings.nodes.length} total={meetings.totalCount} />
            </section>
          </>
        )}
      </Screen>
    </div>
  );
}
