import type {
  InvitationState,
  MeetingDetailFragment,
  PlanForMeetingFragment,
} from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Card, Icon } from '../../ui/index.ts';
import { MeetingOutcomeBadge } from './meeting-badges.tsx';
import { MinutesCard } from './minutes-card.tsx';
import { Opinions } from './opinions.tsx';
import { PlanInShort, PlanTitle } from './plan-on-table.tsx';

/** What an agency that was asked has answered so far. */
const expectedWords: Readonly<Record<InvitationState, () => string>> = {
  ASKED: m.meetings_invitation_expected_asked,
  ACCEPTED: m.meetings_invitation_expected_accepted,
  DECLINED: m.meetings_invitation_expected_declined,
  CALLED_OFF: m.meetings_invitation_expected_called_off,
};

/** The people of a meeting; once it was held, who was there. */
export function AttendanceList({ meeting }: { meeting: MeetingDetailFragment }) {
  const held = meeting.state === 'HELD';
  if (meeting.attendance.length === 0) return <p className="text-muted">{m.meetings_nobody()}</p>;
  return (
    <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {meeting.attendance.map(({ id, name, affiliation, attended, invitation }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-1">
          <span>
            {name} <span className="text-sm text-muted">{affiliation}</span>
          </span>
          {!held && invitation && <span className="text-sm text-muted">{expectedWords[invitation]()}</span>}
          {held && (
            <span className={`inline-flex items-center gap-1 text-sm ${attended ? '' : 'text-muted'}`}>
              <Icon name={attended ? 'check' : 'cross'} size={16} />
              {attended ? m.meetings_attended() : m.meetings_absent()}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface AgendaEntry {
  id: string;
  outcome: string | null;
  opinion: string | null;
  opinions: MeetingDetailFragment['agenda'][number]['opinions'];
  plan: PlanForMeetingFragment;
}

/** A meeting that is not recorded here and now: its agenda with what was concluded, and the minutes. */
export function MeetingView({ meeting, agenda }: { meeting: MeetingDetailFragment; agenda: readonly AgendaEntry[] }) {
  return (
    <div className="space-y-5">
      <Card title={meeting.state === 'HELD' ? m.meetings_attendance() : m.meetings_attendees()}>
        <AttendanceList meeting={meeting} />
      </Card>
      {agenda.map(({ id, outcome, opinion, opinions, plan }) => (
        <Card key={id} title={<PlanTitle plan={plan} />}>
          {outcome && (
            <div className="mb-4 space-y-2">
              <MeetingOutcomeBadge outcome={outcome} />
              {opinion && <p className="whitespace-pre-wrap">{opinion}</p>}
              <Opinions opinions={opinions} />
            </div>
          )}
          <PlanInShort plan={plan} />
        </Card>
      ))}
      {meeting.state === 'HELD' && <MinutesCard meeting={meeting} />}
    </div>
  );
}
