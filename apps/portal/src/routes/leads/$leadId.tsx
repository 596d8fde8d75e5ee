import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { casePath } from '../../components/case/case-path.ts';
import { codeWord } from '../../components/case/code-list.ts';
import { daysFrom } from '../../components/case/days.ts';
import { nameInWords } from '../../components/case/person-name.tsx';
import { useResponsible } from '../../components/intake/use-responsible.ts';
import { ProposeHandoverForm, WithdrawHandoverForm } from '../../components/leads/handover-forms.tsx';
import { HandedOver, HandoverHistory, WaitingFor, waitingHandover } from '../../components/leads/lead-handover.tsx';
import { LeadKnown } from '../../components/leads/lead-known.tsx';
import { LeadLog } from '../../components/leads/lead-log.tsx';
import { LeadMatches } from '../../components/leads/lead-matches.tsx';
import { LeadStateBadge } from '../../components/leads/lead-state-badge.tsx';
import { leadMatches, leadPageQuery, leadRecord } from '../../components/leads/leads.graphql.ts';
import { bodyOf } from '../../components/leads/record-lead-form.tsx';
import { CloseLeadForm, EditLeadForm, ReopenLeadForm, reopenWord } from '../../components/leads/settle-forms.tsx';
import { TaskCard } from '../../components/task-card.tsx';
import { officeName } from '../../components/transfer/transfer-words.ts';
import type { LeadMatchesFragment, LeadPageQuery, LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { formatDate, today } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Banner, Button, LinkButton, PageHeader, TextLink } from '../../ui/index.ts';

export const Route = createFileRoute('/leads/$leadId')({ component: LeadPage });

function LeadPage() {
  useTitle(m.leads_one());
  const { leadId } = Route.useParams();
  const [result, ask] = useQuery({ query: leadPageQuery, variables: { leadId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ lead, ...lists }) =>
        lead ? (
          <Lead
            key={lead.id}
            lead={readFragment(leadRecord, lead)}
            matches={readFragment(leadMatches, lead)}
            lists={lists}
          />
        ) : lists.handovers.length > 0 ? (
          <HandedOver handovers={lists.handovers} sources={lists.sources} />
        ) : (
          <NotHere action={<TextLink to="/leads">{m.leads_to_list()}</TextLink>} />
        )
      }
    </Screen>
  );
}

type Task = 'edit' | 'close' | 'reopen' | 'handOver' | 'withdraw';

interface LeadProps {
  lead: LeadRecordFragment;
  matches: LeadMatchesFragment;
  lists: Omit<LeadPageQuery, 'lead'>;
}

/** One lead: what is known, what was done since, and the ways in which it can end. */
function Lead({ lead, matches, lists }: LeadProps) {
  const [task, setTask] = useState<Task>();
  const isElsewhere = lead.area === 'ELSEWHERE';
  const responsible = useResponsible(isElsewhere ? (lead.townCode ?? '') : '');
  const elsewhere = bodyOf(responsible, useLocale());
  const may = (action: string) => lead.mayDo.includes(action);
  const isOpen = lead.state === 'OPEN';
  const waiting = waitingHandover(lead);
  const mayEnd = isOpen && waiting === undefined;
  const days = daysFrom(lead.detectedOn, today());
  const done = () => setTask(undefined);
  return (
    <>
      <PageHeader
        kicker={<TextLink to="/leads">{m.leads_to_list()}</TextLink>}
        title={lead.nameKnown === 'NONE' ? m.leads_nameless() : nameInWords(lead)}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <LeadStateBadge state={lead.state} />
            {lead.isUrgent && (
              <Badge tone="danger" icon="warning">
                {m.leads_urgent()}
              </Badge>
            )}
            <span>{codeWord(lists.sources, lead.source)}</span>
            <span>
              {m.leads_detected_on({ day: formatDate(lead.detectedOn) })}
              {isOpen && (days <= 0 ? m.leads_since_today() : m.leads_since({ days }))}
            </span>
            {lead.case && (
              <TextLink to={casePath(lead.case.id)}>{m.leads_of_case({ number: lead.case.number })}</TextLink>
            )}
          </span>
        }
        actions={
          <>
            {mayEnd && may('case:open') && !isElsewhere && (
              <LinkButton variant="primary" to="/cases/new" search={{ lead: lead.id }}>
                {m.leads_begin()}
              </LinkButton>
            )}
            {mayEnd && may('lead:settle') && lead.handOverTo && (
              <Button variant="primary" onPress={() => setTask('handOver')}>
                {m.leads_handover_to_its()}
              </Button>
            )}
            {isOpen && may('lead:record') && !lead.wordsHidden && (
              <Button variant="secondary" onPress={() => setTask('edit')}>
                {m.leads_edit()}
              </Button>
            )}
            {mayEnd && may('lead:settle') && (
              <Button variant="secondary" onPress={() => setTask('close')}>
                {m.leads_close()}
              </Button>
            )}
            {!isOpen && may('lead:settle') && (
              <Button variant="secondary" onPress={() => setTask('reopen')}>
                {reopenWord(lead.state)}
              </Button>
            )}
          </>
        }
      />
      <div className="space-y-5">
        {mayEnd && isElsewhere && (
          <Banner tone="warning" title={m.leads_elsewhere({ body: elsewhere })}>
            {lead.handOverTo ? m.leads_handover_elsewhere() : m.leads_elsewhere_text()}
          </Banner>
        )}
        <WaitingFor lead={lead} onWithdraw={() => setTask('withdraw')} />
        {task === 'handOver' && mayEnd && lead.handOverTo && (
          <TaskCard title={m.leads_handover_to({ office: officeName(lead.handOverTo) })}>
            <p className="mb-3 text-muted">{m.leads_handover_calm()}</p>
            <ProposeHandoverForm lead={lead} onDone={done} />
          </TaskCard>
        )}
        {task === 'withdraw' && waiting && (
          <TaskCard title={m.leads_handover_withdraw()}>
            <WithdrawHandoverForm handoverId={waiting.id} onDone={done} />
          </TaskCard>
        )}
        {task === 'edit' && (
          <TaskCard title={m.leads_edit()}>
            <EditLeadForm lead={lead} lists={lists} onDone={done} />
          </TaskCard>
        )}
        {task === 'close' && (
          <TaskCard title={m.leads_close()}>
            <CloseLeadForm key={elsewhere} lead={lead} lists={lists} elsewhere={elsewhere} onDone={done} />
          </TaskCard>
        )}
        {task === 'reopen' && (
          <TaskCard title={reopenWord(lead.state)}>
            <ReopenLeadForm lead={lead} onDone={done} />
          </TaskCard>
        )}
        {task !== 'edit' && (
          <div className={`grid items-start gap-5 ${isOpen ? 'lg:grid-cols-[minmax(0,1fr)_26rem]' : ''}`}>
            <div className="flex min-w-0 flex-col gap-5">
              <LeadKnown lead={lead} lists={lists} />
              <LeadLog lead={lead} lists={lists} />
              <HandoverHistory lead={lead} sources={lists.sources} />
            </div>
            {isOpen && <LeadMatches lead={lead} matches={matches} />}
          </div>
        )}
      </div>
    </>
  );
}
