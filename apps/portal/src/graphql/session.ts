import { useSyncExternalStore } from 'react';

/** `dismissed`: a person chose to look on without signing in; the next refused request asks again. */
export type SessionState = 'signedIn' | 'lost' | 'dismissed';

const CHANNEL = 'banso-session';

/** One page's knowledge of its session. A lost one keeps the page and everything typed; requests wait. */
export class Session {
  #state: SessionState = 'signedIn';
  #person: string | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<(back: boolean) => void>();
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);

  constructor() {
    this.#channel?.addEventListener('message', ({ data }) => {
      if (data === 'signed-in') void this.#signedInAgain();
      if (data === 'signed-out') this.lost();
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Who this page belongs to; another person's sign-in must not send what this one typed. */
  belongsTo(person: string | undefined): void {
    this.#person = person;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  lost(): void {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#tell();
  }

  /** Resolves true once a person has signed in again, false where they chose not to. */
  back(): Promise<boolean> {
    if (this.#state === 'signedIn') return Promise.resolve(true);
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /** The page that a sign-in returns to says it on the channel; asking the gateway may find it out first. */
  restored(): void {
    void this.#signedInAgain();
  }

  /** The page stays readable; what was sent meanwhile fails. */
  giveUp(): void {
    this.#settle('dismissed', false);
  }

  announceSignOut(): void {
    this.#channel?.postMessage('signed-out');
  }

  async #signedInAgain(): Promise<void> {
    const answer = await askSession();
    if (answer && !answer.signedIn) return;
    if (answer?.subject !== undefined && this.#person !== undefined && answer.subject !== this.#person) {
      location.reload();
      return;
    }
    this.#settle('signedIn', true);
  }

  #settle(state: SessionState, back: boolean): void {
    this.#state = state;
    for (const resolve of this.#waiting) resolve(back);
    this.#waiting.clear();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const session = new Session();

export function useSessionState(): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.state);
}

/** The path to come back to, never another site. */
export function signInAddress(returnTo: string): string {
  return `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
}

export interface SessionAnswer {
  signedIn: boolean;
  /** Stable for a person across sessions. */
  subject?: string;
}

/** Asks the gateway; a gateway that cannot be reached is no proof of a lost session. */
export async function askSession(): Promise<SessionAnswer | undefined> {
  try {
    const response = await fetch('/auth/session', { credentials: 'same-origin', headers: { 'x-banso': 'portal' } });
    if (response.status === 401) return { signedIn: false };
    if (!response.ok) return undefined;
    return (await response.json()) as SessionAnswer;
  } catch {
    return undefined;
  }
}
