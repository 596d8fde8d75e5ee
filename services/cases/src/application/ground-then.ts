import type { Ending, InvalidAnswer, RefusalAnswer } from '@banso/service-kit';
import type { CaseRow } from '../persistence/cases.ts';
import type { SupportSessionRow } from '../persistence/support-sessions.ts';
import type { Tx } from '../scope.ts';
import { itemForSession, type SupportItem } from './item-for-session.ts';

type SessionThen = Pick<SupportSessionRow, 'itemId' | 'heldOn' | 'urgentHelpId' | 'urgentReasonSealed'>;

/**
 * Another day may lie before the decision: what could not have been recorded is not made by a correction. A reason that
 * was written stays the ground; otherwise it is that of the new day.
 */
export async function groundThen<A>(
  tx: Tx,
  end: Ending<A | RefusalAnswer | InvalidAnswer>,
  supportCase: CaseRow,
  { itemId, heldOn: before, urgentHelpId, urgentReasonSealed }: SessionThen,
  heldOn: string,
): Promise<Pick<SupportItem, 'urgentHelpId'>> {
  if (heldOn === before) return { urgentHelpId };
  const urgentReason = urgentReasonSealed === null ? null : 'kept';
  const item = await itemForSession(tx, end, supportCase, { itemId, heldOn, urgentReason });
  return urgentReason === null ? item : { urgentHelpId: null };
}
