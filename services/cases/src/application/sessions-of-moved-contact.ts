import { type ContactOfSessionFacts, mayCarrySession } from '@banso/domain/casework';
import type { Ending, InvalidAnswer, RefusalAnswer } from '@banso/service-kit';
import type { CaseRow } from '../persistence/cases.ts';
import { type CarriedSession, sessionsOfContactForChange } from '../persistence/support-sessions.ts';
import type { Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { ofSession } from '../wording/of-session.ts';
import { groundThen } from './ground-then.ts';
import { SESSION_ACTION } from './item-for-session.ts';

interface MovedContact {
  readonly id: string;
  readonly was: ContactOfSessionFacts;
  readonly is: ContactOfSessionFacts & { readonly on: string };
}

/**
 * A session says its day and company by its contact: where the contact as corrected could not have carried it, the
 * correction is refused, and the session is named. On another day it stands on the ground of that day.
 */
export async function moveSessionsOfContact<A>(
  tx: Tx,
  end: Ending<A | RefusalAnswer | InvalidAnswer>,
  supportCase: CaseRow,
  { id, was, is }: MovedContact,
): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  for (const session of await sessionsOfContactForChange(tx, supportCase, id)) {
    const named = namingSession(end, session);
    const gate = mayCarrySession(session.duty, is, was);
    if (!gate.open) named.refuse(SESSION_ACTION, gateRefusal(gate), [session.id]);
    const { urgentHelpId } = await groundThen(tx, named, supportCase, session, is.on);
    if (urgentHelpId === session.urgentHelpId) continue;
    await tx.db.supportSession.update({
      where: { organisationId_id: { organisationId, id: session.id } },
      data: { urgentHelpId },
    });
    tx.audit({
      kind: 'change',
      action: 'session:correct',
      entity: 'SupportSession',
      entityId: session.id,
      caseId,
      ground: session.duty,
    });
  }
}

/** A contact may carry several: which of them stands in the way is said before the reason. */
const namingSession = <A>(
  end: Ending<A | RefusalAnswer | InvalidAnswer>,
  session: CarriedSession,
): Ending<RefusalAnswer | InvalidAnswer> => ({
  deny: end.deny,
  answer: end.answer,
  refuse: (action, answer, ids) => end.refuse(action, ofSession(answer, session), ids),
});
