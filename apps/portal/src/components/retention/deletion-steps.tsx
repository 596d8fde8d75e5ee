import { useState } from 'react';
import { type Refused, RefusedNotice } from '../../forms/index.ts';
import type { DeletionPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, ConfirmDialog } from '../../ui/index.ts';
import { cancelDeletionMutation, deleteCaseMutation } from './retention.graphql.ts';
import { useDeletionCommand } from './use-deletion-command.ts';

export interface DeletionStepsProps {
  deletion: DeletionPartsFragment;
  onDone: (words: string) => void;
}

/** For the second person: confirm, asked once more, or take the proposal back. */
export function DeletionSteps({ deletion, onDone }: DeletionStepsProps) {
  const { id, caseNumber, mayDo } = deletion;
  const confirm = useDeletionCommand(deleteCaseMutation, 'deleteCase');
  const cancel = useDeletionCommand(cancelDeletionMutation, 'cancelDeletion');
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const run = async (step: typeof confirm | typeof cancel, words: string) => {
    const answer = await step.run({ deletionId: id });
    setAsking(false);
    setRefused(answer);
    if (answer === undefined) onDone(words);
  };
  if (mayDo.length === 0) return null;
  return (
    <div className="flex flex-col gap-3" data-screen-only>
      {refused && <RefusedNotice refused={refused} />}
      <div className="flex flex-wrap items-center gap-3">
        {mayDo.includes('confirm') ? (
          <Button variant="danger" size="small" onPress={() => setAsking(true)}>
            {m.retention_confirm()}
          </Button>
        ) : (
          <span className="text-sm text-muted">{m.retention_own()}</span>
        )}
        <Button
          variant="secondary"
          size="small"
          isPending={cancel.isPending}
          onPress={() => void run(cancel, m.retention_cancelled())}
        >
          {m.retention_cancel()}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={asking}
        title={m.retention_confirm_title({ number: caseNumber })}
        confirmLabel={m.retention_confirm()}
        isDanger
        isPending={confirm.isPending}
        onConfirm={() => void run(confirm, m.retention_confirmed({ number: caseNumber }))}
        onCancel={() => setAsking(false)}
      >
        {m.retention_confirm_text()}
      </ConfirmDialog>
    </div>
  );
}
