import type {
  DraftLeftResolvers,
  TransferResolvers,
  TransferSavedResolvers,
  TransferSheetResolvers,
  UnderWayResolvers,
} from '../generated/graphql.ts';
import { assignmentCandidates } from '../reads/assignment-candidates.ts';
import { mayDoWithTransfer, settleReason, sheetOf, sheetWords, transferCursor } from '../reads/transfers.ts';

export const Transfer: TransferResolvers = {
  case: ({ caseSeen, caseId }, _, scope) => (caseSeen ? scope.loaders.caseById.load(caseId) : null),
  fromOffice: ({ fromOfficeId }) => ({ id: fromOfficeId }),
  toOffice: ({ toOfficeId }) => ({ id: toOfficeId }),
  given: (row) => ({
    by: { id: row.givenBy },
    name: row.givenByName,
    role: row.givenRole,
    officeName: row.fromOfficeName,
    at: row.givenAt.toISOString(),
  }),
  settled: (row) =>
    row.settledBy === null || row.settledAt === null
      ? null
      : {
          by: { id: row.settledBy },
          name: row.settledByName ?? '',
          role: row.settledRole ?? '',
          officeName: row.state === 'WITHDRAWN' ? row.fromOfficeName : row.toOfficeName,
          at: row.settledAt.toISOString(),
        },
  settleReason: (row, _, scope) => settleReason(scope, row),
  nextWorker: ({ nextWorkerId }) => (nextWorkerId === null ? null : { id: nextWorkerId }),
  sheet: (row, _, scope) => sheetOf(scope, row),
  mayDo: (row, _, scope) => mayDoWithTransfer(scope, row),
  cursor: (row, _, scope) => transferCursor(scope, row),
  candidates: (row, { role }, scope) =>
    mayDoWithTransfer(scope, row).includes('accept')
      ? assignmentCandidates(scope, { organisationId: row.organisationId, officeId: row.toOfficeId }, role)
      : [],
};

export const TransferSheet: TransferSheetResolvers = {
  note: async (row, _, scope) => (await sheetWords(scope, row, 'note', row.noteSealed)) ?? '',
  consentNote: (row, _, scope) => sheetWords(scope, row, 'consent_note', row.consentNoteSealed),
};

export const TransferSaved: TransferSavedResolvers = {
  transfer: async ({ transferId }, _, scope) => {
    const transfer = await scope.loaders.transferById.load(transferId);
    if (transfer === null) throw new Error('a transfer that was just saved cannot be read');
    return transfer;
  },
};

export const UnderWay: UnderWayResolvers = { by: ({ by }) => (by ? { id: by } : null) };

export const DraftLeft: DraftLeftResolvers = { toOffice: ({ toOfficeId }) => ({ id: toOfficeId }) };
