import { useMutation } from 'urql';
import type { z } from 'zod';
import { Form, fieldsFor, readAnswer, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { dayOf, formatDateTime, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldStack, TextLink } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { dutyName } from '../clause-name.ts';
import { contactKindWord, contactResultWord, counterpartWord } from '../domain-words.ts';
import { changedAnswers, isHidden, ownDefaults, type StandardForm, sayAnswers } from '../standard-form/own-answers.ts';
import { CircleField, type Colleague } from './circle-field.tsx';
import { correctContactMutation } from './contact-entry.graphql.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactField, correctionSchema, madeInput } from './contact-form-schema.ts';
import { DoorFoot } from './door-foot.tsx';
import { FormDoor } from './form-door.tsx';
import type { GivenCalendar } from './office-hours.ts';
import { StepField } from './step-field.tsx';
import { useCorrectedDefaults } from './use-corrected-defaults.ts';

const F = fieldsFor<z.input<typeof correctionSchema>>();

export interface CorrectContactFormProps {
  contact: ContactEntryFragment;
  standardForm: StandardForm;
  /** Of the case's office. */
  calendar: GivenCalendar | null | undefined;
  /** Who could be named to read it alone. */
  candidates: readonly Colleague[];
  onDone: () => void;
}

/** Mends a record; what it said before stays beside it, with the reason. */
export function CorrectContactForm({ contact, standardForm, calendar, candidates, onDone }: CorrectContactFormProps) {
  const form = usePortalForm({
    schema: correctionSchema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: contact.version,
      reason: '',
      kind: contact.kind,
      result: contact.result,
      counterparts: [...contact.counterparts],
      day: dayOf(contact.startedAt),
      start: formatTime(contact.startedAt),
      end: contact.endedAt ? formatTime(contact.endedAt) : '',
      purpose: contact.purpose ?? '',
      place: contact.place ?? '',
      step: contact.step,
      duties: [...contact.duties],
      note: contact.note ?? '',
      formAnswers: ownDefaults(standardForm, contact.formAnswers),
      restricts: false,
      circle: [],
    },
  });
  const draft = useFormDraft(form, `correct-contact:${contact.id}`, {
    purpose: m.outreach_purpose(),
    note: m.outreach_note(),
    reason: m.outreach_reason(),
  });
  useCorrectedDefaults(form, contact);
  const { id: viewerId } = useViewer();
  const [, correct] = useMutation(correctContactMutation);
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.outreach_correct()}
        onSubmit={async (values) => {
          const { version, reason, formAnswers } = values;
          const sent = await correct({
            input: {
              ...madeInput(values),
              contactId: contact.id,
              version,
              reason,
              formAnswers: changedAnswers(standardForm, formAnswers, contact.formAnswers),
            },
          });
          const answer = readAnswer(sent, sent.data?.correctContact, 'ContactSaved');
          if ('saved' in answer) {
            await draft.discard();
            onDone();
            return undefined;
          }
          if ('special' in answer) return { refusal: { message: m.outreach_correct_blocked(), clause: '3(1)ア(ｳ)' } };
          const { stale } = answer.refused;
          if (stale) form.setValue('version', stale.currentVersion);
          const each = (word: (code: string) => string) => (text: string) => text.split('、').map(word).join('、');
          const say = {
            kind: contactKindWord,
            result: contactResultWord,
            counterparts: each(counterpartWord),
            startedAt: formatDateTime,
            endedAt: formatDateTime,
            duties: each(dutyName),
            ...sayAnswers(standardForm),
          };
          return refusedOnForm(answer.refused, { place: contactField, say });
        }}
      >
        <FieldStack>
          <F.Text name="reason" label={m.outreach_reason()} required support={m.outreach_reason_hint()} />
          <ContactFields
            calendar={calendar}
            noteRows={8}
            besideNote={contact.sessions.length > 0 && <SessionsElsewhere contact={contact} />}
            circle={
              !contact.circle &&
              contact.worker?.id === viewerId && <CircleField candidates={candidates} viewerId={viewerId} />
            }
            step={<StepField />}
            standardForm={isHidden(contact.formAnswers) ? null : standardForm}
          />
        </FieldStack>
        <DoorFoot submit={m.outreach_correct_save()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

/** What was written of support stands in the records of its items, and is mended there. */
function SessionsElsewhere({ contact }: { contact: ContactEntryFragment }) {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      <span className="text-muted">{m.support_corrected_there()}</span>
      {contact.sessions.map(({ id, item }) => (
        <TextLink key={id} to="/cases/$caseId/plan/items/$itemId" params={{ caseId: contact.case.id, itemId: item.id }}>
          {item.what || m.support_title()}
        </TextLink>
      ))}
    </p>
  );
}
