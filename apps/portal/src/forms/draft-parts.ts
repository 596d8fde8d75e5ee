import type { UnsentDraft } from './draft-vault.ts';

export interface ServerDraft {
  readonly body: string;
  readonly version: number;
  readonly savedAt: string;
}

/** Another version of one's own draft; without a number where the server has none yet. */
export type OtherDraft = Omit<ServerDraft, 'version'> & { readonly version: number | undefined };

/** Somebody else at the same form. */
export interface Writer {
  readonly name: string;
  readonly since: string;
}

export type SaveAnswer =
  | { readonly saved: ServerDraft; readonly others: readonly Writer[] }
  | { readonly stale: ServerDraft }
  /** Recorded or discarded elsewhere. */
  | { readonly gone: true };

/** The server's side; each rejects where it cannot be reached. */
export interface DraftServer {
  load(key: string): Promise<{ readonly draft: ServerDraft | undefined; readonly others: readonly Writer[] }>;
  save(key: string, body: string, baseVersion: number | undefined): Promise<SaveAnswer>;
  discard(key: string): Promise<void>;
  /** Undefined where it cannot be asked. */
  others(key: string): Promise<readonly Writer[] | undefined>;
}

/** The browser's side, sealed. */
export interface DraftBridge {
  get(id: string): Promise<UnsentDraft | undefined>;
  put(id: string, draft: UnsentDraft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Lays what was typed in the meantime over what was stored; undefined where one field holds both, for a person to choose. */
export type MergeDrafts = (stored: string, typed: string) => string | undefined;

export type DraftPhase = 'loading' | 'idle' | 'waiting' | 'saving' | 'saved' | 'unreachable' | 'conflict' | 'gone';

export interface DraftState {
  readonly phase: DraftPhase;
  readonly savedAt: string | undefined;
  /** The other version, while two differ. */
  readonly theirs: OtherDraft | undefined;
  readonly others: readonly Writer[];
}
