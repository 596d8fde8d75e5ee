import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalDate,
  optionalText,
  orNull,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { CaseFormQuery, CaseHeaderFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { closeCaseMutation, reopenCaseMutation } from '../case/case-answer.graphql.ts';
import { casePath } from '../case/case-path.ts';
import { choicesOf } from '../case/code-list.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from './form-foot.tsx';

const SUSPENSION = 'suspension';

const closeSchema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    reason: requiredId(),
    followUpOn: optionalDate(),
    note: optionalText(4_000),
  })
  .superRefine(({ reason, followUpOn }, context) => {
    if (reason !== SUSPENSION || followUpOn !== '') return;
    context.addIssue({ code: 'custom', path: ['followUpOn'], message: m.cases_follow_up_needed() });
  });
const CloseF = fieldsFor<z.input<typeof closeSchema>>();

/** 終結 or 中断: how it ended, in the words of a list in which work is one ending of many. */
export function CloseForm({ header, lists }: { header: CaseHeaderFragment; lists: CaseFormQuery }) {
  const navigate = useNavigate();
  const form = usePortalForm({
    schema: closeSchema,
    defaults: { commandId: crypto.randomUUID(), version: header.version, reason: '', followUpOn: '', note: '' },
  });
  const draft = useFormDraft(form, `close:${header.id}`, { note: m.cases_close_note() });
  const { run } = useCaseCommand(closeCaseMutation, 'closeCase');
  const suspends = form.watch('reason') === SUSPENSION;
  return (
    <Form
      form={form}
      label={m.cases_close()}
      onSubmit={async ({ followUpOn, note, ...values }) => {
        const refused = await run({
          ...values,
          caseId: header.id,
          note: orNull(note),
          followUpOn: orNull(followUpOn),
        });
        if (refused?.stale) form.setValue('version', refused.stale.currentVersion);
        if (refused) return refused;
        await draft.discard();
        await navigate({ to: casePath(header.id) });
        return undefined;
      }}
    >
      <FieldStack>
        <CloseF.Radio name="reason" label={m.cases_close_reason()} required choices={choicesOf(lists.closureReasons)} />
        <CloseF.Date
          name="followUpOn"
          label={m.cases_follow_up()}
          required={suspends}
          support={m.cases_follow_up_hint()}
        />
        <CloseF.TextArea name="note" label={m.cases_close_note()} rows={4} max={4_000} />
      </FieldStack>
      <FormFoot
        caseId={header.id}
        label={suspends ? m.cases_suspend_save() : m.cases_close_save()}
        isPending={form.formState.isSubmitting}
        draft={draft}
      />
    </Form>
  );
}

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
