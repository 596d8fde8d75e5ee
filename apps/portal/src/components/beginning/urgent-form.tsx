import { MOST_URGENT_DAYS } from '@banso/domain/casework';
import { addDays, type CivilDate } from '@banso/domain/foundation';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Form, fieldsFor, requiredDate, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { formatDateShort, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../case-forms/form-foot.tsx';
import { decideUrgentHelpMutation, endUrgentHelpMutation } from './beginning.graphql.ts';

const deciding = z.object({ commandId: z.string(), until: requiredDate(), reason: requiredText(4_000) });
const D = fieldsFor<z.input<typeof deciding>>();

/** Help cannot wait for a plan: until when, and why. */
export function DecideUrgentForm({ caseId }: { caseId: string }) {
  const navigate = useNavigate();
  const form = usePortalForm({
    schema: deciding,
    defaults: { commandId: crypto.randomUUID(), until: '', reason: '' },
  });
  const draft = useFormDraft(form, `urgent:${caseId}`, { reason: m.begin_reason() });
  const last = addDays(today() as CivilDate, MOST_URGENT_DAYS - 1);
  const { run } = useCaseCommand(decideUrgentHelpMutation, 'decideUrgentHelp');
  return (
    <Form
      form={form}
      label={m.begin_urgent()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId });
        if (refused) return refusedOnForm(refused, {});
        await draft.discard();
        await navigate({ to: casePath(caseId) });
        return undefined;
      }}
    >
      <FieldStack>
        <D.Date
          name="until"
          label={m.begin_urgent_until()}
          support={m.begin_urgent_until_hint({ days: MOST_URGENT_DAYS, last: formatDateShort(last) })}
          required
          min={today()}
          max={last}
        />
        <D.TextArea name="reason" label={m.begin_reason()} required rows={4} max={4_000} />
      </FieldStack>
      <FormFoot caseId={caseId} label={m.begin_urgent_save()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}

const ending = z.object({ commandId: z.string(), reason: requiredText(4_000) });
const E = fieldsFor<z.input<typeof ending>>();

/** Help no longer has to be urgent. */
export function EndUrgentForm({ caseId, urgentHelpId }: { caseId: string; urgentHelpId: string }) {
  const navigate = useNavigate();
  const form = usePortalForm({ schema: ending, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, `urgent-end:${urgentHelpId}`, { reason: m.begin_urgent_end_reason() });
  const { run } = useCaseCommand(endUrgentHelpMutation, 'endUrgentHelp');
  return (
    <Form
      form={form}
      label={m.begin_urgent_end()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId, urgentHelpId });
        if (refused) return refusedOnForm(refused, {});
        await draft.discard();
        await navigate({ to: casePath(caseId) });
        return undefined;
      }}
    >
      <FieldStack>
        <E.TextArea name="reason" label={m.begin_urgent_end_reason()} required rows={3} max={4_000} />
      </FieldStack>
      <FormFoot
        caseId={caseId}
        label={m.begin_urgent_end()}
        variant="secondary"
        isPending={form.formState.isSubmitting}
        draft={draft}
      />
    </Form>
  );
}
