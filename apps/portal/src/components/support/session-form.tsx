import { useMutation } from 'urql';
import { Form, orNull, readAnswer, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { SupportCaseFragment, SupportItemFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import type { Choice } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { SessionAgainst } from './session-against.tsx';
import { SessionFields } from './session-fields.tsx';
import { atHomeInput, emptySession, sessionField, sessionSchema, timesInput, wordsInput } from './session-schema.ts';
import { asksWhetherAtHome, SessionWhen } from './session-when.tsx';
import { recordSessionMutation, sessionAnswer } from './support.graphql.ts';
import { decidedOn } from './urgent-ground.tsx';

export interface SessionFormProps {
  supportCase: SupportCaseFragment;
  item: SupportItemFragment;
  areas: readonly Choice[];
  onDone: () => void;
}

/** What was done with an item on a day that was no contact; what is typed is kept as a draft. */
export function SessionForm({ supportCase, item, areas, onDone }: SessionFormProps) {
  const urgent = item.recordState === 'URGENT_HELP_ONLY' ? supportCase.urgentHelp : null;
  const form = usePortalForm({
    schema: sessionSchema(
      (day) => urgent !== null && decidedOn(urgent, day) === undefined,
      asksWhetherAtHome(item.duty),
    ),
    defaults: {
      commandId: crypto.randomUUID(),
      day: today(),
      start: formatTime(new Date()),
      end: '',
      place: '',
      atHome: '' as const,
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
        onSubmit={async ({ commandId, place, atHome, counterparts, session, ...when }) => {
          const sent = await record({
            input: {
              commandId,
              itemId: item.id,
              ...timesInput(when),
              place: orNull(place),
              atHome: atHomeInput(atHome),
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
          <SessionWhen duty={item.duty} />
          <SessionAgainst block={supportCase.visitBlock} duty={item.duty} />
          <SessionFields areas={areas} urgent={urgent} />
        </div>
        <DoorFoot submit={m.support_save()} leave={m.outreach_later()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
