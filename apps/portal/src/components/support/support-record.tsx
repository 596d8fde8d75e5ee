import type {
  SupportCaseFragment,
  SupportItemFragment,
  SupportListsFragment,
} from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, Card, SummaryList, TextLink } from '../../ui/index.ts';
import { dutyName } from '../clause-name.ts';
import { areaChoices, areaWord } from './area-lists.ts';
import { CorrectSessionForm } from './correct-session-form.tsx';
import { SessionEntry } from './session-entry.tsx';
import { SessionForm } from './session-form.tsx';
import { StripChart } from './strip-chart.tsx';
import { sessionParts } from './support.graphql.ts';
import { decidedOn, urgentDays } from './urgent-ground.tsx';

export interface SupportRecordProps {
  supportCase: SupportCaseFragment;
  item: SupportItemFragment;
  lists: SupportListsFragment;
  isWriting: boolean;
  /** The session whose correction stands open. */
  correcting: string | undefined;
  onOpen: (form: { form?: 'session'; correct?: string }) => void;
  onClose: () => void;
}

/** The record of one item of カ or キ: how it has gone, and each session. */
export function SupportRecord(props: SupportRecordProps) {
  const { supportCase, item, lists, isWriting, correcting, onOpen, onClose } = props;
  const sessions = item.sessions.map((each) => readFragment(sessionParts, each));
  const named = sessions.flatMap(({ practised }) => practised.map(({ area }) => area));
  const word = (area: string) => areaWord(lists, item.duty, area);
  const mayRecord = supportCase.mayDo.includes('session:record');
  const mayAdd = mayRecord && item.recordState !== 'CLOSED';
  const isUrgent = item.recordState === 'URGENT_HELP_ONLY';
  const corrected = sessions.find(({ id }) => id === correcting);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl font-bold">{m.support_title()}</h2>
        <div className="flex flex-wrap items-center gap-3" data-screen-only>
          {mayAdd && !isWriting && (
            <Button icon="plus" onPress={() => onOpen({ form: 'session' })}>
              {isUrgent ? m.support_record_urgent() : m.support_record()}
            </Button>
          )}
          <Button variant="secondary" icon="print" onPress={() => window.print()}>
            {m.plan_print()}
          </Button>
          <TextLink to="/cases/$caseId/plan" params={{ caseId: supportCase.id }} search={{ plan: item.plan.id }}>
            {m.support_back()}
          </TextLink>
        </div>
      </div>
      {item.recordState !== 'OPEN' && (
        <Banner tone="info" title={isUrgent ? urgentState(supportCase) : m.support_state_closed()} />
      )}
      <Card title={item.what || m.support_title()}>
        <ItemFacts item={item} />
      </Card>
      {mayAdd && isWriting && (
        <Card title={m.support_record()}>
          <SessionForm supportCase={supportCase} item={item} areas={areaChoices(lists, item.duty)} onDone={onClose} />
        </Card>
      )}
      {mayRecord && corrected?.mayCorrect && (
        <Card title={m.support_correct_title()}>
          <CorrectSessionForm
            key={corrected.id}
            supportCase={supportCase}
            item={item}
            session={corrected}
            areas={areaChoices(lists, item.duty, named)}
            onDone={onClose}
          />
        </Card>
      )}
      <StripChart sessions={sessions} areaWord={word} />
      <Card title={m.support_sessions({ count: sessions.length })}>
        {sessions.length === 0 ? (
          <p className="text-muted">{m.support_sessions_none()}</p>
        ) : (
          <ol>
            {sessions.map((session) => (
              <SessionEntry
                key={session.id}
                session={session}
                areaWord={word}
                actions={
                  session.mayCorrect && (
                    <Button size="small" variant="quiet" onPress={() => onOpen({ correct: session.id })}>
                      {m.support_correct()}
                    </Button>
                  )
                }
              />
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
}

/** What may go in before the plan is decided. */
function urgentState({ urgentHelp }: SupportCaseFragment): string {
  const held = decidedOn(urgentHelp, today());
  return held ? m.support_state_urgent_decided({ days: urgentDays(held) }) : m.support_state_urgent();
}

function ItemFacts({ item }: { item: SupportItemFragment }) {
  const goal = item.plan.goals.find(({ id }) => id === item.goalId);
  return (
    <SummaryList
      items={[
        { term: m.support_goal(), detail: goal?.words || '—' },
        { term: m.support_duty(), detail: dutyName(item.duty) },
        { term: m.support_plan(), detail: m.plan_numbered({ number: item.plan.number }) },
      ]}
    />
  );
}
