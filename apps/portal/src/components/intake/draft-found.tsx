import { useState } from 'react';
import type { DraftHandle } from '../../forms/index.ts';
import { dayOf, formatDateTime, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, ConfirmDialog } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import type { IntakeValues } from './intake-values.ts';

type Found = 'unknown' | 'asking' | 'answered';

/** Whether something half written was there when the page was opened; two versions that differ are asked about apart. */
export function useDraftFound(draft: DraftHandle): { isLoading: boolean; isAsking: boolean; goOn: () => void } {
  const [found, setFound] = useState<Found>('unknown');
  const { phase } = draft.state;
  const isLoading = found === 'unknown' && phase === 'loading';
  if (found === 'unknown' && phase !== 'loading') {
    setFound(draft.mine() !== '' && phase !== 'conflict' ? 'asking' : 'answered');
  }
  return { isLoading, isAsking: found === 'asking', goOn: () => setFound('answered') };
}

export interface DraftFoundProps {
  draft: DraftHandle;
  values: Pick<IntakeValues, 'client' | 'consulter' | 'who'>;
  onGoOn: () => void;
  onStartAgain: () => void;
}

/** The last call's half-written intake never passes for the next caller's: one goes on with it, or begins anew. */
export function DraftFound({ draft, values, onGoOn, onStartAgain }: DraftFoundProps) {
  const [isConfirming, setConfirming] = useState(false);
  const { savedAt } = draft.state;
  const time = savedAt ? (dayOf(savedAt) === today() ? formatTime(savedAt) : formatDateTime(savedAt)) : '';
  const { client, consulter, who } = values;
  const startAgain = async () => {
    await draft.discard();
    onStartAgain();
  };
  return (
    <>
      <Banner
        tone="info"
        isLive
        title={time === '' ? m.intake_draft_found_untimed() : m.intake_draft_found({ time })}
        actions={
          <>
            <Button autoFocus onPress={onGoOn}>
              {m.intake_draft_continue()}
            </Button>
            <Button variant="secondary" onPress={() => setConfirming(true)}>
              {m.intake_draft_anew()}
            </Button>
          </>
        }
      >
        {who === 'OTHER' && (
          <span className="me-4 inline-block">{`${m.intake_consulter_whose()}: ${nameInWords(consulter)}`}</span>
        )}
        <span className="inline-block">{`${m.intake_client_whose()}: ${nameInWords(client)}`}</span>
      </Banner>
      <ConfirmDialog
        isOpen={isConfirming}
        title={m.intake_draft_anew()}
        confirmLabel={m.intake_draft_anew_confirm()}
        isDanger
        onConfirm={() => void startAgain()}
        onCancel={() => setConfirming(false)}
      >
        {m.intake_draft_anew_text()}
      </ConfirmDialog>
    </>
  );
}
