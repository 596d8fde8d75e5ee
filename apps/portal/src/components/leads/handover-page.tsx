import { useState } from 'react';
import type { HandoverPartsFragment, LeadHandoverPageQuery } from '../../graphql/generated/graphql.ts';
import { m, useLocale } from '../../text/text.ts';
import { Banner, Button, LinkButton, PageHeader, TextLink } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { TaskCard } from '../task-card.tsx';
import { ReturnHandoverForm, TakeHandoverForm, WithdrawHandoverForm } from './handover-forms.tsx';
import { readHandoverRow } from './handover-list.tsx';
import { HandoverSheet } from './handover-sheet.tsx';
import { handoverTitle } from './handover-words.ts';

const forms = { take: TakeHandoverForm, return: ReturnHandoverForm, withdraw: WithdrawHandoverForm } as const;
const words = {
  take: m.leads_handover_take,
  return: m.leads_handover_return,
  withdraw: m.leads_handover_withdraw,
} as const;
type Step = keyof typeof forms;

export interface FoundHandoverProps {
  handover: HandoverPartsFragment;
  sources: LeadHandoverPageQuery['sources'];
}

/** One hand-over, and what the reader may answer. */
export function FoundHandover({ handover, sources }: FoundHandoverProps) {
  const locale = useLocale();
  const [task, setTask] = useState<Step>();
  const row = readHandoverRow(handover);
  const steps = (['take', 'return', 'withdraw'] as const).filter((step) => handover.mayDo.includes(step));
  const Task = task && forms[task];
  return (
    <>
      <PageHeader
        kicker={<TextLink to="/leads/handovers">{m.leads_handover_to_list()}</TextLink>}
        title={handoverTitle(row, locale)}
        actions={
          <>
            {steps.map((step) => (
              <Button key={step} variant={step === 'take' ? 'primary' : 'secondary'} onPress={() => setTask(step)}>
                {words[step]()}
              </Button>
            ))}
            {handover.lead && (
              <LinkButton to="/leads/$leadId" params={{ leadId: handover.lead.id } as never}>
                {m.leads_handover_to_lead()}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="space-y-5">
        {row.townCode === null && <Banner tone="info" title={m.leads_handover_untold_hint()} />}
        {steps.includes('return') && !steps.includes('take') && (
          <Banner tone="info" title={m.leads_handover_own_proposal()} />
        )}
        {Task && task && steps.includes(task) && (
          <TaskCard title={words[task]()}>
            <Task handoverId={handover.id} onDone={() => setTask(undefined)} />
          </TaskCard>
        )}
        <HandoverSheet row={row} handover={handover} source={row.source && codeWord(sources, row.source)} />
      </div>
    </>
  );
}
