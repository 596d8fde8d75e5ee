import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useUnwritten, useUnwrittenPages } from '../../components/case-list/use-unwritten.ts';
import { BetweenOffices, betweenOffices } from '../../components/transfer/between-offices.tsx';
import { ByWhoActs } from '../../components/transfer/by-who-acts.tsx';
import { readTransferRow, TransferList } from '../../components/transfer/transfer-list.tsx';
import { transferStates, transferStateWord } from '../../components/transfer/transfer-words.ts';
import { useUrlFilters } from '../../forms/index.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { EmptyState, PageHeader, Pagination } from '../../ui/index.ts';

const transfersQuery = graphql(`
  query Transfers($states: [TransferState!], $officeId: ID, $after: ID) {
    transfers(states: $states, officeId: $officeId, first: 50, after: $after) {
      id
      cursor
      ...TransferRow
    }
    offices {
      id
      name
      nameEn
    }
    reasons: codeList(name: "transferReason") {
      ...CodeListParts
    }
  }
`);

const PAGE = 50;

export const Route = createFileRoute('/transfers/')({
  component: Transfers,
  validateSearch: betweenOffices(transferStates),
});

function Transfers() {
  useTitle(m.transfer_title());
  const filters = useUrlFilters(Route.useSearch());
  const { state, office } = filters.search;
  const [{ after }] = useUnwritten();
  const [result, ask] = useQuery({
    query: transfersQuery,
    variables: { states: state ? [state] : null, officeId: office ?? null, after: after.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const transfersNow = result.data?.transfers ?? [];
  const pages = useUnwrittenPages(PAGE, {
    hasNextPage: transfersNow.length === PAGE,
    endCursor: transfersNow.at(-1)?.cursor ?? null,
  });
  return (
    <>
      <PageHeader title={m.transfer_title()} lead={m.transfer_lead()} />
      <div className="mb-5">
        <BetweenOffices
          search={filters.search}
          states={transferStates}
          stateWord={transferStateWord}
          offices={result.data?.offices ?? []}
          active={filters.active}
          onSearch={filters.set}
          onClear={filters.clear}
        />
      </div>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ transfers, reasons }) => {
          const rows = transfers.map(readTransferRow);
          if (filters.active > 0 && rows.length === 0) return <EmptyState title={m.transfer_none_found()} />;
          return (
            <div className="flex flex-col gap-5">
              <ByWhoActs
                rows={rows}
                words={{
                  incoming: [m.transfer_incoming(), m.transfer_incoming_none()],
                  outgoing: [m.transfer_outgoing(), m.transfer_outgoing_none()],
                  done: [m.transfer_done(), m.transfer_done_none()],
                }}
                isWhole={filters.active === 0 && !pages.onPrevious}
                list={(found) => <TransferList transfers={found} reasons={reasons} />}
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
