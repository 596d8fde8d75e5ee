import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { ClauseTable } from '../../../components/eligibility/clause-table.tsx';
import { DeterminationForm } from '../../../components/eligibility/determination-form.tsx';
import { DeterminationList } from '../../../components/eligibility/determination-list.tsx';
import { DriftBanner } from '../../../components/eligibility/drift-banner.tsx';
import { caseEligibility } from '../../../components/eligibility/eligibility.graphql.ts';
import { JudgementForm } from '../../../components/eligibility/judgement-form.tsx';
import { JudgementList } from '../../../components/eligibility/judgement-list.tsx';
import { OutcomeCard } from '../../../components/eligibility/outcome-card.tsx';
import { SaposuteForm } from '../../../components/eligibility/saposute-form.tsx';
import { SettleCard } from '../../../components/eligibility/settle-card.tsx';
import { TaskCard } from '../../../components/task-card.tsx';
import type { CaseEligibilityFragment } from '../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Banner, Card } from '../../../ui/index.ts';

const eligibilityQuery = graphql(`
  query CaseEligibilityPage($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseEligibility
    }
  }
`);

/** The form that is open stands in the address, so that a reload finds it, and its draft, again. */
const search = z.object({
  do: z.enum(['judge', 'saposute', 'determine']).optional().catch(undefined),
  clause: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/eligibility')({
  component: EligibilityPage,
  validateSearch: search,
});

function EligibilityPage() {
  useTitle(m.eligibility_title());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: eligibilityQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) =>
        found === null ? <NotHere /> : <Eligibility found={readFragment(caseEligibility, found)} />
      }
    </Screen>
  );
}

function Eligibility({ found }: { found: CaseEligibilityFragment }) {
  const navigate = Route.useNavigate();
  const { do: task, clause } = Route.useSearch();
  const [done, setDone] = useState<string>();
  const finish = (words: string) => {
    setDone(words);
    void navigate({ search: {} });
  };
  const mayRecord = found.mayDo.includes('eligibility:record');
  return (
    <div className="flex flex-col gap-6">
      <DriftBanner drift={found.eligibility.drift} />
      {done && !task && <Banner tone="success" title={done} isLive />}
      <OutcomeCard found={found} />
      {task === 'judge' && mayRecord && (
        <TaskCard key={`judge${clause}`} title={m.eligibility_do_judge()}>
          <JudgementForm found={found} clause={clause} onDone={finish} />
        </TaskCard>
      )}
      {task === 'saposute' && mayRecord && (
        <TaskCard title={m.eligibility_do_saposute()}>
          <SaposuteForm found={found} onDone={finish} />
        </TaskCard>
      )}
      {task === 'determine' && mayRecord && (
        <TaskCard title={m.eligibility_do_determine()}>
          <DeterminationForm found={found} onDone={finish} />
        </TaskCard>
      )}
      <SettleCard found={found} />
      <Card title={m.eligibility_tree()}>
        <ClauseTable found={found} />
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={m.eligibility_judgements()}>
          <JudgementList found={found} onDone={setDone} />
        </Card>
        <Card title={m.eligibility_determinations()}>
          <DeterminationList found={found} onDone={setDone} />
        </Card>
      </div>
    </div>
  );
}
