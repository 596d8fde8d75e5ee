import { useState } from 'react';
import type { DraftHandle } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, ConfirmDialog } from '../../ui/index.ts';

/** Begins anew: what was half written is thrown away, once that is confirmed. */
export function DiscardDraft({ draft, onDiscarded }: { draft: DraftHandle; onDiscarded: () => void }) {
  const [asking, setAsking] = useState(false);
  if (draft.state.phase === 'loading' || draft.state.phase === 'idle') return null;
  const discard = async () => {
    await draft.discard();
    setAsking(false);
    onDiscarded();
  };
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setAsking(true)}>
        {m.forms_draft_discard()}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title={m.forms_draft_discard()}
        confirmLabel={m.forms_draft_discard()}
        isDanger
        onConfirm={() => void discard()}
        onCancel={() => setAsking(false)}
      >
        {m.forms_draft_discard_text()}
      </ConfirmDialog>
    </>
  );
}
