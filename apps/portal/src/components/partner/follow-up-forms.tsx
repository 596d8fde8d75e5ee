import { z } from 'zod';
import {
  DraftStatus,
  Form,
  fieldsFor,
  instantOf,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  requiredText,
  requiredTime,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow, FieldStack } from '../../ui/index.ts';
import { outcomeCodeWord } from '../domain-words.ts';
import type { StepFormProps } from './answer-forms.tsx';
import { firstAppointmentMutation, outcomeMutation, progressMutation } from './incoming-referral.graphql.ts';
import { useStep } from './use-step.ts';

const firstSchema = z.object({
  kept: requiredChoice(['yes', 'no']),
  day: requiredDate(),
  time: requiredTime(),
  note: optionalText(),
});
const FirstF = fieldsFor<z.input<typeof firstSchema>>();

export function FirstAppointmentForm({ detail, onDone }: StepFormProps) {
  const form = usePortalForm({ schema: firstSchema, defaults: { kept: '', day: today(), time: '', note: '' } });
  const draft = useFormDraft(form, `referral-first:${detail.id}`, { note: m.partner_note() });
  const step = useStep(firstAppointmentMutation, 'recordFirstAppointment', detail);
  return (
    <Form
      form={form}
      label={m.partner_record_first()}
      onSubmit={async ({ kept, day, time, note }) => {
        const refused = await step.run({ kept: kept === 'yes', at: instantOf(day, time), note: orNull(note) });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <FirstF.Radio
          name="kept"
          label={m.partner_kept()}
          required
          inline
          choices={[
            { value: 'yes', label: m.partner_appointment_kept() },
            { value: 'no', label: m.partner_appointment_missed() },
          ]}
        />
        <FieldRow>
          <FirstF.Date name="day" label={m.partner_day()} required />
          <FirstF.Time name="time" label={m.partner_accept_time()} required />
        </FieldRow>
        <FirstF.TextArea name="note" label={m.partner_note()} max={2000} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_record_first()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}

const progressSchema = z.object({ text: requiredText() });
const ProgressF = fieldsFor<z.input<typeof progressSchema>>();

export function ProgressForm({ detail, onDone }: StepFormProps) {
  const form = usePortalForm({ schema: progressSchema, defaults: { text: '' } });
  const draft = useFormDraft(form, `referral-progress:${detail.id}`, { text: m.partner_progress_text() });
  const step = useStep(progressMutation, 'recordProgress', detail);
  return (
    <Form
      form={form}
      label={m.partner_progress_add()}
      onSubmit={async (values) => {
        const refused = await step.run(values);
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <ProgressF.TextArea name="text" label={m.partner_progress_text()} required max={2000} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_progress_add()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}

const outcomes = ['USING_SERVICE', 'COMPLETED', 'MOVED_ON', 'STOPPED', 'NOT_STARTED'] as const;
const outcomeSchema = z.object({ outcome: requiredChoice(outcomes), note: optionalText() });
const OutcomeF = fieldsFor<z.input<typeof outcomeSchema>>();

export function OutcomeForm({ detail, onDone }: StepFormProps) {
  const form = usePortalForm({ schema: outcomeSchema, defaults: { outcome: '', note: '' } });
  const draft = useFormDraft(form, `referral-outcome:${detail.id}`, { note: m.partner_note() });
  const step = useStep(outcomeMutation, 'returnOutcome', detail);
  return (
    <Form
      form={form}
      label={m.partner_outcome()}
      onSubmit={async ({ outcome, note }) => {
        const refused = await step.run({ outcome, note: orNull(note) });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <OutcomeF.Radio
          name="outcome"
          label={m.partner_outcome_choice()}
          required
          choices={outcomes.map((value) => ({ value, label: outcomeCodeWord(value) }))}
        />
        <OutcomeF.TextArea name="note" label={m.partner_note()} max={2000} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_outcome()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}
