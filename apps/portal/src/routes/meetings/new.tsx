import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { CallMeetingForm } from '../../components/meeting/call-meeting-form.tsx';
import { attendeeChoices, planForMeeting } from '../../components/meeting/meeting.graphql.ts';
import { useMayManageMeetings } from '../../components/meeting/use-may-manage.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m, useLocale } from '../../text/text.ts';
import { PageHeader, Select, TextLink } from '../../ui/index.ts';

const newMeetingQuery = graphql(`
  query NewMeeting($officeId: ID) {
    plansAwaitingMeeting(officeId: $officeId) {
      id
      ...PlanForMeeting
    }
    offices {
      id
      name
      nameEn
    }
    ...AttendeeChoices
  }
`);

const search = z.object({ office: z.string().optional().catch(undefined) });

export const Route = createFileRoute('/meetings/new')({ component: NewMeeting, validateSearch: search });

function NewMeeting() {
  useTitle(m.meetings_new());
  const locale = useLocale();
  const navigate = Route.useNavigate();
  const { officeIds } = useViewer();
  const mayManage = useMayManageMeetings();
  const officeId = Route.useSearch().office ?? officeIds[0];
  const [result, ask] = useQuery({ query: newMeetingQuery, variables: { officeId: officeId ?? null } });
  if (!mayManage) return <NotHere action={<TextLink to="/meetings">{m.meetings_back()}</TextLink>} />;
  return (
    <div className="space-y-5">
      <TextLink to="/meetings">{m.meetings_back()}</TextLink>
      <PageHeader title={m.meetings_new()} lead={m.meetings_new_lead()} />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const own = data.offices.filter(({ id }) => officeIds.length === 0 || officeIds.includes(id));
          const chosen = officeId ?? own[0]?.id;
          return (
            <>
              <Select
                name="office"
                label={m.meetings_office()}
                value={chosen ?? ''}
                onChange={(office) => void navigate({ search: { office }, replace: true })}
                choices={own.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn }))}
              />
              {chosen && (
                <CallMeetingForm
                  key={chosen}
                  officeId={chosen}
                  plans={data.plansAwaitingMeeting.map((plan) => readFragment(planForMeeting, plan))}
                  choices={readFragment(attendeeChoices, data)}
                  onSaved={(meetingId) => void navigate({ to: '/meetings/$meetingId', params: { meetingId } })}
                />
              )}
            </>
          );
        }}
      </Screen>
    </div>
  );
}
