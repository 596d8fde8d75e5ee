import { STRONG_DUPLICATE_SCORE } from '@banso/domain/foundation';
import { type ReactNode, useRef, useState } from 'react';
import { m } from '../../text/text.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { Candidates } from './duplicates.tsx';
import type { Candidate, KnownPeople } from './use-known-people.ts';

/** Before a second case of one person is opened: asks once for each who is very much alike, and takes the answer. */
export function useAskSamePerson({ found, birthDate }: KnownPeople): {
  isMeant: () => Promise<boolean>;
  dialog: ReactNode;
} {
  const answered = useRef(new Set<string>());
  const [asking, setAsking] = useState<{ alike: readonly Candidate[]; answer: (isMeant: boolean) => void }>();
  const isMeant = async () => {
    const alike = found.filter(({ score, caseId }) => score >= STRONG_DUPLICATE_SCORE && !answered.current.has(caseId));
    if (alike.length === 0) return true;
    const isOther = await new Promise<boolean>((answer) => setAsking({ alike, answer }));
    setAsking(undefined);
    if (isOther) for (const { caseId } of alike) answered.current.add(caseId);
    return isOther;
  };
  const dialog = (
    <Dialog
      isOpen={asking !== undefined}
      onClose={() => asking?.answer(false)}
      title={m.intake_ask_title()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={() => asking?.answer(false)}>{m.intake_ask_back()}</Button>
          <Button variant="secondary" onPress={() => asking?.answer(true)}>
            {m.intake_ask_register()}
          </Button>
        </>
      }
    >
      <p>{m.intake_ask_text()}</p>
      <Candidates candidates={asking?.alike ?? []} birthDate={birthDate} />
    </Dialog>
  );
  return { isMeant, dialog };
}
