import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { BetweenOffices, betweenOffices } from '../../components/transfer/between-offices.tsx';
import { readTransferRow, TransferList } from '../../components/transfer/transfer-list.tsx';
import { transferStates, transferStateWord } from '../../components/transfer/transfer-words.ts';
import { usePages, useUrlFilters } from '../../forms/index.ts';
import type { TransferRowFragment } from '../../graphql/generated/graphql.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Card, EmptyState, PageHeader, Pagination } from '../../ui/index.ts';

const transfersQuery = graphql(`
  query Transfers($states: [TransferState!], $officeId: ID, $after: ID) {
    transfers(states: $states, officeId: $officeId, first: 50, after: $after) {
      id
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
  const { officeIds } = useViewer();
  const filters = useUrlFilters(Route.useSearch());
  const { state, office, after } = filters.search;
  const [result, ask] = useQuery({
    query: transfersQuery,
    variables: { states: state ? [state] : null, officeId: office ?? null, after: after?.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const transfersNow = result.data?.transfers ?? [];
  const pages = usePages(filters.search, PAGE, {
    hasNextPage: transfersNow.length === PAGE,
    endCursor: transfersNow.at(-1)?.id ?? null,
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
          const waiting = rows.filter(({ state }) => state === 'PROPOSED');
          const isIncoming = ({ toOffice }: TransferRowFragment) => officeIds.includes(toOffice?.id ?? '');
          const parts = [
            { title: m.transfer_incoming(), none: m.transfer_incoming_none(), found: waiting.filter(isIncoming) },
            {
              title: m.transfer_outgoing(),
              none: m.transfer_outgoing_none(),
              found: waiting.filter((row) => !isIncoming(row)),
            },
            {
              title: m.transfer_done(),
              none: m.transfer_done_none(),
              found: rows.filter(({ state }) => state !== 'PROPOSED'),
            },
          ];
          if (filters.active > 0 && rows.length === 0) return <EmptyState title={m.transfer_none_found()} />;
          return (
            <div className="flex flex-col gap-5">
              {parts
                .filter(({ found }) => filters.active === 0 || found.length > 0)
                .map(({ title, none, found }) => (
                  <Card key={title} title={title}>
                    {found.length === 0 ? (
                      <p className="text-muted">{none}</p>
                    ) : (
                      <TransferList transfers={found} reasons={reasons} />
                    )}
                  </Card>
                ))}
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
