import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { handoverParts, handoverQuery } from '../../../components/leads/handover.graphql.ts';
import { FoundHandover } from '../../../components/leads/handover-page.tsx';
import { readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { TextLink } from '../../../ui/index.ts';

export const Route = createFileRoute('/leads/handovers/$handoverId')({ component: HandoverPage });

function HandoverPage() {
  useTitle(m.leads_handover_sheet());
  const { handoverId } = Route.useParams();
  const [result, ask] = useQuery({
    query: handoverQuery,
    variables: { handoverId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ leadHandover, sources }) =>
        leadHandover === null ? (
          <NotHere action={<TextLink to="/leads/handovers">{m.leads_handover_to_list()}</TextLink>} />
        ) : (
          <FoundHandover key={leadHandover.id} handover={readFragment(handoverParts, leadHandover)} sources={sources} />
        )
      }
    </Screen>
  );
}
