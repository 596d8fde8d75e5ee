import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useUnwritten, useUnwrittenPages } from '../../../components/case-list/use-unwritten.ts';
import { handoversQuery } from '../../../components/leads/handover.graphql.ts';
import { HandoverList, readHandoverRow } from '../../../components/leads/handover-list.tsx';
import { handoverStates, handoverStateWord } from '../../../components/leads/handover-words.ts';
import { BetweenOffices, betweenOffices } from '../../../components/transfer/between-offices.tsx';
import { ByWhoActs } from '../../../components/transfer/by-who-acts.tsx';
import { useUrlFilters } from '../../../forms/index.ts';
import { Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { EmptyState, PageHeader, Pagination, TextLink } from '../../../ui/index.ts';

const PAGE = 50;

export const Route = createFileRoute('/leads/handovers/')({
  component: Handovers,
  validateSearch: betweenOffices(handoverStates),
});

function Handovers() {
  useTitle(m.leads_handover_title());
  const filters = useUrlFilters(Route.useSearch());
  const { state, office } = filters.search;
  const [{ after }] = useUnwritten();
  const [result, ask] = useQuery({
    query: handoversQuery,
    variables: { states: state ? [state] : null, officeId: office ?? null, after: after.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const listed = result.data?.leadHandovers ?? [];
  const pages = useUnwrittenPages(PAGE, {
    hasNextPage: listed.length === PAGE,
    endCursor: listed.at(-1)?.cursor ?? null,
  });
  return (
    <>
      <PageHeader
        kicker={<TextLink to="/leads">{m.leads_to_list()}</TextLink>}
        title={m.leads_handover_title()}
        lead={m.leads_handover_lead()}
      />
      <div className="mb-5">
        <BetweenOffices
          search={filters.search}
          states={handoverStates}
          stateWord={handoverStateWord}
          offices={result.data?.offices ?? []}
          active={filters.active}
          onSearch={filters.set}
          onClear={filters.clear}
        />
      </div>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ leadHandovers, sources }) => {
          const rows = leadHandovers.map(readHandoverRow);
          if (filters.active > 0 && rows.length === 0) return <EmptyState title={m.transfer_none_found()} />;
          return (
            <div className="flex flex-col gap-5">
              <ByWhoActs
                rows={rows}
                words={{
                  incoming: [m.leads_handover_incoming(), m.leads_handover_incoming_none()],
                  outgoing: [m.leads_handover_outgoing(), m.leads_handover_outgoing_none()],
                  done: [m.leads_handover_done(), m.leads_handover_done_none()],
                }}
                isWhole={filters.active === 0 && !pages.onPrevious}
                list={(found) => <HandoverList handovers={found} sources={sources} />}
              />
              {(pages.onNext || pages.onPrevious) && (
                <Pagination from={pages.from} shown={rows.length} onPrevious={pages.onPrevious} onNext={pages.onNext} />
              )}
            </div>
          );
        }}
      </Screen>
    </>
  );
}
