import type { SessionEnded } from './session-ended-delivery.ts';

/** The fact as subgraphs receive it. Its id is the session's: telling it again changes nothing. */
export function sessionEndedEvent(ended: SessionEnded) {
  return {
    id: ended.sessionId,
    source: 'gateway',
    type: 'gateway.sessionEnded',
    at: ended.endedAt.toISOString(),
    organisationId: '',
    payload: { sessionId: ended.sessionId },
  };
}
