import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { intakeQuery } from '../../components/intake/intake.graphql.ts';
import { IntakeForm } from '../../components/intake/intake-form.tsx';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { PageHeader } from '../../ui/index.ts';

export const Route = createFileRoute('/cases/new')({ component: Intake });

function Intake() {
  useTitle(m.intake_title());
  const [times, setTimes] = useState(0);
  const [result, ask] = useQuery({ query: intakeQuery });
  return (
    <>
      <PageHeader title={m.intake_title()} lead={m.intake_lead()} />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(lists) => <IntakeForm key={times} lists={lists} onStartAgain={() => setTimes(times + 1)} />}
      </Screen>
    </>
  );
}
