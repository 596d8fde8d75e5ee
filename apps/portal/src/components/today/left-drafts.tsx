import { useState } from 'react';
import { useMutation } from 'urql';
import { discardDraftMutation } from '../../graphql/draft.graphql.ts';
import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { officeName } from '../transfer/transfer-words.ts';
import { draftWords } from './draft-words.ts';
import { TodaySection } from './today-row.tsx';

/** Words about a case that went to another office, which nobody but their author has: to hand over, or to discard. */
export function LeftDrafts({ today }: { today: TodayQuery['today'] }) {
  const [gone, setGone] = useState<readonly string[]>([]);
  const left = today.draftsLeft.filter(({ draft }) => !gone.includes(draft.key));
  return (
    <TodaySection title={m.transfer_left_title()} hint={m.transfer_left_hint()} shown={left.length}>
      {left.map((each) => (
        <LeftDraft key={each.draft.key} left={each} onGone={() => setGone([...gone, each.draft.key])} />
      ))}
    </TodaySection>
  );
}

type Left = TodayQuery['today']['draftsLeft'][number];

function LeftDraft({ left: { draft, caseNumber, toOffice }, onGone }: { left: Left; onGone: () => void }) {
  const [asks, setAsks] = useState(false);
  const [copied, setCopied] = useState(false);
  const [{ fetching, error }, discard] = useMutation(discardDraftMutation);
  const words = draftWords(draft.body);
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <span className="font-mono">{caseNumber}</span>
        <span>{m.transfer_left_to({ office: officeName(toOffice) })}</span>
        <span className="ms-auto text-sm text-muted">{formatDateTime(draft.savedAt)}</span>
      </p>
      <p className="mt-1 max-h-40 overflow-auto whitespace-pre-wrap rounded-8 bg-solid-gray-50 px-3 py-2">{words}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="secondary"
          onPress={() => void navigator.clipboard.writeText(words).then(() => setCopied(true))}
        >
          {m.transfer_left_copy()}
        </Button>
        <Button size="small" variant="quiet" onPress={() => setAsks(true)}>
          {m.forms_draft_discard()}
        </Button>
        <span role="status" className="text-sm text-muted">
          {copied && m.transfer_left_copied()}
        </span>
      </p>
      <Dialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={m.forms_draft_discard()}
        role="alertdialog"
        actions={
          <>
            <Button
              variant="danger"
              isPending={fetching}
              onPress={() =>
                void discard({ key: draft.key }).then((sent) => {
                  if (!sent.error) onGone();
                })
              }
            >
              {m.forms_draft_discard()}
            </Button>
            <Button variant="secondary" onPress={() => setAsks(false)}>
              {m.ui_close()}
            </Button>
          </>
        }
      >
        {error ? m.transfer_left_failed() : m.forms_draft_discard_text()}
      </Dialog>
    </li>
  );
}
