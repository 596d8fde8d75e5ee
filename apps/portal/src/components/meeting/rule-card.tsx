import { useWatch } from 'react-hook-form';
import type { PlanForMeetingFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Icon } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import type { AttendeeValues } from './attendees-fields.tsx';
import { ruleWhenCalling, ruleWhenRecording } from './meeting-rule.ts';

interface RuleCardProps {
  /** The plans that are to be approved. */
  plans: readonly PlanForMeetingFragment[];
  isRecording: boolean;
}

/** What approval takes (3(4)オ), and how far those on the list meet it; it is said before anybody is refused. */
export function RuleCard({ plans, isRecording }: RuleCardProps) {
  const { id } = useViewer();
  const people = useWatch<{ attendees: AttendeeValues[] }, 'attendees'>({ name: 'attendees' });
  const own = plans.filter(({ submittedBy }) => submittedBy?.id === id);
  const calling = ruleWhenCalling(people, plans);
  const recording = ruleWhenRecording(people, plans, id);
  const { staff, enough, recorded } = isRecording ? recording : calling;
  const submitted = new Set(plans.flatMap(({ submittedBy }) => submittedBy?.displayName ?? []));
  return (
    <section aria-label={m.meetings_rule_title()} className="rounded-8 border border-line px-4 py-3">
      <h3 className="font-bold">
        {m.meetings_rule_title()}
        <span className="ms-2 text-sm font-normal text-muted">3(4)オ</span>
      </h3>
      <ul className="mt-1 space-y-1">
        <Point isMet={enough}>
          {isRecording
            ? m.meetings_rule_staff_present({ count: staff })
            : m.meetings_rule_staff_asked({ count: staff })}
          <span className="block text-sm text-muted">{m.meetings_rule_staff_hint()}</span>
        </Point>
        {isRecording && <Point isMet={recording.there}>{m.meetings_rule_recorder_there()}</Point>}
        <Point isMet={recorded}>
          {isRecording ? m.meetings_rule_recorder_other() : m.meetings_rule_recorder_asked()}
          {submitted.size > 0 && (
            <span className="block text-sm text-muted">
              {m.meetings_rule_submitted_by({ names: listWords([...submitted]) })}
            </span>
          )}
          {own.length > 0 && (
            <span className="block text-sm">
              {m.meetings_rule_own({ names: listWords(own.map((plan) => nameInWords(plan.case.client))) })}
            </span>
          )}
        </Point>
      </ul>
    </section>
  );
}

function Point({ isMet, children }: { isMet: boolean; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <span className={isMet ? 'text-green-1000' : 'text-yellow-1200'}>
        <Icon name={isMet ? 'success' : 'warning'} size={20} className="mt-1" />
        <span className="sr-only">{isMet ? m.meetings_rule_met() : m.meetings_rule_unmet()}</span>
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
