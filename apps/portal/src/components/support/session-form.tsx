import { useMutation } from 'urql';
import { Form, fieldsFor, orNull, readAnswer, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { SupportItemFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { type Choice, FieldRow } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { counterpartCodes, counterpartWord } from '../domain-words.ts';
import { SessionFields } from './session-fields.tsx';
import {
  emptySession,
  type SessionInput,
  sessionField,
  sessionSchema,
  timesInput,
  wordsInput,
} from './session-schema.ts';
import { recordSessionMutation, sessionAnswer } from './support.graphql.ts';

const F = fieldsFor<SessionInput>();

export interface SessionFormProps {
  item: SupportItemFragment;
  areas: readonly Choice[];
  onDone: () => void;
}

/** What was done with an item on a day that was no contact; what is typed is kept as a draft. */
export function SessionForm({ item, areas, onDone }: SessionFormProps) {
  const isUrgent = item.recordState === 'URGENT_HELP_ONLY';
  const form = usePortalForm({
    schema: sessionSchema(isUrgent),
    defaults: {
      commandId: crypto.randomUUID(),
      day: today(),
      start: formatTime(new Date()),
      end: '',
      place: '',
      counterparts: ['CLIENT'],
      session: emptySession(
        item.id,
        areas.map(({ value }) => value),
      ),
    },
  });
  const draft = useFormDraft(form, `support-session:${item.id}`, {
    session: m.support_title(),
    place: m.support_place(),
  });
  const [, record] = useMutation(recordSessionMutation);
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.support_record()}
        onSubmit={async ({ commandId, place, counterparts, session, ...when }) => {
          const sent = await record({
            input: {
              commandId,
              itemId: item.id,
              ...timesInput(when),
              place: orNull(place),
              counterparts,
              ...wordsInput(session),
              urgentReason: orNull(session.urgentReason),
            },
          });
          const result = sent.data && readFragment(sessionAnswer, sent.data.recordSupportSession);
          const answer = readAnswer(sent, result, 'SupportSessionSaved');
          if ('refused' in answer) return refusedOnForm(answer.refused, { place: sessionField });
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <div className="flex max-w-3xl flex-col gap-2">
          <SessionWhen />
          <SessionFields areas={areas} isUrgent={isUrgent} />
        </div>
        <DoorFoot submit={m.support_save()} leave={m.outreach_later()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

/** The day, from when to when, where and with whom. */
export function SessionWhen() {
  return (
    <>
      <F.Date name="day" label={m.support_day()} required max={today()} />
      <FieldRow>
        <F.Time name="start" label={m.support_start()} required />
        <F.Time name="end" label={m.support_end()} />
      </FieldRow>
      <F.Text name="place" label={m.support_place()} />
      <F.Checkboxes
        name="counterparts"
        label={m.support_with()}
        required
        inline
        choices={counterpartCodes.map((value) => ({ value, label: counterpartWord(value) }))}
      />
    </>
  );
}
