import { z } from 'zod';
import { Form, fieldsFor, type Refused, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { FieldStack } from '../../ui/index.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';

const schema = z.object({ commandId: z.string(), reason: requiredText(4_000) });
const F = fieldsFor<z.input<typeof schema>>();

export interface ReasonFormProps {
  title: string;
  label: string;
  support?: string;
  draftKey: string;
  onSend: (given: { commandId: string; reason: string }) => Promise<Refused | undefined>;
  onDone: () => void;
}

/** One reason and one button: what is called off, allowed or ended says why. */
export function ReasonForm({ title, label, support, draftKey, onSend, onDone }: ReasonFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, draftKey, { reason: label });
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={title}
        onSubmit={async (values) => {
          const refused = await onSend(values);
          if (refused) return refused;
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          <F.TextArea name="reason" label={label} support={support} required rows={3} max={4_000} />
        </FieldStack>
        <DoorFoot submit={title} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
