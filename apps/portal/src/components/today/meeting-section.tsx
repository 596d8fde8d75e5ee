import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateTime, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, TextLink } from '../../ui/index.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

/** 3(4)オ: meetings of today and those not recorded yet, and the plans that no meeting has before it. */
export function MeetingSections({ today }: { today: TodayQuery['today'] }) {
  return (
    <>
      <TodaySection
        title={m.meetings_today_title()}
        hint={m.meetings_today_hint()}
        groups={['MEETINGS']}
        shown={today.meetings.length}
        isPressing={today.meetings.some(({ at }) => dayOf(at) < today.on)}
      >
        {today.meetings.map(({ id, at, place, agenda }) => (
          <li key={id} className="flex flex-wrap items-end gap-x-3 gap-y-1 py-3 first:pt-0 last:pb-0">
            <TextLink to="/meetings/$meetingId" params={{ meetingId: id }}>
              {dayOf(at) < today.on ? formatDateTime(at) : formatTime(at)}
            </TextLink>
            {place && <span>{place}</span>}
            {dayOf(at) < today.on && <Badge tone="danger">{m.meetings_today_unrecorded()}</Badge>}
            <span className="ms-auto text-sm text-muted">{m.meetings_agenda_count({ count: agenda.length })}</span>
          </li>
        ))}
      </TodaySection>
      <TodaySection
        title={m.meetings_today_waiting()}
        hint={m.meetings_today_waiting_hint()}
        groups={['PLANS_TO_MEET']}
        shown={today.plansToMeet.length}
      >
        {today.plansToMeet.map(({ id, number, case: supportCase }) => (
          <TodayRow key={id} supportCase={supportCase} tab="plan">
            {m.today_plan({ number })} <TextLink to="/meetings/new">{m.meetings_new()}</TextLink>
          </TodayRow>
        ))}
      </TodaySection>
    </>
  );
}
