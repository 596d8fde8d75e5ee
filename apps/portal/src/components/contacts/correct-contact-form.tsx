import { NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import { useMutation } from 'urql';
import { z } from 'zod';
import {
  atLeastOne,
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  instantOf,
  optionalText,
  optionalTime,
  orNull,
  readAnswer,
  requiredDate,
  requiredText,
  requiredTime,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateTime, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow, FieldStack } from '../../ui/index.ts';
import { readTime } from '../../ui/time-text.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { dutyIds, dutyName } from '../clause-name.ts';
import { correctContactMutation } from './contact-entry.graphql.ts';
import { contactField } from './contact-form-schema.ts';

const schema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    reason: requiredText(4_000),
    day: requiredDate(),
    start: requiredTime(),
    end: optionalTime(),
    duties: atLeastOne(z.string()),
    note: optionalText(NOTE_MAX_CHARACTERS),
  })
  .superRefine(({ start, end }, context) => {
    const [from, to] = [readTime(start), readTime(end)];
    if (from && to && to < from) context.addIssue({ code: 'custom', path: ['end'], message: m.outreach_issue_end() });
  });
const F = fieldsFor<z.input<typeof schema>>();

export interface CorrectContactFormProps {
  contact: ContactEntryFragment;
  onDone: () => void;
}

/** Mends a record; what it said before stays beside it, with the reason. */
export function CorrectContactForm({ contact, onDone }: CorrectContactFormProps) {
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: contact.version,
      reason: '',
      day: dayOf(contact.startedAt),
      start: formatTime(contact.startedAt),
      end: contact.endedAt ? formatTime(contact.endedAt) : '',
      duties: [...contact.duties],
      note: contact.note ?? '',
    },
  });
  const draft = useFormDraft(form, `correct-contact:${contact.id}`, {
    note: m.outreach_note(),
    reason: m.outreach_reason(),
  });
  const [, correct] = useMutation(correctContactMutation);
  return (
    <Form
      form={form}
      label={m.outreach_correct()}
      onSubmit={async ({ commandId, version, reason, day, start, end, duties, note }) => {
        const until = readTime(end);
        const sent = await correct({
          input: {
            commandId,
            contactId: contact.id,
            version,
            reason,
            startedAt: instantOf(day, readTime(start) ?? start),
            endedAt: until ? instantOf(day, until) : null,
            duties,
            note: orNull(note),
          },
        });
        const answer = readAnswer(sent, sent.data?.correctContact, 'ContactSaved');
        if ('saved' in answer) {
          await draft.discard();
          onDone();
          return undefined;
        }
        if ('special' in answer) return undefined;
        const { stale } = answer.refused;
        if (stale) form.setValue('version', stale.currentVersion);
        const duty = (text: string) => text.split('、').map(dutyName).join('、');
        const say = { startedAt: formatDateTime, endedAt: formatDateTime, duties: duty };
        return refusedOnForm(answer.refused, { place: contactField, say });
      }}
    >
      <FieldStack>
        <F.Text name="reason" label={m.outreach_reason()} required support={m.outreach_reason_hint()} />
        <F.Date name="day" label={m.outreach_day()} required max={today()} />
        <FieldRow>
          <F.Time name="start" label={m.outreach_start()} required />
          <F.Time name="end" label={m.outreach_end()} />
        </FieldRow>
        <F.Checkboxes
          name="duties"
          label={m.outreach_duties_label()}
          required
          choices={dutyIds.map((value) => ({ value, label: dutyName(value) }))}
        />
        <F.TextArea name="note" label={m.outreach_note()} rows={8} max={NOTE_MAX_CHARACTERS} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.outreach_correct_save()}
        </Button>
        <Button variant="secondary" onPress={onDone}>
          {m.ui_close()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}
