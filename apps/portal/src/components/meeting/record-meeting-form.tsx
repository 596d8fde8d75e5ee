import { isActiveStage } from '@banso/domain/casework';
import { useState } from 'react';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  FieldsOf,
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type {
  AttendeeChoicesFragment,
  MeetingDetailFragment,
  PlanForMeetingFragment,
} from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Banner, Button, Card } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import { meetingOutcomeWord } from '../domain-words.ts';
import { AttendeesFields, type AttendeeValues, attendeeSchema } from './attendees-fields.tsx';
import { attendeesOf } from './attendees-of.ts';
import { recordMeetingMutation } from './meeting.graphql.ts';
import { OpinionsFields, opinionsGiven } from './opinions-fields.tsx';
import { ownAttendance } from './own-attendance.ts';
import { PlanInShort, PlanTitle } from './plan-on-table.tsx';
import { RuleCard } from './rule-card.tsx';
import { useMeetingCommand } from './use-meeting-command.ts';

const outcomes = ['APPROVED', 'CHANGE', 'RETURNED'] as const;

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  attendees: z.array(attendeeSchema),
  outcomes: z.array(
    z
      .object({
        planId: z.string(),
        outcome: requiredChoice(outcomes),
        opinion: optionalText(),
        opinions: z.record(z.string(), optionalText(1_000)),
      })
      .refine(({ outcome, opinion }) => outcome === 'APPROVED' || opinion.trim() !== '', {
        error: () => m.meetings_opinion_needed(),
        path: ['opinion'],
      }),
  ),
  minutes: optionalText(50_000),
});
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface RecordMeetingFormProps {
  meeting: MeetingDetailFragment;
  plans: readonly PlanForMeetingFragment[];
  choices: AttendeeChoicesFragment;
}

/** What the meeting came to: who was there, a conclusion and an opinion for each plan, the minutes. */
export function RecordMeetingForm({ meeting, plans, choices }: RecordMeetingFormProps) {
  const viewer = useViewer();
  const asked = attendeesOf(meeting);
  const isAsked = asked.some(({ staffId }) => staffId === viewer.id);
  // Whoever records it was there.
  const attendees = isAsked ? asked : [...asked, ownAttendance(viewer, choices, true)];
  const form = usePortalForm({ schema, defaults: valuesOf(meeting, plans, attendees) });
  const draft = useFormDraft(form, `meeting:${meeting.id}`, {
    attendees: m.meetings_attendance(),
    outcomes: m.meetings_conclusions(),
    minutes: m.meetings_minutes(),
  });
  const [newer, setNewer] = useState<number>();
  const run = useMeetingCommand(recordMeetingMutation, 'recordMeeting');
  return (
    <Form
      form={form}
      label={m.meetings_record()}
      onSubmit={async ({ minutes, outcomes: concluded, ...values }) => {
        const answer = await run({
          ...values,
          meetingId: meeting.id,
          minutes: orNull(minutes),
          outcomes: concluded.map(({ opinion, opinions, ...conclusion }) => ({
            ...conclusion,
            opinion: orNull(opinion),
            opinions: opinionsGiven(
              opinions,
              values.attendees.map(({ id }) => id),
            ),
          })),
        });
        if ('refused' in answer) {
          setNewer(answer.refused.stale?.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        return undefined;
      }}
    >
      <Card title={m.meetings_attendance()}>
        <div className="space-y-4">
          {!isAsked && <p className="-mt-2 text-sm text-muted">{m.meetings_attendee_recorder_hint()}</p>}
          <AttendeesFields choices={choices} plans={plans} asksAttendance />
          <RuleCard plans={plans} isRecording />
        </div>
      </Card>
      {plans.map((plan, index) => (
        <Card key={plan.id} title={<PlanTitle plan={plan} />}>
          {!isActiveStage(plan.case.stage) && (
            <div className="mb-4">
              <Banner tone="warning" title={m.meetings_case_set_aside()} />
            </div>
          )}
          <PlanInShort plan={plan} />
          <FieldsOf whose={nameInWords(plan.case.client)}>
            <div className="mt-5 border-t border-line pt-4">
              <F.Radio
                name={`outcomes.${index}.outcome`}
                label={m.meetings_conclusion()}
                required
                inline
                choices={outcomes
                  .filter((value) => value === 'RETURNED' || isActiveStage(plan.case.stage))
                  .map((value) => ({ value, label: meetingOutcomeWord(value) }))}
              />
              <F.TextArea
                name={`outcomes.${index}.opinion`}
                label={m.meetings_opinion()}
                support={m.meetings_opinion_hint()}
                rows={3}
                max={2_000}
              />
              <OpinionsFields index={index} />
            </div>
          </FieldsOf>
        </Card>
      ))}
      <Card title={m.meetings_minutes()}>
        <F.TextArea name="minutes" label={m.meetings_minutes_field()} rows={10} max={50_000} />
      </Card>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          type="submit"
          isPending={form.formState.isSubmitting}
          onPress={() => newer !== undefined && form.setValue('version', newer)}
        >
          {newer === undefined ? m.meetings_record() : m.plan_save_over()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

function valuesOf(
  meeting: MeetingDetailFragment,
  plans: readonly PlanForMeetingFragment[],
  attendees: AttendeeValues[],
): Values {
  return {
    commandId: crypto.randomUUID(),
    version: meeting.version,
    minutes: meeting.minutes ?? '',
    attendees,
    outcomes: plans.map(({ id }) => ({ planId: id, outcome: '' as const, opinion: '', opinions: {} })),
  };
}
