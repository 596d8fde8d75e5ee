import {
  type ContactKind,
  contactKinds,
  contactResults,
  counterparts,
  NOTE_MAX_CHARACTERS,
} from '@banso/domain/casework';
import { useMutation } from 'urql';
import { z } from 'zod';
import {
  atLeastOne,
  Form,
  fieldsFor,
  instantOf,
  optionalText,
  optionalTime,
  orNull,
  readAnswer,
  requiredChoice,
  requiredDate,
  requiredText,
  requiredTime,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { dayOf, formatDateTime, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack, TextLink } from '../../ui/index.ts';
import { readTime } from '../../ui/time-text.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { dutyIds, dutyName } from '../clause-name.ts';
import {
  contactKindCodes,
  contactKindWord,
  contactResultWord,
  counterpartCodes,
  counterpartWord,
  stepCodes,
  stepWord,
} from '../domain-words.ts';
import {
  changedAnswers,
  isHidden,
  ownAnswers,
  ownDefaults,
  type StandardForm,
  sayAnswers,
} from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import { CircleField, type Colleague } from './circle-field.tsx';
import { correctContactMutation } from './contact-entry.graphql.ts';
import { contactField, DERIVED, refuseDisagreement } from './contact-form-schema.ts';
import { resultsOf } from './default-duties.ts';
import { DoorFoot } from './door-foot.tsx';
import { FormDoor } from './form-door.tsx';
import { useCorrectedDefaults } from './use-corrected-defaults.ts';

const schema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    reason: requiredText(4_000),
    kind: requiredChoice(contactKinds),
    result: requiredChoice(contactResults),
    counterparts: atLeastOne(z.enum(counterparts)),
    day: requiredDate(),
    start: requiredTime(),
    end: optionalTime(),
    purpose: optionalText(4_000),
    place: optionalText(200),
    step: z.string(),
    duties: atLeastOne(z.string()),
    note: optionalText(NOTE_MAX_CHARACTERS),
    formAnswers: ownAnswers,
    restricts: z.boolean(),
    circle: z.array(z.string()),
  })
  .superRefine(refuseDisagreement);
const F = fieldsFor<z.input<typeof schema>>();

export interface CorrectContactFormProps {
  contact: ContactEntryFragment;
  standardForm: StandardForm;
  /** Who could be named to read it alone. */
  candidates: readonly Colleague[];
  onDone: () => void;
}

/** Mends a record; what it said before stays beside it, with the reason. */
export function CorrectContactForm({ contact, standardForm, candidates, onDone }: CorrectContactFormProps) {
  const form = usePortalForm({
    schema,
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
  const [kind] = form.watch(['kind']);
  const [, correct] = useMutation(correctContactMutation);
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.outreach_correct()}
        onSubmit={async ({
          day,
          start,
          end,
          step,
          purpose,
          place,
          note,
          formAnswers,
          restricts,
          circle,
          ...values
        }) => {
          const until = readTime(end);
          const sent = await correct({
            input: {
              ...values,
              contactId: contact.id,
              startedAt: instantOf(day, readTime(start) ?? start),
              endedAt: until ? instantOf(day, until) : null,
              purpose: orNull(purpose),
              place: orNull(place),
              step: step === DERIVED ? null : (step as ContactEntryFragment['step']),
              note: orNull(note),
              formAnswers: changedAnswers(standardForm, formAnswers, contact.formAnswers),
              circle: restricts ? circle : null,
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
          <FieldRow>
            <F.Select
              name="kind"
              label={m.outreach_kind()}
              required
              choices={contactKindCodes.map((value) => ({ value, label: contactKindWord(value) }))}
            />
            <F.Select
              name="result"
              label={m.outreach_result()}
              required
              choices={resultsOf(kind as ContactKind).map((value) => ({ value, label: contactResultWord(value) }))}
            />
          </FieldRow>
          <F.Checkboxes
            name="counterparts"
            label={m.outreach_with()}
            required
            inline
            choices={counterpartCodes.map((value) => ({ value, label: counterpartWord(value) }))}
          />
          <F.Date name="day" label={m.outreach_day()} required max={today()} />
          <FieldRow>
            <F.Time name="start" label={m.outreach_start()} required />
            <F.Time name="end" label={m.outreach_end()} />
          </FieldRow>
          <F.Text name="place" label={m.outreach_place()} />
          <F.Select
            name="step"
            label={m.outreach_step()}
            choices={[
              { value: DERIVED, label: m.outreach_step_follows() },
              ...stepCodes.map((value) => ({ value, label: stepWord(value) })),
            ]}
          />
          <F.Checkboxes
            name="duties"
            label={m.outreach_duties_label()}
            required
            choices={dutyIds.map((value) => ({ value, label: dutyName(value) }))}
          />
          <F.TextArea name="purpose" label={m.outreach_purpose()} rows={1} max={4_000} />
          <F.TextArea name="note" label={m.outreach_note()} rows={8} max={NOTE_MAX_CHARACTERS} />
          {contact.sessions.length > 0 && <SessionsElsewhere contact={contact} />}
          {!isHidden(contact.formAnswers) && <OwnFields form={standardForm} />}
          {!contact.circle && contact.worker?.id === viewerId && (
            <CircleField candidates={candidates} viewerId={viewerId} />
          )}
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
