import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseHeaderFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { reopenCaseMutation } from '../case/case-answer.graphql.ts';
import { casePath } from '../case/case-path.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../case-forms/form-foot.tsx';

const reopenSchema = z.object({ commandId: z.string(), version: z.number(), reason: requiredText(4_000) });
const ReopenF = fieldsFor<z.input<typeof reopenSchema>>();

export function ReopenForm({ header }: { header: CaseHeaderFragment }) {
  const navigate = useNavigate();
  const form = usePortalForm({
    schema: reopenSchema,
    defaults: { commandId: crypto.randomUUID(), version: header.version, reason: '' },
  });
  const draft = useFormDraft(form, `reopen:${header.id}`, { reason: m.cases_reopen_reason() });
  const { run } = useCaseCommand(reopenCaseMutation, 'reopenCase');
  return (
    <Form
      form={form}
      label={m.cases_reopen()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId: header.id });
        if (refused?.stale) form.setValue('version', refused.stale.currentVersion);
        if (refused) return refused;
        await draft.discard();
        await navigate({ to: casePath(header.id) });
        return undefined;
      }}
    >
      <FieldStack>
        <ReopenF.TextArea name="reason" label={m.cases_reopen_reason()} required rows={4} max={4_000} />
      </FieldStack>
      <FormFoot caseId={header.id} label={m.cases_reopen()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}
