import { isUuid } from '@banso/domain/foundation';
import { placeOf } from '../persistence/sealed-columns.ts';
import {
  type TransferSeen,
  type TransferSheetRow,
  type TransfersAsked,
  transfersToAnswer as toAnswer,
  transfersWithinReach,
} from '../persistence/transfers.ts';
import { waitingPlace } from '../persistence/waiting-first.ts';
import type { CasesScope } from '../scope.ts';
import { mayReadCases } from './may-do.ts';
import { type Marked, placeAfter, sealMark } from './page-mark.ts';
import { mayReadWords } from './shown-words.ts';
import type { Counted, TodayPage } from './today-view.ts';

const MOST_ROWS = 200;
const LIST = 'transfers';

/** Transfers from and to the caller's offices, with their stamps. */
export async function transferList(scope: CasesScope, asked: Marked<TransfersAsked>): Promise<TransferSeen[]> {
  const isId = asked.officeId === null || isUuid(asked.officeId);
  if (!isId || !(await mayReadCases(scope))) return [];
  const after = await placeAfter(scope, LIST, asked.after);
  return transfersWithinReach(scope, { ...asked, after, first: Math.min(Math.max(asked.first, 1), MOST_ROWS) });
}

export const transferCursor = (scope: CasesScope, transfer: TransferSeen): Promise<string> =>
  sealMark(scope, LIST, waitingPlace(transfer, transfer.givenAt));

export async function transferFor(scope: CasesScope, id: string): Promise<TransferSeen | null> {
  return isUuid(id) && (await mayReadCases(scope)) ? scope.loaders.transferById.load(id) : null;
}

/** For those who answer for the office that is asked. */
export async function transfersToAnswer(scope: CasesScope, page: TodayPage): Promise<Counted<TransferSeen>[]> {
  const answers = scope.permit('transfer:answer', { organisationId: scope.actor.organisationId }).allowed;
  return answers ? toAnswer(scope, page) : [];
}

const mayAnswer = (scope: CasesScope, { organisationId, toOfficeId, state }: TransferSeen): boolean =>
  state === 'PROPOSED' && scope.permit('transfer:answer', { organisationId, officeId: toOfficeId }).allowed;

export function mayDoWithTransfer(scope: CasesScope, transfer: TransferSeen): string[] {
  if (transfer.state !== 'PROPOSED') return [];
  const giving = { organisationId: transfer.organisationId, officeId: transfer.fromOfficeId };
  return [
    ...(mayAnswer(scope, transfer) ? [...(transfer.givenBy === scope.actor.id ? [] : ['accept']), 'decline'] : []),
    ...(transfer.caseSeen && scope.permit('transfer:propose', giving).allowed ? ['withdraw'] : []),
  ];
}

/** What is told of the person: to whoever reads notes of the case, and to the supervisor who is asked, while asked. */
export async function sheetOf(scope: CasesScope, transfer: TransferSeen): Promise<TransferSheetRow | null> {
  const supportCase = transfer.caseSeen ? await scope.loaders.caseById.load(transfer.caseId) : null;
  const reads = supportCase !== null && mayReadWords(scope, supportCase);
  if (!reads && !mayAnswer(scope, transfer)) return null;
  return scope.loaders.sheetOfTransfer.load(transfer.id);
}

/** Words of a sheet that the caller was given. */
export async function sheetWords(
  scope: CasesScope,
  sheet: TransferSheetRow,
  column: 'note' | 'consent_note',
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null) return null;
  scope.audit.shown('note', [sheet.caseId]);
  const place = placeOf(sheet.organisationId, 'transfer_sheet', column, sheet.transferId);
  return scope.loaders.opened.load({ place, sealed });
}

/** Why it was declined or withdrawn: for the two offices that have to do with it. */
export async function settleReason(scope: CasesScope, transfer: TransferSeen): Promise<string | null> {
  const { organisationId, id, caseId, settleReasonSealed: sealed } = transfer;
  const offices = [transfer.fromOfficeId, transfer.toOfficeId];
  const reads = offices.some((officeId) => scope.permit('note:read', { organisationId, officeId }).allowed);
  if (sealed === null || !reads) return null;
  scope.audit.shown('note', [caseId]);
  const place = placeOf(organisationId, 'case_transfer', 'settle_reason', id);
  return scope.loaders.opened.load({ place, sealed });
}
