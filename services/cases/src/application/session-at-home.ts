import { type ContactFacts, visitOfSession } from '@banso/domain/casework';
import type { Ending, RefusalAnswer } from '@banso/service-kit';
import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { visitBlocked } from '../wording/visit-blocked.ts';
import { blockedContact } from './blocked-contact.ts';
import { SESSION_ACTION } from './item-for-session.ts';

interface SessionHeld {
  readonly duty: string;
  readonly atHome: boolean | null;
  readonly counterparts: ContactFacts['counterparts'];
  readonly on: string;
}

/**
 * 3(1)ア(ｳ): a session of its own at the person's home, be it カ or キ, is refused as a visit is. Going against that takes
 * a contact, with a supervisor's reason.
 */
export async function refuseSessionAtHome(
  tx: Tx,
  scope: CasesScope,
  end: Pick<Ending<RefusalAnswer>, 'refuse'>,
  supportCase: CaseRow,
  session: SessionHeld,
): Promise<void> {
  const answer = await blockOfSession(tx, scope, supportCase, session);
  if (answer === null || !('recontactOn' in answer)) return;
  const { code, messageJa, messageEn } = visitBlocked(answer.block.id, supportCase.id, answer.recontactOn);
  const refusal = { code, clause: '3(1)ア(ｳ)', messageJa, messageEn, openTo: ['officeSupervisor'] } as const;
  end.refuse(SESSION_ACTION, { __typename: 'Refusal', ...refusal, openTo: [...refusal.openTo] }, [supportCase.id]);
}

/** A correction makes of a session nothing that could not have been recorded; what stood so that day may stay. */
export async function refuseMovedHome(
  tx: Tx,
  scope: CasesScope,
  end: Pick<Ending<RefusalAnswer>, 'refuse'>,
  supportCase: CaseRow,
  { was, is }: { readonly was: SessionHeld; readonly is: SessionHeld },
): Promise<void> {
  if (was.on === is.on && (await blockOfSession(tx, scope, supportCase, was)) !== null) return;
  await refuseSessionAtHome(tx, scope, end, supportCase, is);
}

function blockOfSession(tx: Tx, scope: CasesScope, supportCase: CaseRow, { on, ...session }: SessionHeld) {
  const facts = visitOfSession(session);
  return facts === null ? Promise.resolve(null) : blockedContact(tx, scope, supportCase, { facts, on, reason: null });
}
