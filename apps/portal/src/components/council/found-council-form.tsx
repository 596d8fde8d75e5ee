import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { foundCouncilMutation } from './council-commands.graphql.ts';
import { type Colleague, emptyMember, MemberFields, memberInput, memberSchema } from './member-fields.tsx';
import { useCouncilCommand } from './use-council-command.ts';

const schema = z.object({ commandId: z.string(), name: requiredText(200), members: z.array(memberSchema).min(1) });
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

/** The council's name and its first members; the secretariat among them keeps the list from then on. */
export function FoundCouncilForm({ staff, onDone }: { staff: readonly Colleague[]; onDone: () => void }) {
  const form = usePortalForm({
    schema,
    defaults: { commandId: crypto.randomUUID(), name: '', members: [{ ...emptyMember(), secretariat: true }] },
  });
  const draft = useFormDraft(form, 'council-new', { name: m.council_found_name() });
  const run = useCouncilCommand(foundCouncilMutation, 'foundCouncil');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'members', keyName: 'key' });
  return (
    <Form
      form={form}
      label={m.council_found()}
      onSubmit={async ({ commandId, name, members }) => {
        const answer = await run({ commandId, name, members: members.map(memberInput) });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <Card>
        <F.Text name="name" label={m.council_found_name()} required width="medium" />
      </Card>
      {fields.map((member, index) => (
        <Card
          key={member.key}
          title={m.council_found_member({ number: index + 1 })}
          actions={
            fields.length > 1 && (
              <Button variant="quiet" size="small" onPress={() => remove(index)}>
                {m.council_found_remove({ number: index + 1 })}
              </Button>
            )
          }
        >
          <MemberFields prefix={`members.${index}`} staff={staff} />
        </Card>
      ))}
      <div className="flex flex-wrap gap-4">
        <Button variant="secondary" icon="plus" onPress={() => append(emptyMember())}>
          {m.council_found_add()}
        </Button>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.council_found_do()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}
