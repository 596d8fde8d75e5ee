import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  requiredChoice,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, FieldStack } from '../../ui/index.ts';
import { draftDecisionMutation } from './approval.graphql.ts';
import { useCirculationCommand } from './use-circulation-command.ts';

const proposals = ['YES', 'NO'] as const;
const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  proposal: requiredChoice(proposals),
  ground: requiredText(),
});
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface DraftFormProps {
  plan: { readonly id: string; readonly version: number };
  /** Of a round begun anew: what was drafted before, to be mended rather than written again. */
  before?: { readonly version: number; readonly approve: boolean; readonly ground: string | null };
  /** Names in the order in which it will go. */
  names: readonly string[];
  onDone: (circulationId: string) => void;
}

/** 起案: yes or no, and its ground. */
export function DraftForm({ plan, before, names, onDone }: DraftFormProps) {
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: plan.version,
      proposal: before === undefined ? ('' as const) : before.approve ? 'YES' : 'NO',
      ground: before?.ground ?? '',
    },
  });
  const draft = useFormDraft(form, `decision-draft:${plan.id}`, {
    proposal: m.approval_draft_proposal(),
    ground: m.approval_draft_ground(),
  });
  const run = useCirculationCommand(draftDecisionMutation, 'draftDecision');
  return (
    <Form
      form={form}
      label={m.approval_draft_title()}
      onSubmit={async ({ proposal, ...values }) => {
        const answer = await run({
          ...values,
          planId: plan.id,
          approve: proposal === 'YES',
          circulationVersion: before?.version ?? null,
        });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onDone(answer.circulationId);
        return undefined;
      }}
    >
      <p className="text-sm text-muted">{m.approval_draft_route({ names: names.join(' → ') })}</p>
      <FieldStack>
        <F.Radio
          name="proposal"
          label={m.approval_draft_proposal()}
          required
          inline
          choices={[
            { value: 'YES', label: m.approval_propose_yes() },
            { value: 'NO', label: m.approval_propose_no() },
          ]}
        />
        <F.TextArea
          name="ground"
          label={m.approval_draft_ground()}
          support={m.approval_draft_ground_hint()}
          required
          max={2_000}
        />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.approval_draft_submit()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}
