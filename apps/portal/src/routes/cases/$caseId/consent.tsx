import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../../components/case/case-path.ts';
import { ApplicationForm } from '../../../components/consent/application-form.tsx';
import { ApplicationList } from '../../../components/consent/application-list.tsx';
import { agencyChoice, consentParts } from '../../../components/consent/consent.graphql.ts';
import { WithdrawForm } from '../../../components/consent/withdraw-form.tsx';
import { TaskCard } from '../../../components/task-card.tsx';
import type { AgencyChoiceFragment, ConsentPartsFragment } from '../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Banner, LinkButton } from '../../../ui/index.ts';

const consentQuery = graphql(`
  query CaseConsent($caseId: ID!) {
    case(id: $caseId) {
      id
      ...ConsentParts
    }
    agencies(first: 100, sort: KANA_ASC) {
      nodes {
        id
        ...AgencyChoice
      }
    }
  }
`);

const search = z.object({
  do: z.enum(['apply']).optional().catch(undefined),
  withdraw: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/consent')({ component: ConsentPage, validateSearch: search });

function ConsentPage() {
  useTitle(m.consent_title());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: consentQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found, agencies }) =>
        found === null ? (
          <NotHere />
        ) : (
          <Consent
            found={readFragment(consentParts, found)}
            agencies={agencies.nodes.map((each) => readFragment(agencyChoice, each))}
          />
        )
      }
    </Screen>
  );
}

function Consent({ found, agencies }: { found: ConsentPartsFragment; agencies: readonly AgencyChoiceFragment[] }) {
  const navigate = Route.useNavigate();
  const { do: task, withdraw } = Route.useSearch();
  const [done, setDone] = useState<string>();
  const mayRecord = found.mayDo.includes('consent:record');
  const finish = (words: string) => {
    setDone(words);
    void navigate({ search: {} });
  };
  const withdrawing = mayRecord && found.applications.some(({ id, withdrawnOn }) => id === withdraw && !withdrawnOn);
  return (
    <div className="flex flex-col gap-6">
      {done && !task && !withdraw && <Banner tone="success" title={done} isLive />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="max-w-3xl">
          <h2 className="text-lg font-bold">{m.consent_title()}</h2>
          <p className="text-muted">{m.consent_lead()}</p>
        </div>
        {mayRecord && task !== 'apply' && (
          <LinkButton
            variant="primary"
            icon="plus"
            to={casePath(found.id, 'consent')}
            search={{ do: 'apply' } as never}
          >
            {m.consent_record()}
          </LinkButton>
        )}
      </div>
      {task === 'apply' && mayRecord && (
        <TaskCard title={m.consent_record()}>
          <ApplicationForm
            found={found}
            agencies={agencies.filter(({ validUntil }) => validUntil === null)}
            onDone={finish}
          />
        </TaskCard>
      )}
      {withdraw && withdrawing && (
        <TaskCard key={withdraw} title={m.consent_withdraw()}>
          <WithdrawForm caseId={found.id} applicationId={withdraw} onDone={finish} />
        </TaskCard>
      )}
      <ApplicationList found={found} />
    </div>
  );
}
