import { z } from 'zod';
import { Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../case-forms/form-foot.tsx';
import { undoMergeMutation } from './merge.graphql.ts';

const schema = z.object({ commandId: z.string(), reason: requiredText(4_000) });
const F = fieldsFor<z.input<typeof schema>>();

export interface UndoFormProps {
  caseId: string;
  mergeId: string;
  /** What the page said would stay: confirmed with the undoing. */
  staying: readonly string[];
  refresh: () => void;
}

export function UndoForm({ caseId, mergeId, staying, refresh }: UndoFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, `undo-merge:${mergeId}`, { reason: m.merge_undo_reason() });
  const { run } = useCaseCommand(undoMergeMutation, 'undoMerge');
  return (
    <Form
      form={form}
      label={m.merge_undo()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, mergeId, staying: [...staying] });
        if (!refused) await draft.discard();
        refresh();
        return refused;
      }}
    >
      <FieldStack>
        <F.TextArea name="reason" label={m.merge_undo_reason()} required rows={3} max={4_000} />
      </FieldStack>
      <FormFoot caseId={caseId} label={m.merge_undo()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}
