import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CalledMeeting } from '../../components/meeting/called-meeting.tsx';
import { CancelledMeeting } from '../../components/meeting/cancelled-meeting.tsx';
import { attendeeChoices, meetingDetail, planForMeeting } from '../../components/meeting/meeting.graphql.ts';
import { MeetingStateBadge } from '../../components/meeting/meeting-badges.tsx';
import { MeetingView } from '../../components/meeting/meeting-held.tsx';
import { RecordMeetingForm } from '../../components/meeting/record-meeting-form.tsx';
import { useMayManageMeetings } from '../../components/meeting/use-may-manage.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { dayOf, formatDay, formatTime } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Banner, Button, PageHeader, TextLink } from '../../ui/index.ts';

const meetingQuery = graphql(`
  query Meeting($id: ID!) {
    meeting(id: $id) {
      id
      ...MeetingDetail
    }
    ...AttendeeChoices
  }
`);

export const Route = createFileRoute('/meetings/$meetingId')({ component: Meeting });

function Meeting() {
  useTitle(m.meetings_one());
  const locale = useLocale();
  const { meetingId } = Route.useParams();
  const mayManage = useMayManageMeetings();
  const [result, ask] = useQuery({ query: meetingQuery, variables: { id: meetingId } });
  const back = <TextLink to="/meetings">{m.meetings_back()}</TextLink>;
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (data.meeting === null) return <NotHere action={back} />;
        const meeting = readFragment(meetingDetail, data.meeting);
        const agenda = meeting.agenda.map((item) => ({ ...item, plan: readFragment(planForMeeting, item.plan) }));
        const { at, place, office, state } = meeting;
        const open = state === 'CALLED';
        const begun = new Date(at) <= new Date();
        return (
          <div className="space-y-5">
            {back}
            <PageHeader
              kicker={m.meetings_one()}
              title={
                <span className="flex flex-wrap items-center gap-3">
                  {formatDay(dayOf(at))} {formatTime(at)}
                  <MeetingStateBadge state={state} />
                </span>
              }
              lead={[office && (locale === 'ja' ? office.name : office.nameEn), place].filter(Boolean).join('　')}
              actions={
                <Button variant="secondary" icon="print" onPress={() => window.print()}>
                  {m.plan_print()}
                </Button>
              }
            />
            {state === 'CANCELLED' && <CancelledMeeting meeting={meeting} />}
            {open && !begun && <Banner tone="info" title={m.meetings_not_begun()} />}
            {open && mayManage && (
              <CalledMeeting
                meeting={meeting}
                plans={agenda.map(({ plan }) => plan)}
                choices={readFragment(attendeeChoices, data)}
              />
            )}
            {open && begun && mayManage ? (
              <RecordMeetingForm
                key={`${meeting.id}:${meeting.version}`}
                meeting={meeting}
                plans={agenda.map(({ plan }) => plan)}
                choices={readFragment(attendeeChoices, data)}
              />
            ) : (
              <MeetingView meeting={meeting} agenda={agenda} />
            )}
          </div>
        );
      }}
    </Screen>
  );
}
