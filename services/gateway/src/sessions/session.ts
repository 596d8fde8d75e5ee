export interface SessionLimits {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

export interface Session {
  /** Public name of the session; the secret is only in the browser's cookie. */
  readonly id: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export type EndReason = 'signed_out' | 'idle' | 'absolute' | 'account_disabled' | 'replaced';

export interface SessionExpiry {
  readonly idleAt: Date;
  readonly absoluteAt: Date;
}

export function expiryOf(session: Session, limits: SessionLimits): SessionExpiry {
  return {
    idleAt: new Date(session.lastSeenAt.getTime() + limits.idleSeconds * 1000),
    absoluteAt: new Date(session.createdAt.getTime() + limits.absoluteSeconds * 1000),
  };
}

/** Why a session is over at `now`, or null while it lives. */
export function overdue(session: Session, limits: SessionLimits, now: Date): 'idle' | 'absolute' | null {
  const { idleAt, absoluteAt } = expiryOf(session, limits);
  if (now >= absoluteAt) return 'absolute';
  return now >= idleAt ? 'idle' : null;
}
