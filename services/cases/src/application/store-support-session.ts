import type { Counterpart, RecordedDuty, RecordedRole } from '@banso/domain/casework';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import type { ContactTimes } from './contact-times.ts';
import { SESSION_ACTION } from './item-for-session.ts';
import type { SessionWords } from './support-session-input.ts';

/** The sealed columns of a session's words; `table` and `rowId` tell where they are kept. */
export async function sealWords(
  scope: Pick<CasesScope, 'sealing'>,
  where: { readonly organisationId: string; readonly table: string; readonly rowId: string },
  words: SessionWords,
) {
  const place = (column: string) => placeOf(where.organisationId, where.table, column, where.rowId);
  const seal = (column: string, text: string | null) => sealText(scope.sealing, place(column), text);
  return {
    practisedSealed: await sealRequired(scope.sealing, place('practised'), JSON.stringify(words.practised)),
    companySealed: await seal('company', words.company),
    clientDidSealed: await seal('client_did', words.clientDid),
    helpedSealed: await seal('helped', words.helped),
    nextSealed: await seal('next', words.next),
  };
}

/** What a session without a contact says of its own; with one, the contact says it. */
export interface OwnTimes {
  readonly times: ContactTimes;
  readonly outside: boolean;
  readonly place: string | null;
  readonly atHome: boolean;
  readonly counterparts: readonly Counterpart[];
}

export interface SessionToStore {
  readonly id: string;
  readonly itemId: string;
  readonly duty: RecordedDuty;
  readonly contactId: string | null;
  readonly own: OwnTimes | null;
  readonly words: SessionWords;
  readonly urgentHelpId: string | null;
  readonly urgentReason: string | null;
  readonly workerRole: RecordedRole;
}

/** Writes the session with its history and audit, in the caller's transaction. */
export async function storeSession(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  { id, itemId, duty, contactId, own, words, urgentHelpId, urgentReason, workerRole }: SessionToStore,
): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  const by = scope.actor.id;
  const seal = (column: string, text: string | null) =>
    sealText(scope.sealing, placeOf(organisationId, 'support_session', column, id), text);
  await tx.db.supportSession.create({
    data: {
      organisationId,
      id,
      caseId,
      itemId,
      contactId,
      duty,
      startedAt: own?.times.startedAt ?? null,
      endedAt: own?.times.endedAt ?? null,
      placeSealed: await seal('place', own?.place ?? null),
      atHome: own?.atHome ?? null,
      counterparts: [...(own?.counterparts ?? [])],
      outsideRegularHours: own?.outside ?? null,
      ...(await sealWords(scope, { organisationId, table: 'support_session', rowId: id }, words)),
      urgentHelpId,
      urgentReasonSealed: await seal('urgent_reason', urgentReason),
      workerId: by,
      workerRole,
      recordedBy: by,
      recordedAt: scope.now(),
      updatedBy: by,
      updatedAt: scope.now(),
    },
  });
  await appendEvent(tx, supportCase, 'supportSessionRecorded', {
    at: scope.now(),
    by,
    data: {
      sessionId: id,
      itemId,
      contactId,
      duty,
      ...(urgentHelpId === null && urgentReason === null ? {} : { urgent: true }),
    },
  });
  tx.audit({
    kind: 'change',
    action: SESSION_ACTION,
    entity: 'SupportSession',
    entityId: id,
    caseId,
    ground: duty,
  });
}
