import { type ContactFacts, hasSupportRecord, type RecordedRole, reachesSomebody } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { type Ending, type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { ContactSessionInput } from '../generated/graphql.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { supportItemForChange } from '../persistence/support-sessions.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';
import { itemForSession } from './item-for-session.ts';
import { storeSession } from './store-support-session.ts';
import { checkSession, type SessionWords } from './support-session-input.ts';

interface ContactSession {
  readonly itemId: string;
  readonly words: SessionWords;
  readonly urgentReason: string | null;
}

interface OfContact extends Pick<ContactFacts, 'result'> {
  readonly duties: readonly string[];
  readonly counterparts: readonly string[];
}

/** Sessions that took place in a contact: each with an item of the case, whose duty the contact names too. */
export async function checkContactSessions(
  tx: Tx,
  check: InputCheck,
  supportCase: CaseRow,
  given: readonly ContactSessionInput[],
  contact: OfContact,
): Promise<ContactSession[]> {
  const sessions: ContactSession[] = [];
  const seen = new Set<string>();
  if (given.length > 0 && !reachesSomebody(contact)) check.issues.push(caseworkIssue('result', 'SESSION_WITH_NOBODY'));
  for (const [index, session] of check.list('sessions', given).entries()) {
    const at = `sessions.${index}.`;
    const { itemId } = session;
    const item = isUuid(itemId) ? await supportItemForChange(tx, supportCase, itemId) : undefined;
    if (item === undefined || !hasSupportRecord(item.duty)) {
      check.issues.push(caseworkIssue(`${at}itemId`, 'UNKNOWN_SUPPORT_ITEM'));
      continue;
    }
    if (seen.has(item.id)) check.issues.push(caseworkIssue(`${at}itemId`, 'REPEATED'));
    seen.add(item.id);
    if (!contact.duties.includes(item.duty)) check.issues.push(caseworkIssue(`${at}itemId`, 'DUTY_NOT_NAMED'));
    sessions.push({
      itemId: item.id,
      words: checkSession(check, session, { duty: item.duty, counterparts: contact.counterparts, at }),
      urgentReason: check.text(`${at}urgentReason`, session.urgentReason),
    });
  }
  return sessions;
}

/** Writes them in the transaction of the contact; what stands in the way of one stands in the way of the whole. */
export async function storeContactSessions<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A | RefusalAnswer | InvalidAnswer>,
  supportCase: CaseRow,
  sessions: readonly ContactSession[],
  contact: { readonly id: string; readonly on: string; readonly workerRole: RecordedRole },
): Promise<void> {
  for (const { itemId, words, urgentReason } of sessions) {
    const item = await itemForSession(tx, end, supportCase, { itemId, heldOn: contact.on, urgentReason });
    await storeSession(tx, scope, supportCase, {
      id: newId(scope.now()),
      itemId: item.id,
      duty: item.duty,
      contactId: contact.id,
      own: null,
      words,
      urgentHelpId: item.urgentHelpId,
      urgentReason: item.urgentReason,
      workerRole: contact.workerRole,
    });
  }
}
