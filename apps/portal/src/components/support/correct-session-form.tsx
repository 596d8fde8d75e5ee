import { useMutation } from 'urql';
import type { z } from 'zod';
import { Form, fieldsFor, orNull, readAnswer, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type {
  SessionPartsFragment,
  SupportCaseFragment,
  SupportItemFragment,
} from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import type { Choice } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { SessionAgainst } from './session-against.tsx';
import { SessionFields } from './session-fields.tsx';
import {
  atHomeInput,
  atHomeValue,
  correctionSchema,
  sessionField,
  sessionOf,
  timesInput,
  wordsInput,
} from './session-schema.ts';
import { asksWhetherAtHome, SessionWhen } from './session-when.tsx';
import { correctSessionMutation, sessionAnswer } from './support.graphql.ts';

const F = fieldsFor<z.input<ReturnType<typeof correctionSchema>>>();

export interface CorrectSessionFormProps {
  supportCase: SupportCaseFragment;
  item: SupportItemFragment;
  session: SessionPartsFragment;
  areas: readonly Choice[];
  onDone: () => void;
}

/** Mends a session; what it said before stays beside it, with the reason. */
export function CorrectSessionForm({ supportCase, item, session, areas, onDone }: CorrectSessionFormProps) {
  const isOwn = session.contact === null;
  const form = usePortalForm({
    schema: correctionSchema(isOwn && asksWhetherAtHome(item.duty)),
    defaults: {
      commandId: crypto.randomUUID(),
      version: session.version,
      reason: '',
      day: session.heldOn,
      start: formatTime(session.startedAt),
      end: session.endedAt ? formatTime(session.endedAt) : '',
      place: session.place ?? '',
      atHome: atHomeValue(session.atHome),
      counterparts: [...session.counterparts],
      session: sessionOf(
        item.id,
        session,
        areas.map(({ value }) => value),
      ),
    },
  });
  const draft = useFormDraft(form, `correct-session:${session.id}`, {
    reason: m.support_correct_reason(),
    session: m.support_title(),
  });
  const [, correct] = useMutation(correctSessionMutation);
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.support_correct_title()}
        onSubmit={async ({ commandId, version, reason, place, atHome, counterparts, session: words, ...when }) => {
          const own = isOwn
            ? { ...timesInput(when), place: orNull(place), atHome: atHomeInput(atHome), counterparts }
            : {};
          const input = { commandId, sessionId: session.id, version, reason, ...own, ...wordsInput(words) };
          const sent = await correct({ input });
          const result = sent.data && readFragment(sessionAnswer, sent.data.correctSupportSession);
          const answer = readAnswer(sent, result, 'SupportSessionSaved');
          if ('refused' in answer) {
            const { stale } = answer.refused;
            if (stale) form.setValue('version', stale.currentVersion);
            return refusedOnForm(answer.refused, { place: sessionField });
          }
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <div className="flex max-w-3xl flex-col gap-2">
          <F.Text name="reason" label={m.support_correct_reason()} required />
          {isOwn ? (
            <>
              <SessionWhen duty={item.duty} />
              <SessionAgainst block={supportCase.visitBlock} duty={item.duty} />
            </>
          ) : (
            <p className="text-sm text-muted">{m.support_times_of_contact()}</p>
          )}
          <SessionFields areas={areas} urgent={null} />
        </div>
        <DoorFoot submit={m.support_correct_save()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
