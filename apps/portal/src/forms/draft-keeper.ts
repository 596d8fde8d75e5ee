import type { DraftBridge, DraftServer, DraftState, MergeDrafts, SaveAnswer, ServerDraft } from './draft-parts.ts';

const BRIDGE_AFTER = 100;
const SEND_AFTER = 1_200;
const RETRY_AFTER = 10_000;

/** Keeps one draft: in the browser at once, on the server soon after, and never over somebody's newer version. */
export class DraftKeeper {
  readonly #key: string;
  readonly #server: DraftServer;
  readonly #bridge: DraftBridge | undefined;
  readonly #replace: (body: string) => void;
  readonly #merge: MergeDrafts | undefined;
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { phase: 'loading', savedAt: undefined, theirs: undefined, others: [] };
  #version: number | undefined;
  /** What is typed and not yet on the server. */
  #unsent: string | undefined;
  /** What was sent and is unanswered: the server may have it, and then as our own. */
  #unanswered: string | undefined;
  /** What the browser keeps. */
  #bridged: string | undefined;
  #sending: Promise<void> | undefined;
  #bridgeTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /**
   * `replace` puts a body into the form: the stored one at the beginning, or theirs where a person chose it. Without
   * `merge`, what was typed before the stored body came is held beside it, for a person to choose.
   */
  constructor(
    key: string,
    server: DraftServer,
    bridge: DraftBridge | undefined,
    replace: (body: string) => void,
    merge?: MergeDrafts,
  ) {
    this.#key = key;
    this.#server = server;
    this.#bridge = bridge;
    this.#replace = replace;
    this.#merge = merge;
  }

  get state(): DraftState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async load(): Promise<void> {
    const kept = await this.#bridge?.get(this.#key).catch(() => undefined);
    let stored: ServerDraft | undefined;
    let reached = true;
    try {
      const answer = await this.#server.load(this.#key);
      stored = answer.draft;
      this.#show({ others: answer.others });
    } catch {
      reached = false;
    }
    if (this.#closed) return;
    const found = kept ?? stored;
    const typed = this.#unsent;
    if (typed !== undefined && !found) return;
    this.#version = kept ? kept.baseVersion : stored?.version;
    const body = found && (typed === undefined ? found.body : this.#merge?.(found.body, typed));
    if (found && body === undefined) {
      const savedAt = stored?.savedAt ?? new Date(kept?.at ?? Date.now()).toISOString();
      return this.#show({ phase: 'conflict', theirs: { body: found.body, version: stored?.version, savedAt } });
    }
    if (body !== undefined) this.#replace(body);
    if (!kept && typed === undefined)
      return this.#show({ phase: reached ? (stored ? 'saved' : 'idle') : 'unreachable', savedAt: stored?.savedAt });
    this.#unsent = body;
    this.#unanswered = kept?.unanswered;
    if (kept && stored && stored.version !== kept.baseVersion && !this.#isOurs(stored, kept.body)) {
      return this.#show({ phase: 'conflict', theirs: stored });
    }
    if (stored) this.#version = stored.version;
    this.#show({ phase: 'waiting' });
    await this.flush();
  }

  #isOurs(stored: ServerDraft, body: string): boolean {
    return stored.body === body || stored.body === this.#unanswered;
  }

  change(body: string): void {
    if (this.#closed) return;
    this.#unsent = body;
    clearTimeout(this.#sendTimer);
    // While somebody types on, too: a reload takes no more than the last moment.
    this.#bridgeTimer ??= setTimeout(() => void this.keep(), BRIDGE_AFTER);
    if (this.#isHeld) return;
    this.#sendTimer = setTimeout(() => void this.flush(), SEND_AFTER);
    this.#show({ phase: 'waiting' });
  }

  /** Sends now; resolves when what was typed by then is stored, or cannot be. */
  async flush(): Promise<void> {
    clearTimeout(this.#sendTimer);
    await this.#sending;
    if (this.#unsent === undefined || this.#closed || this.#isHeld) return;
    this.#sending = this.#send(this.#unsent).finally(() => {
      this.#sending = undefined;
    });
    await this.#sending;
  }

  /** A person looks first: nothing is sent meanwhile. */
  get #isHeld(): boolean {
    return this.#state.phase === 'conflict' || this.#state.phase === 'gone';
  }

  /** As a draft of its own, once a person has seen that the other was recorded or discarded. */
  async writeAnew(): Promise<void> {
    if (this.#state.phase !== 'gone') return;
    this.#version = undefined;
    this.#show({ phase: 'waiting' });
    await this.flush();
  }

  /** Mine over theirs, which was shown. */
  async keepMine(): Promise<void> {
    if (!this.#state.theirs) return;
    this.#version = this.#state.theirs.version;
    this.#show({ phase: 'waiting', theirs: undefined });
    await this.flush();
  }

  async takeTheirs(): Promise<void> {
    const { theirs } = this.#state;
    if (!theirs) return;
    this.#version = theirs.version;
    this.#replace(theirs.body);
    // Sent again: what a browser had kept is not on the server yet.
    this.#unsent = theirs.body;
    this.#show({ phase: 'waiting', theirs: undefined });
    await this.flush();
  }

  /** Asks who else is at the form now. */
  async look(): Promise<void> {
    const others = await this.#server.others(this.#key).catch(() => undefined);
    if (others !== undefined && !this.#closed) this.#show({ others });
  }

  /** Once the record itself is saved, or by a person's wish. */
  async discard(): Promise<void> {
    this.#stopTimers();
    this.#unsent = undefined;
    await this.#sending;
    this.#unsent = undefined;
    this.#version = undefined;
    this.#show({ phase: 'idle', savedAt: undefined, theirs: undefined });
    await this.#forget();
    await this.#server.discard(this.#key).catch(() => undefined);
  }

  /** Leaves the page: what is not sent yet stays sealed in the browser. */
  async close(): Promise<void> {
    this.#stopTimers();
    if (this.#unsent !== undefined) await this.keep();
    this.#closed = true;
  }

  async #send(body: string): Promise<void> {
    this.#show({ phase: 'saving' });
    const before = this.#unanswered;
    this.#unanswered = body;
    let answer: SaveAnswer;
    try {
      // Kept first: whoever reloads before the answer comes finds the stored text to be the own one.
      if (this.#bridged !== body) await this.keep();
      answer = await this.#server.save(this.#key, body, this.#version);
    } catch {
      await this.keep();
      this.#show({ phase: 'unreachable' });
      if (!this.#closed) this.#sendTimer = setTimeout(() => void this.flush(), RETRY_AFTER);
      return;
    }
    if ('gone' in answer) {
      await this.keep();
      return this.#show({ phase: 'gone', savedAt: undefined });
    }
    if ('stale' in answer && answer.stale.body !== body && answer.stale.body !== before) {
      this.#unanswered = undefined;
      await this.keep();
      return this.#show({ phase: 'conflict', theirs: answer.stale });
    }
    const stored = 'stale' in answer ? answer.stale : answer.saved;
    if ('saved' in answer) this.#show({ others: answer.others });
    this.#version = stored.version;
    this.#unanswered = undefined;
    if ('stale' in answer && stored.body !== body) return this.#send(this.#unsent ?? body);
    if (this.#unsent === body) {
      this.#unsent = undefined;
      await this.#forget(body);
      if (this.#unsent === undefined) this.#show({ phase: 'saved', savedAt: stored.savedAt });
    } else if (!this.#closed) {
      this.#sendTimer = setTimeout(() => void this.flush(), SEND_AFTER);
      this.#show({ phase: 'waiting', savedAt: stored.savedAt });
    }
  }

  /** In the browser, now: the page may be gone in a moment. */
  async keep(): Promise<void> {
    this.#stopBridging();
    if (this.#unsent === undefined) return;
    const draft = {
      body: this.#unsent,
      baseVersion: this.#version,
      unanswered: this.#unanswered === this.#unsent ? undefined : this.#unanswered,
      at: Date.now(),
    };
    await this.#bridge?.put(this.#key, draft).catch(() => undefined);
    this.#bridged = draft.body;
  }

  /** With `sent`, only that text: another tab may have put its own there. */
  async #forget(sent?: string): Promise<void> {
    this.#stopBridging();
    this.#bridged = undefined;
    if (sent !== undefined) {
      const kept = await this.#bridge?.get(this.#key).catch(() => undefined);
      if (kept?.body !== sent) return;
    }
    await this.#bridge?.remove(this.#key).catch(() => undefined);
  }

  #stopBridging(): void {
    clearTimeout(this.#bridgeTimer);
    this.#bridgeTimer = undefined;
  }

  #stopTimers(): void {
    this.#stopBridging();
    clearTimeout(this.#sendTimer);
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
