import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { readTransferRow, TransferList } from '../../components/transfer/transfer-list.tsx';
import { usePages } from '../../forms/index.ts';
import type { TransferRowFragment } from '../../graphql/generated/graphql.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Card, PageHeader, Pagination } from '../../ui/index.ts';

const transfersQuery = graphql(`
  query Transfers($after: ID) {
    transfers(first: 50, after: $after) {
      id
      ...TransferRow
    }
    reasons: codeList(name: "transferReason") {
      ...CodeListParts
    }
  }
`);

const PAGE = 50;
const search = z.object({ after: z.array(z.string()).optional().catch(undefined) });

export const Route = createFileRoute('/transfers/')({ component: Transfers, validateSearch: search });

function Transfers() {
  useTitle(m.transfer_title());
  const { officeIds } = useViewer();
  const { after = [] } = Route.useSearch();
  const [result, ask] = useQuery({
    query: transfersQuery,
    variables: { after: after.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const transfersNow = result.data?.transfers ?? [];
  const pages = usePages({ after }, PAGE, {
    hasNextPage: transfersNow.length === PAGE,
    endCursor: transfersNow.at(-1)?.id ?? null,
  });
  return (
    <>
      <PageHeader title={m.transfer_title()} lead={m.transfer_lead()} />
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
          return (
            <div className="flex flex-col gap-5">
              {parts.map(({ title, none, found }) => (
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
