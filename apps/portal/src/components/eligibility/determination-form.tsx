import { z } from 'zod';
import { Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack, Icon, OutcomeBadge } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { makeDeterminationMutation } from './eligibility.graphql.ts';
import { isCurrent, isWaiting } from './preview.ts';
import { useEligibilityCommand } from './use-eligibility-command.ts';

const schema = z.object({ reason: requiredText(10_000) });
const F = fieldsFor<z.input<typeof schema>>();

/** Keeps what 3(2) comes to today as a record that nobody can change. */
export function DeterminationForm({
  found,
  onDone,
}: {
  found: CaseEligibilityFragment;
  onDone: (words: string) => void;
}) {
  const { outcome, judgements } = found.eligibility;
  const form = usePortalForm({ schema, defaults: { reason: '' } });
  const draft = useFormDraft(form, `determination:${found.id}`, { reason: m.eligibility_determine_reason() });
  const command = useEligibilityCommand(makeDeterminationMutation, 'makeDetermination', found.id);
  const restsOnJudgement = judgements.some((each) => isCurrent(each) && each.approvedAt !== null);
  return (
    <Form
      form={form}
      label={m.eligibility_do_determine()}
      onSubmit={async ({ reason }) => {
        const refused = await command.run({ reason, expectedOutcome: outcome });
        if (refused) return refused;
        await draft.discard();
        onDone(m.eligibility_determine_saved());
        return undefined;
      }}
    >
      <p>{m.eligibility_determine_lead()}</p>
      <p className="flex flex-wrap items-center gap-2 font-bold">
        {m.eligibility_determine_as()}
        <OutcomeBadge outcome={outcome} />
      </p>
      {judgements.some(isWaiting) && (
        <p className="flex items-start gap-2 text-yellow-1200">
          <Icon name="warning" size={20} className="mt-1" />
          {m.eligibility_determine_waiting()}
        </p>
      )}
      {restsOnJudgement && (
        <p className="flex items-start gap-2">
          <Icon name="info" size={20} className="mt-1 text-key-900" />
          {m.eligibility_determine_needs_approval()}
        </p>
      )}
      <FieldStack>
        <F.TextArea
          name="reason"
          label={m.eligibility_determine_reason()}
          required
          support={m.eligibility_determine_reason_support()}
          max={10_000}
        />
      </FieldStack>
      <FormFoot submit={m.eligibility_do_determine()} draft={draft} />
    </Form>
  );
}
