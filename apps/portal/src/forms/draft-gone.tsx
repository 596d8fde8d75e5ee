import { useState } from 'react';
import { m } from '../text/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { DraftHandle } from './use-draft.tsx';

/** Recorded or discarded elsewhere: what was typed here is shown and stays on this device, and nothing of it is sent. */
export function DraftGone({ draft }: { draft: DraftHandle }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <Dialog
      isOpen={isOpen}
      width="wide"
      role="alertdialog"
      title={m.forms_gone_title()}
      onClose={() => setOpen(false)}
      actions={
        <>
          <Button onPress={() => setOpen(false)}>{m.forms_gone_look()}</Button>
          <Button variant="secondary" onPress={() => void draft.keeper.writeAnew()}>
            {m.forms_gone_anew()}
          </Button>
        </>
      }
    >
      <p>{m.forms_gone_text()}</p>
      <div className="mt-4">
        <DraftText title={m.forms_conflict_mine()} text={draft.describe(draft.mine())} />
      </div>
    </Dialog>
  );
}

/** One version of a draft, to be read. */
export function DraftText({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-bold">{title}</h3>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-8 border border-line bg-solid-gray-50 p-3 font-sans text-sm whitespace-pre-wrap"
      >
        {text}
      </pre>
    </section>
  );
}
