import { z } from 'zod';
import {
  DraftConflict,
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
import type {
  AttendeeChoicesFragment,
  MeetingDetailFragment,
  PlanForMeetingFragment,
} from '../../graphql/generated/graphql.ts';
import { dayOf, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, FieldRow } from '../../ui/index.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { AttendeesFields, attendeeSchema } from './attendees-fields.tsx';
import { attendeesOf } from './attendees-of.ts';
import { changeMeetingMutation } from './meeting.graphql.ts';
import { PlaceField } from './place-field.tsx';
import { useMeetingCommand } from './use-meeting-command.ts';

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  day: requiredDate(),
  time: requiredTime(),
  place: optionalText(200),
  attendees: z.array(attendeeSchema).min(1, { error: () => m.meetings_nobody_asked() }),
});
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface ChangeMeetingFormProps {
  meeting: MeetingDetailFragment;
  plans: readonly PlanForMeetingFragment[];
  choices: AttendeeChoicesFragment;
  onDone: () => void;
}

/** Another day, another place, other people asked; its agenda stays. */
export function ChangeMeetingForm({ meeting, plans, choices, onDone }: ChangeMeetingFormProps) {
  const form = usePortalForm({ schema, defaults: valuesOf(meeting) });
  const draft = useFormDraft(form, `meeting-change:${meeting.id}`, {
    day: m.meetings_day(),
    time: m.meetings_time(),
    place: m.meetings_place(),
    attendees: m.meetings_attendees(),
  });
  const run = useMeetingCommand(changeMeetingMutation, 'changeMeeting');
  return (
    <Card title={m.meetings_change()}>
      <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
        <Form
          form={form}
          label={m.meetings_change()}
          onSubmit={async ({ day, time, place, attendees, ...values }) => {
            const answer = await run({
              ...values,
              meetingId: meeting.id,
              at: instantOf(day, time),
              place: orNull(place),
              attendees: attendees.map((attendee) => ({ ...attendee, attended: null })),
            });
            if ('refused' in answer) {
              if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
              return answer.refused;
            }
            await draft.discard();
            onDone();
            return undefined;
          }}
        >
          <FieldRow>
            <F.Date name="day" label={m.meetings_day()} required />
            <F.Time name="time" label={m.meetings_time()} required />
          </FieldRow>
          <PlaceField />
          <h3 className="mb-2 font-bold">{m.meetings_attendees()}</h3>
          <AttendeesFields choices={choices} plans={plans} asksAttendance={false} />
          <DoorFoot submit={m.meetings_change_save()} draft={draft} onDone={onDone} />
          <DraftConflict draft={draft} />
        </Form>
      </FormDoor>
    </Card>
  );
}

const valuesOf = (meeting: MeetingDetailFragment): Values => ({
  commandId: crypto.randomUUID(),
  version: meeting.version,
  day: dayOf(meeting.at),
  time: formatTime(meeting.at),
  place: meeting.place ?? '',
  attendees: attendeesOf(meeting),
});
