import { z } from 'zod';
import {
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
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { callCouncilSessionMutation } from './council-commands.graphql.ts';
import { useCouncilCommand } from './use-council-command.ts';

const schema = z.object({ commandId: z.string(), day: requiredDate(), time: requiredTime(), place: optionalText(200) });
const F = fieldsFor<z.input<typeof schema>>();

export function CallSessionForm({ councilId, onDone }: { councilId: string; onDone: (sessionId: string) => void }) {
  const form = usePortalForm({
    schema,
    defaults: { commandId: crypto.randomUUID(), day: '', time: '', place: '' },
  });
  const draft = useFormDraft(form, `council/${councilId}/session`, { place: m.council_place() });
  const run = useCouncilCommand(callCouncilSessionMutation, 'callCouncilSession');
  return (
    <Form
      form={form}
      label={m.council_call()}
      onSubmit={async ({ commandId, day, time, place }) => {
        const answer = await run({ commandId, councilId, at: instantOf(day, time), place: orNull(place) });
        if ('refused' in answer) {
          // The day and the time are one field of the answer.
          const issues = answer.refused.issues?.map((issue) =>
            issue.name === 'at' ? { ...issue, name: 'day' } : issue,
          );
          return { ...answer.refused, ...(issues && { issues }) };
        }
        await draft.discard();
        if (answer.done.sessionId) onDone(answer.done.sessionId);
        return undefined;
      }}
    >
      <FieldStack>
        <FieldRow>
          <F.Date name="day" label={m.council_day()} required />
          <F.Time name="time" label={m.council_time()} required />
        </FieldRow>
        <F.Text name="place" label={m.council_place()} width="medium" />
      </FieldStack>
      <FormFoot submit={m.council_call_do()} draft={draft} />
    </Form>
  );
}
