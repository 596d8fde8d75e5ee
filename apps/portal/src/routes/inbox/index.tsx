import { createFileRoute, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { referralStateCodes, referralStateWord } from '../../components/domain-words.ts';
import { incomingRow } from '../../components/partner/incoming-referral.graphql.ts';
import { Invitations } from '../../components/partner/invitations.tsx';
import { OfficePhone } from '../../components/partner/office-phone.tsx';
import { ReferralStateBadge } from '../../components/partner/state-badge.tsx';
import { usePages, useUrlFilters } from '../../forms/index.ts';
import type { IncomingRowFragment } from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { dayOf, formatDateShort } from '../../text/dates.ts';
import { daysUntil } from '../../text/days-until.ts';
import { m } from '../../text/text.ts';
import { Checkbox, DueBadge, EmptyState, FilterBar, PageHeader, Pagination, Select, Table } from '../../ui/index.ts';

const inboxQuery = graphql(`
  query Inbox($filter: IncomingReferralFilter, $after: String) {
    incomingReferrals(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...IncomingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    meetingInvitations {
      id
      ...InvitationRow
    }
  }
`);

const states = [
  'SENT',
  'RECEIVED',
  'ACCEPTED',
  'DECLINED',
  'APPOINTMENT_SET',
  'CONNECTED',
  'DONE',
  'WITHDRAWN',
] as const;
const search = z.object({
  state: z.enum(states).optional().catch(undefined),
  all: z.boolean().optional().catch(undefined),
  after: z.array(z.string()).optional().catch(undefined),
});

export const Route = createFileRoute('/inbox/')({ component: Inbox, validateSearch: search });

function Inbox() {
  useTitle(m.partner_inbox_title());
  const filters = useUrlFilters(Route.useSearch());
  const { state, all } = Route.useSearch();
  const filter = { open: !all && state === undefined, states: state === undefined ? null : [state] };
  const [result, ask] = useQuery({
    query: inboxQuery,
    variables: { filter, after: filters.search.after?.at(-1) ?? null },
  });
  const pages = usePages(filters.search, 50, result.data?.incomingReferrals.pageInfo);
  return (
    <div className="space-y-5">
      <PageHeader title={m.partner_inbox_title()} lead={m.partner_inbox_lead()} />
      <FilterBar active={filters.active} onClear={filters.clear}>
        <Select
          name="state"
          label={m.partner_inbox_filter_state()}
          value={state ?? ''}
          onChange={(value) => filters.set({ state: states.find((each) => each === value) })}
          choices={[
            { value: '', label: m.partner_inbox_any() },
            ...referralStateCodes.map((value) => ({ value, label: referralStateWord(value) })),
          ]}
        />
        <Checkbox
          name="open"
          label={m.partner_inbox_filter_open()}
          value={!all}
          onChange={(open) => filters.set({ all: open ? undefined : true })}
        />
      </FilterBar>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ incomingReferrals, meetingInvitations }) => (
          <>
            <Invitations invitations={meetingInvitations} />
            <Table
              caption={m.partner_inbox_table()}
              rows={incomingReferrals.nodes.map((node) => readFragment(incomingRow, node))}
              rowKey={(row) => row.id}
              empty={<EmptyState title={m.partner_inbox_empty()} />}
              columns={[
                {
                  key: 'what',
                  header: m.partner_inbox_col_what(),
                  isRowHeader: true,
                  cell: (row) => (
                    <Link to="/inbox/$referralId" params={{ referralId: row.id }} className="text-key-900 underline">
                      {row.disclosed.find(({ field }) => field === 'NAME')?.value ?? m.partner_name_withheld()}
                    </Link>
                  ),
                },
                { key: 'purpose', header: m.partner_purpose(), cell: (row) => row.purpose },
                { key: 'from', header: m.partner_inbox_col_from(), cell: (row) => <From row={row} /> },
                {
                  key: 'state',
                  header: m.partner_inbox_col_state(),
                  cell: (row) => <ReferralStateBadge state={row.state} />,
                },
                {
                  key: 'sent',
                  header: m.partner_inbox_col_sent(),
                  cell: (row) => <span className="whitespace-nowrap">{formatDateShort(dayOf(row.sentAt))}</span>,
                },
                {
                  key: 'due',
                  header: m.partner_inbox_col_due(),
                  cell: (row) => (
                    <span className="inline-flex flex-wrap items-center gap-2">
                      {formatDateShort(row.answerDueOn)}
                      {(row.state === 'SENT' || row.state === 'RECEIVED') && (
                        <DueBadge days={daysUntil(row.answerDueOn)} />
                      )}
                    </span>
                  ),
                },
              ]}
            />
            <Pagination {...pages} shown={incomingReferrals.nodes.length} total={incomingReferrals.totalCount} />
          </>
        )}
      </Screen>
    </div>
  );
}

/** Which office sent it, and where it is reached. */
function From({ row: { fromOffice, fromOfficePhone } }: { row: IncomingRowFragment }) {
  return (
    <>
      {fromOffice}
      {fromOfficePhone && (
        <span className="block text-sm">
          <OfficePhone phone={fromOfficePhone} />
        </span>
      )}
    </>
  );
}
