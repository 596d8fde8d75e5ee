import { useFieldArray, useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { Form, fieldsFor, optionalDate, orNull, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CouncilMemberRowFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { recordCouncilSessionMutation } from './council-commands.graphql.ts';
import { useCouncilCommand } from './use-council-command.ts';

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  presentMemberIds: z.array(z.string()),
  guests: z.array(z.object({ name: requiredText(200), body: requiredText(200), pledgedOn: optionalDate() })),
  minutes: requiredText(20_000),
});
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface RecordSessionFormProps {
  councilId: string;
  sessionId: string;
  /** The day of the session, on which guests sign. */
  day: string;
  version: number;
  members: readonly CouncilMemberRowFragment[];
  onDone: () => void;
}

/** Who was there, with the pledge of each, and the minutes. */
export function RecordSessionForm({ councilId, sessionId, day, version, members, onDone }: RecordSessionFormProps) {
  const form = usePortalForm({
    schema,
    defaults: { commandId: crypto.randomUUID(), version, presentMemberIds: [], guests: [], minutes: '' },
  });
  const draft = useFormDraft(form, `council/${councilId}/record/${sessionId}`, { minutes: m.council_minutes() });
  const run = useCouncilCommand(recordCouncilSessionMutation, 'recordCouncilSession');
  return (
    <Form
      form={form}
      label={m.council_record()}
      onSubmit={async ({ guests, ...values }) => {
        const given = guests.map(({ pledgedOn, ...guest }) => ({ ...guest, pledgedOn: orNull(pledgedOn) }));
        const answer = await run({ ...values, sessionId, guests: given });
        if ('refused' in answer) {
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <F.Checkboxes
        name="presentMemberIds"
        label={m.council_present()}
        choices={members.map(({ id, name, body, pledgedOn }) => ({
          value: id,
          label: body ? `${name}（${body}）` : name,
          ...(pledgedOn === null && { description: m.council_member_not_pledged() }),
        }))}
      />
      <Guests day={day} />
      <F.TextArea name="minutes" label={m.council_minutes()} required rows={8} max={20_000} />
      <FormFoot submit={m.council_record_do()} draft={draft} />
    </Form>
  );
}

/** People who are no members, each with the day of the pledge on paper. */
function Guests({ day }: { day: string }) {
  const { control } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: 'guests', keyName: 'key' });
  return (
    <div className="space-y-3">
      {fields.map((guest, index) => (
        <div key={guest.key} className="flex items-start gap-3 rounded-8 border border-line px-4 pt-3">
          <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-3">
            <F.Text name={`guests.${index}.name`} label={m.council_guest_name()} required />
            <F.Text name={`guests.${index}.body`} label={m.council_guest_body()} required />
            <F.Date name={`guests.${index}.pledgedOn`} label={m.council_guest_pledge()} max={today()} />
          </div>
          <IconButton
            icon="cross"
            label={m.council_guest_remove({ number: index + 1 })}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <Button variant="quiet" size="small" icon="plus" onPress={() => append({ name: '', body: '', pledgedOn: day })}>
        {m.council_guest_add()}
      </Button>
    </div>
  );
}
