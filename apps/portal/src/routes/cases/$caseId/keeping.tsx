import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../../components/case/case-path.ts';
import { HoldCard } from '../../../components/retention/hold-card.tsx';
import {
  caseKeeping,
  deletionParts,
  proposeDeletionMutation,
} from '../../../components/retention/retention.graphql.ts';
import { RetentionCard } from '../../../components/retention/retention-card.tsx';
import { useDeletionCommand } from '../../../components/retention/use-deletion-command.ts';
import { type Refused, RefusedNotice } from '../../../forms/index.ts';
import type { CaseKeepingFragment } from '../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { formatDateTime } from '../../../text/dates.ts';
import { m } from '../../../text/text.ts';
import { Banner, Button, Card, LinkButton, TextLink } from '../../../ui/index.ts';

const keepingQuery = graphql(`
  query CaseKeepingPage($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseKeeping
    }
  }
`);

const search = z.object({ do: z.enum(['hold', 'lift']).optional().catch(undefined) });

export const Route = createFileRoute('/cases/$caseId/keeping')({ component: Keeping, validateSearch: search });

/** How long this case is kept, what holds it, and the first of the two who delete it. */
function Keeping() {
  useTitle(m.retention_title());
  const { caseId } = Route.useParams();
  const { do: doing } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [result, ask] = useQuery({ query: keepingQuery, variables: { caseId }, requestPolicy: 'cache-and-network' });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const found = readFragment(caseKeeping, data.case);
        const back = <TextLink to={casePath(caseId)}>{m.retention_back()}</TextLink>;
        if (!found.mayDo.includes('hold:manage')) return <NotHere action={back} />;
        return (
          <div className="flex flex-col gap-5">
            <p>{back}</p>
            <RetentionCard found={found} />
            <HoldCard found={found} doing={doing} onDone={() => void navigate({ search: {} })} />
            <ProposeCard found={found} onDone={() => ask({ requestPolicy: 'network-only' })} />
          </div>
        );
      }}
    </Screen>
  );
}

function ProposeCard({ found, onDone }: { found: CaseKeepingFragment; onDone: () => void }) {
  const { run, isPending } = useDeletionCommand(proposeDeletionMutation, 'proposeDeletion');
  const [refused, setRefused] = useState<Refused>();
  const proposed = found.deletion === null ? null : readFragment(deletionParts, found.deletion);
  if (!found.mayDo.includes('case:delete') || (proposed === null && found.retention.state !== 'DUE')) return null;
  return (
    <Card title={m.retention_delete()}>
      {proposed ? (
        <Banner
          tone="warning"
          title={m.retention_waiting({ who: proposed.proposedByName, when: formatDateTime(proposed.proposedAt) })}
          isLive
        >
          <LinkButton size="small" to="/retention">
            {m.retention_see()}
          </LinkButton>
        </Banner>
      ) : (
        <div className="flex flex-col items-start gap-3">
          {refused && <RefusedNotice refused={refused} />}
          <p className="max-w-prose">{m.retention_propose_text()}</p>
          <Button
            variant="danger"
            isPending={isPending}
            onPress={async () => {
              const answer = await run({ caseId: found.id });
              setRefused(answer);
              if (answer === undefined) onDone();
            }}
          >
            {m.retention_propose()}
          </Button>
        </div>
      )}
    </Card>
  );
}
