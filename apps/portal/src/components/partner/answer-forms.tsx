import { z } from 'zod';
import {
  DraftStatus,
  Form,
  fieldsFor,
  instantOf,
  optionalDate,
  optionalText,
  optionalTime,
  orNull,
  requiredChoice,
  requiredDate,
  requiredTime,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { IncomingDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow, FieldStack } from '../../ui/index.ts';
import { declineReasonWord } from '../domain-words.ts';
import { acceptMutation, appointmentMutation, declineMutation } from './incoming-referral.graphql.ts';
import { useStep } from './use-step.ts';

export interface StepFormProps {
  detail: IncomingDetailFragment;
  onDone: () => void;
}

const acceptSchema = z.object({ day: optionalDate(), time: optionalTime(), note: optionalText() });
const AcceptF = fieldsFor<z.input<typeof acceptSchema>>();

export function AcceptForm({ detail, onDone }: StepFormProps) {
  const form = usePortalForm({ schema: acceptSchema, defaults: { day: '', time: '', note: '' } });
  const draft = useFormDraft(form, `referral-accept:${detail.id}`, { note: m.partner_note() });
  const step = useStep(acceptMutation, 'acceptReferral', detail);
  return (
    <Form
      form={form}
      label={m.partner_accept()}
      onSubmit={async ({ day, time, note }) => {
        const appointmentAt = day === '' ? null : instantOf(day, time === '' ? '10:00' : time);
        const refused = await step.run({ appointmentAt, note: orNull(note) });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <FieldRow>
          <AcceptF.Date name="day" label={m.partner_accept_when()} />
          <AcceptF.Time name="time" label={m.partner_accept_time()} />
        </FieldRow>
        <AcceptF.TextArea name="note" label={m.partner_note()} max={2000} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_accept()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}

const reasons = ['NO_CAPACITY', 'OUTSIDE_AGE', 'OUTSIDE_AREA', 'NOT_OUR_FIELD', 'PERSON_DECLINED', 'OTHER'] as const;
const declineSchema = z.object({ reason: requiredChoice(reasons), note: optionalText() });
const DeclineF = fieldsFor<z.input<typeof declineSchema>>();

export function DeclineForm({ detail, onDone }: StepFormProps) {
  const form = usePortalForm({ schema: declineSchema, defaults: { reason: '', note: '' } });
  const draft = useFormDraft(form, `referral-decline:${detail.id}`, { note: m.partner_note() });
  const step = useStep(declineMutation, 'declineReferral', detail);
  return (
    <Form
      form={form}
      label={m.partner_decline()}
      onSubmit={async ({ reason, note }) => {
        const refused = await step.run({ reason, note: orNull(note) });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <DeclineF.Radio
          name="reason"
          label={m.partner_decline_reason()}
          required
          choices={reasons.map((value) => ({ value, label: declineReasonWord(value) }))}
        />
        <DeclineF.TextArea name="note" label={m.partner_note()} max={2000} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="danger" isPending={form.formState.isSubmitting}>
          {m.partner_decline()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}

const appointmentSchema = z.object({ day: requiredDate(), time: requiredTime() });
const AppointmentF = fieldsFor<z.input<typeof appointmentSchema>>();

export function AppointmentForm({ detail, onDone }: StepFormProps) {
  const form = usePortalForm({ schema: appointmentSchema, defaults: { day: '', time: '' } });
  const step = useStep(appointmentMutation, 'setAppointment', detail);
  return (
    <Form
      form={form}
      label={m.partner_set_appointment()}
      onSubmit={async ({ day, time }) => {
        const refused = await step.run({ appointmentAt: instantOf(day, time) });
        if (!refused) onDone();
        return refused;
      }}
    >
      <FieldStack>
        <FieldRow>
          <AppointmentF.Date name="day" label={m.partner_day()} required />
          <AppointmentF.Time name="time" label={m.partner_accept_time()} required />
        </FieldRow>
      </FieldStack>
      <div>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_set_appointment()}
        </Button>
      </div>
    </Form>
  );
}
