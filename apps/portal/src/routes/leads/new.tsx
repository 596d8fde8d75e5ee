import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { leadLists } from '../../components/leads/leads.graphql.ts';
import { RecordLeadForm } from '../../components/leads/record-lead-form.tsx';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { PageHeader } from '../../ui/index.ts';

export const Route = createFileRoute('/leads/new')({ component: NewLead });

function NewLead() {
  useTitle(m.leads_new());
  const [times, setTimes] = useState(0);
  const [result, ask] = useQuery({ query: leadLists });
  return (
    <>
      <PageHeader title={m.leads_new()} lead={m.leads_new_lead()} />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(lists) => <RecordLeadForm key={times} lists={lists} onStartAgain={() => setTimes(times + 1)} />}
      </Screen>
    </>
  );
}
