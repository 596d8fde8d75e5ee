import { groupInOrder, inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { CasesLoaderScope } from '../scope.ts';
import { type CaseDeletionRow, deletionsByIds, deletionsOfCases } from './case-deletions.ts';
import { handoversOfLeads, type LeadHandoverRow, leadHandoversByIds } from './lead-handovers.ts';
import { holdsOfCases } from './legal-holds.ts';
import {
  sheetsOfTransfers,
  type TransferSeen,
  type TransferSheetRow,
  transfersByIds,
  transfersOfCases,
} from './transfers.ts';

/** Transfers, holds and deletions: every edge in one statement an operation. */
export const custodyLoaders = (scope: CasesLoaderScope) => ({
  transferById: new DataLoader<string, TransferSeen | null>(async (ids) => {
    const found = inOrder(ids, await transfersByIds(scope, ids), (row) => row.id);
    const missing = ids.filter((_, index) => found[index] === null);
    if (missing.length > 0) await scope.refuse('case:read', { allowed: false, reason: 'absent', openTo: [] }, missing);
    return found;
  }),
  transfersOfCase: new DataLoader((ids: readonly string[]) =>
    transfersOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
  ),
  sheetOfTransfer: new DataLoader<string, TransferSheetRow | null>(async (ids) =>
    inOrder(ids, await sheetsOfTransfers(scope, ids), (row) => row.transferId),
  ),
  leadHandoverById: new DataLoader<string, LeadHandoverRow | null>(async (ids) => {
    const found = inOrder(ids, await leadHandoversByIds(scope, ids), (row) => row.id);
    const missing = ids.filter((_, index) => found[index] === null);
    if (missing.length > 0) await scope.refuse('lead:read', { allowed: false, reason: 'absent', openTo: [] }, missing);
    return found;
  }),
  handoversOfLead: new DataLoader((ids: readonly string[]) =>
    handoversOfLeads(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.leadId)),
  ),
  holdsOfCase: new DataLoader((ids: readonly string[]) =>
    holdsOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
  ),
  deletionOfCase: new DataLoader<string, CaseDeletionRow | null>(async (ids) =>
    inOrder(ids, await deletionsOfCases(scope, ids), (row) => row.caseId),
  ),
  deletionById: new DataLoader<string, CaseDeletionRow | null>(async (ids) =>
    inOrder(ids, await deletionsByIds(scope, ids), (row) => row.id),
  ),
});
