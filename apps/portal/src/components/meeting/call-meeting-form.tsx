import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import {
  atLeastOne,
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  instantOf,
  optionalText,
  orNull,
  requiredDate,
  requiredTime,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { AttendeeChoicesFragment, PlanForMeetingFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Button, Card, FieldRow } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import { AttendeesFields, attendeeSchema } from './attendees-fields.tsx';
import { callMeetingMutation } from './meeting.graphql.ts';
import { ownAttendance } from './own-attendance.ts';
import { PlaceField } from './place-field.tsx';
import { RuleCard } from './rule-card.tsx';
import { useMeetingCommand } from './use-meeting-command.ts';

const schema = z.object({
  commandId: z.string(),
  day: requiredDate(),
  time: requiredTime(),
  place: optionalText(200),
  planIds: atLeastOne(z.string()),
  attendees: z.array(attendeeSchema).min(1, { error: () => m.meetings_nobody_asked() }),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface CallMeetingFormProps {
  officeId: string;
  plans: readonly PlanForMeetingFragment[];
  choices: AttendeeChoicesFragment;
  onSaved: (meetingId: string) => void;
}

/** When, where, which plans, and who is asked. */
export function CallMeetingForm({ officeId, plans, choices, onSaved }: CallMeetingFormProps) {
  const viewer = useViewer();
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      day: '',
      time: '',
      place: '',
      planIds: [],
      // Whoever calls it comes.
      attendees: [ownAttendance(viewer, choices, false)],
    },
  });
  const draft = useFormDraft(form, `meeting-new:${officeId}`, {
    day: m.meetings_day(),
    time: m.meetings_time(),
    place: m.meetings_place(),
    planIds: m.meetings_agenda(),
    attendees: m.meetings_attendees(),
  });
  const run = useMeetingCommand(callMeetingMutation, 'callMeeting');
  return (
    <Form
      form={form}
      label={m.meetings_new()}
      onSubmit={async ({ commandId, day, time, place, planIds, attendees }) => {
        const waiting = planIds.filter((id) => plans.some((plan) => plan.id === id));
        const answer = await run({
          commandId,
          officeId,
          at: instantOf(day, time),
          place: orNull(place),
          planIds: waiting,
          attendees: attendees.map((attendee) => ({ ...attendee, attended: null })),
        });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onSaved(answer.meetingId);
        return undefined;
      }}
    >
      <Card title={m.meetings_when()}>
        <FieldRow>
          <F.Date name="day" label={m.meetings_day()} required />
          <F.Time name="time" label={m.meetings_time()} required />
        </FieldRow>
        <PlaceField />
      </Card>
      <Card title={m.meetings_agenda()}>
        {plans.length === 0 ? (
          <p className="text-muted">{m.meetings_no_plans()}</p>
        ) : (
          <F.Checkboxes
            name="planIds"
            label={m.meetings_agenda_choose()}
            required
            choices={plans.map((plan) => ({
              value: plan.id,
              label: `${nameInWords(plan.case.client)}（${plan.case.number}）`,
              description: plan.goals.map(({ words }) => words).join(' ／ '),
            }))}
          />
        )}
      </Card>
      <Card title={m.meetings_attendees()}>
        <Asked plans={plans} choices={choices} />
      </Card>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.meetings_call()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

/** The team of the plans that are chosen so far. */
function Asked({ plans, choices }: Pick<CallMeetingFormProps, 'plans' | 'choices'>) {
  const planIds = useWatch<z.input<typeof schema>, 'planIds'>({ name: 'planIds' });
  const chosen = plans.filter(({ id }) => planIds.includes(id));
  return (
    <div className="space-y-4">
      <p className="-mt-2 text-sm text-muted">{m.meetings_attendee_self_hint()}</p>
      <AttendeesFields choices={choices} plans={chosen} asksAttendance={false} />
      <RuleCard plans={chosen} isRecording={false} />
    </div>
  );
}
