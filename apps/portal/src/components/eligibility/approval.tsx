import { useState } from 'react';
import { z } from 'zod';
import { Form, fieldsFor, optionalText, type Refused, usePortalForm } from '../../forms/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { approveDeterminationMutation, approveJudgementMutation } from './eligibility.graphql.ts';
import { useEligibilityCommand } from './use-eligibility-command.ts';

const schema = z
  .object({ approve: z.boolean(), comment: optionalText(2_000) })
  .refine(({ approve, comment }) => approve || comment.trim() !== '', {
    error: () => m.eligibility_return_required(),
    path: ['comment'],
  });
const F = fieldsFor<z.input<typeof schema>>();

export interface Decision {
  approve: boolean;
  comment: string | null;
}

interface ApprovalProps {
  caseId: string;
  /** Who recorded what is to be approved. */
  recordedBy: string | null | undefined;
  onDone: (words: string) => void;
}

export function JudgementApproval({ judgementId, ...rest }: ApprovalProps & { judgementId: string }) {
  const command = useEligibilityCommand(approveJudgementMutation, 'approveJudgement', rest.caseId);
  return <Approval {...rest} decide={(decision) => command.run({ judgementId, ...decision })} />;
}

export function DeterminationApproval({ determinationId, ...rest }: ApprovalProps & { determinationId: string }) {
  const command = useEligibilityCommand(approveDeterminationMutation, 'approveDetermination', rest.caseId);
  return <Approval {...rest} decide={(decision) => command.run({ determinationId, ...decision })} />;
}

/** 決裁 by another person: approve, or send back with the reason. */
function Approval({
  recordedBy,
  decide,
  onDone,
}: ApprovalProps & { decide: (decision: Decision) => Promise<Refused | undefined> }) {
  const viewer = useViewer();
  const form = usePortalForm({ schema, defaults: { approve: true, comment: '' } });
  const [pressed, setPressed] = useState<boolean>();
  if (recordedBy === viewer.id) return <p className="text-sm text-muted">{m.eligibility_own_work()}</p>;
  const press = (approve: boolean) => () => {
    form.setValue('approve', approve);
    setPressed(approve);
  };
  const busy = form.formState.isSubmitting;
  return (
    <Form
      form={form}
      label={m.eligibility_decision()}
      onSubmit={async ({ approve, comment }) => {
        const refused = await decide({ approve, comment: comment.trim() === '' ? null : comment });
        if (!refused) onDone(approve ? m.eligibility_approved() : m.eligibility_returned_done());
        return refused;
      }}
    >
      <F.TextArea
        name="comment"
        label={m.eligibility_approve_comment()}
        support={m.eligibility_approve_comment_support()}
        rows={2}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="small" onPress={press(true)} isPending={busy && pressed === true}>
          {m.eligibility_approve()}
        </Button>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          onPress={press(false)}
          isPending={busy && pressed === false}
        >
          {m.eligibility_return()}
        </Button>
      </div>
    </Form>
  );
}
