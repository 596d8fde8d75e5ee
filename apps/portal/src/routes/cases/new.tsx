import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { intakeLead, intakeQuery } from '../../components/intake/intake.graphql.ts';
import { IntakeForm } from '../../components/intake/intake-form.tsx';
import { readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Banner, PageHeader } from '../../ui/index.ts';

const search = z.object({ lead: z.uuid().optional().catch(undefined) });

export const Route = createFileRoute('/cases/new')({ component: Intake, validateSearch: search });

function Intake() {
  const [times, setTimes] = useState(0);
  const { lead: leadId } = Route.useSearch();
  useTitle(leadId ? m.leads_begin_title() : m.intake_title());
  const [result, ask] = useQuery({
    query: intakeQuery,
    variables: { leadId: leadId ?? '', fromLead: leadId !== undefined },
  });
  return (
    <>
      <PageHeader title={leadId ? m.leads_begin_title() : m.intake_title()} lead={m.intake_lead()} />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(lists) => {
          const found = readFragment(intakeLead, lists.lead);
          const lead = found?.state === 'OPEN' && found.mayDo.includes('case:open') ? found : undefined;
          return (
            <div className="space-y-5">
              {leadId && (
                <Banner tone={lead ? 'info' : 'warning'} title={lead ? m.leads_from() : m.leads_from_over()}>
                  {lead && m.leads_from_text()}
                </Banner>
              )}
              <IntakeForm key={times} lists={lists} lead={lead} onStartAgain={() => setTimes(times + 1)} />
            </div>
          );
        }}
      </Screen>
    </>
  );
}
