import { z } from 'zod';
import { DraftStatus, Form, fieldsFor, requiredDate, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { savePlanMutation } from './plan.graphql.ts';
import { signatureInput } from './plan-content.ts';
import { usePlanCommand } from './use-plan-command.ts';

const schema = z.object({ commandId: z.string(), signedOn: requiredDate() });
const F = fieldsFor<z.input<typeof schema>>();

/** The person may sign before or after the meeting: the day can be added while the rest of the plan stands. */
export function SignPlan({ caseId, plan }: { caseId: string; plan: PlanDetailFragment }) {
  const form = usePortalForm({
    schema,
    defaults: { commandId: crypto.randomUUID(), signedOn: plan.signedOn ?? today() },
  });
  const draft = useFormDraft(form, `plan-signature:${plan.id}`, { signedOn: m.plan_signed_on() });
  const { run } = usePlanCommand(savePlanMutation, 'savePlan');
  return (
    <Form
      form={form}
      label={m.plan_sign()}
      onSubmit={async ({ commandId, signedOn }) => {
        const answer = await run({ ...signatureInput(caseId, plan, signedOn), commandId });
        if ('refused' in answer) return answer.refused;
        form.setValue('commandId', crypto.randomUUID());
        await draft.discard();
        return undefined;
      }}
    >
      <F.Date name="signedOn" label={m.plan_signed_on()} support={m.plan_sign_hint()} required />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="secondary" isPending={form.formState.isSubmitting}>
          {m.plan_sign()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}
