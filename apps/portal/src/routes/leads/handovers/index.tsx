import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { handoversQuery } from '../../../components/leads/handover.graphql.ts';
import { HandoverList, readHandoverRow } from '../../../components/leads/handover-list.tsx';
import type { HandoverRowFragment } from '../../../graphql/generated/graphql.ts';
import { Screen } from '../../../graphql/screen.tsx';
import { useViewer } from '../../../graphql/viewer.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Card, PageHeader, TextLink } from '../../../ui/index.ts';

export const Route = createFileRoute('/leads/handovers/')({ component: Handovers });

function Handovers() {
  useTitle(m.leads_handover_title());
  const { officeIds } = useViewer();
  const [result, ask] = useQuery({ query: handoversQuery, requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader
        kicker={<TextLink to="/leads">{m.leads_to_list()}</TextLink>}
        title={m.leads_handover_title()}
        lead={m.leads_handover_lead()}
      />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ leadHandovers, sources }) => {
          const rows = leadHandovers.map(readHandoverRow);
          const waiting = rows.filter(({ state }) => state === 'PROPOSED');
          const isIncoming = ({ toOffice }: HandoverRowFragment) => officeIds.includes(toOffice?.id ?? '');
          const parts = [
            {
              title: m.leads_handover_incoming(),
              none: m.leads_handover_incoming_none(),
              found: waiting.filter(isIncoming),
            },
            {
              title: m.leads_handover_outgoing(),
              none: m.leads_handover_outgoing_none(),
              found: waiting.filter((row) => !isIncoming(row)),
            },
            {
              title: m.leads_handover_done(),
              none: m.leads_handover_done_none(),
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
                    <HandoverList handovers={found} sources={sources} />
                  )}
                </Card>
              ))}
            </div>
          );
        }}
      </Screen>
    </>
  );
}
