import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { session, useSessionState } from '../graphql/session.ts';
import { useViewer } from '../graphql/viewer.tsx';
import { formatTime } from '../text/dates.ts';
import { m } from '../text/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { DraftGone, DraftText } from './draft-gone.tsx';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftBridge, DraftState, MergeDrafts, Writer } from './draft-parts.ts';
import { draftServer } from './draft-server.ts';
import { DraftVault } from './draft-vault.ts';

/** Milliseconds between two looks for others at the same form. */
const LOOK_EVERY = 30_000;
/** Milliseconds for which a draft that was just left is waited for; a connection that hangs holds up nobody. */
const LONGEST_LEAVE = 5_000;

/** Drafts that this page has just left and that are still on their way: whoever opens the same again waits for them. */
const leaving = new Map<string, Promise<unknown>>();

async function hasLeft(name: string): Promise<void> {
  const left = leaving.get(name);
  if (left) await Promise.race([left, new Promise((resolve) => setTimeout(resolve, LONGEST_LEAVE))]);
}

const vaults = new Map<string, Promise<DraftVault | undefined>>();

/** A browser that keeps no database (private windows of some) still has the server's drafts. */
function vaultOf(owner: string): Promise<DraftVault | undefined> {
  const known = vaults.get(owner);
  if (known) return known;
  const opening = DraftVault.open(owner).catch(() => undefined);
  vaults.set(owner, opening);
  return opening;
}

/** On sign-out: nothing that was typed stays on this device. */
export async function destroyDrafts(): Promise<void> {
  vaults.clear();
  await DraftVault.destroy();
}

function bridgeOf(owner: string): DraftBridge {
  return {
    get: async (id) => (await vaultOf(owner))?.get(id),
    put: async (id, draft) => (await vaultOf(owner))?.put(id, draft),
    remove: async (id) => (await vaultOf(owner))?.remove(id),
  };
}

export interface DraftOptions {
  /** Names the draft across devices: `contact:<caseId>`, `intake`. */
  key: string;
  /** Puts a stored body into the page; called once in the beginning and when another version is chosen. */
  onRestore: (body: string) => void;
  /** Lays what was typed before the stored body came over it; without it a person is asked. */
  merge?: MergeDrafts;
  /** Says a body in words, for the dialog that shows two versions side by side. */
  describe?: (body: string) => string;
}

export interface DraftHandle {
  state: DraftState;
  /** The whole text of the draft, as often as it changes. */
  change: (body: string) => void;
  flush: () => Promise<void>;
  /** After the record is saved, or by a person's wish. */
  discard: () => Promise<void>;
  keeper: DraftKeeper;
  describe: (body: string) => string;
  mine: () => string;
}

/** One draft as one text: on the server, and sealed in this browser while it cannot get there. */
export function useDraft({ key, onRestore, merge, describe = (body) => body }: DraftOptions): DraftHandle {
  const client = useClient();
  const { id: owner } = useViewer();
  const { caseId = null } = useParams({ strict: false }) as { caseId?: string };
  const restore = useRef(onRestore);
  restore.current = onRestore;
  const laidOver = useRef(merge);
  laidOver.current = merge;
  const last = useRef('');
  const [keeper, setKeeper] = useState(
    () => new DraftKeeper(key, draftServer(client, caseId), bridgeOf(owner), () => {}),
  );

  useEffect(() => {
    const put = (body: string) => {
      last.current = body;
      restore.current(body);
    };
    const opened = new DraftKeeper(key, draftServer(client, caseId), bridgeOf(owner), put, laidOver.current);
    setKeeper(opened);
    const name = `${owner}|${key}`;
    void hasLeft(name).then(() => opened.load());
    const keep = () => void opened.keep();
    const flush = () => void opened.flush();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    const looking = setInterval(() => {
      if (caseId !== null && document.visibilityState === 'visible') void opened.look();
    }, LOOK_EVERY);
    const unsubscribe = session.subscribe(() => session.state === 'signedIn' && flush());
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
      unsubscribe();
      clearInterval(looking);
      const closing = opened.flush().then(() => opened.close());
      leaving.set(name, closing);
      void closing.finally(() => leaving.get(name) === closing && leaving.delete(name));
    };
  }, [key, client, owner, caseId]);

  const state = useSyncExternalStore(keeper.subscribe, () => keeper.state);
  return {
    state,
    change: (body) => {
      last.current = body;
      keeper.change(body);
    },
    flush: () => keeper.flush(),
    discard: () => keeper.discard(),
    keeper,
    describe,
    mine: () => last.current,
  };
}

/** 「下書きを保存しました 10:32」 */
export function DraftStatus({ draft }: { draft: DraftHandle }) {
  const signedIn = useSessionState() === 'signedIn';
  const { phase, savedAt } = draft.state;
  const kept = phase === 'unreachable' || (!signedIn && phase !== 'saved' && phase !== 'idle');
  const words = () => {
    if (kept) return m.forms_draft_kept();
    if (phase === 'saving' || phase === 'waiting') return m.forms_draft_saving();
    if (phase === 'saved' && savedAt) return m.forms_draft_saved({ time: formatTime(savedAt) });
    if (phase === 'gone') return m.forms_draft_gone();
    return phase === 'conflict' ? m.forms_draft_conflict() : '';
  };
  return (
    <>
      <p
        role="status"
        className={`flex min-h-7 items-center gap-1.5 text-sm ${kept ? 'font-bold text-yellow-1200' : 'text-muted'}`}
      >
        {kept && <Icon name="offline" size={18} />}
        {!kept && phase === 'saved' && savedAt && <Icon name="check" size={18} />}
        {words()}
      </p>
      <AlsoWriting writers={draft.state.others} />
    </>
  );
}

/** Two people at one form know of each other before one of them comes too late. */
function AlsoWriting({ writers }: { writers: readonly Writer[] }) {
  const also = ({ name, since }: Writer) => m.forms_also_writing({ name, time: formatTime(since) });
  return (
    <p
      role="status"
      className={writers.length > 0 ? 'w-full text-sm font-bold text-yellow-1200 print:hidden' : 'sr-only'}
    >
      {writers.map((writer) => (
        <span key={`${writer.name}|${writer.since}`} className="block">
          {also(writer)}
        </span>
      ))}
    </p>
  );
}

/** Two versions differ (another tab or device): both are shown, and a person chooses. */
export function DraftConflict({ draft }: { draft: DraftHandle }) {
  const { theirs, phase } = draft.state;
  if (phase === 'gone') return <DraftGone draft={draft} />;
  if (phase !== 'conflict' || !theirs) return null;
  return (
    <Dialog
      isOpen
      mustAnswer
      width="wide"
      role="alertdialog"
      title={m.forms_conflict_title()}
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={() => void draft.keeper.keepMine()}>{m.forms_conflict_keep_mine()}</Button>
          <Button variant="secondary" onPress={() => void draft.keeper.takeTheirs()}>
            {m.forms_conflict_take_theirs()}
          </Button>
        </>
      }
    >
      <p>{m.forms_conflict_text()}</p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <DraftText title={m.forms_conflict_mine()} text={draft.describe(draft.mine())} />
        <DraftText
          title={m.forms_conflict_theirs({ time: formatTime(theirs.savedAt) })}
          text={draft.describe(theirs.body)}
        />
      </div>
    </Dialog>
  );
}
