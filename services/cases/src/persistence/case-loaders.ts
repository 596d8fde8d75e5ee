import { groupInOrder, inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { CasesLoaderScope } from '../scope.ts';
import { assignmentsOfCases } from './assignments.ts';
import { type CaseRow, casesByIds } from './cases.ts';
import { determinationsOfCases } from './determinations.ts';
import { draftsOf } from './drafts.ts';
import { judgementsOfCases } from './judgements.ts';
import { clientsOfCases, type PartyRow, partiesOfCases } from './parties.ts';

export const caseLoaders = (scope: CasesLoaderScope) => ({
  /** Null where absent or not for the caller. */
  caseById: new DataLoader<string, CaseRow | null>(async (ids) => {
    const readable = (await casesByIds(scope, ids)).filter((row) => scope.permit('case:read', row).allowed);
    const found = inOrder(ids, readable, (row) => row.id);
    const refused = ids.filter((_, index) => found[index] === null);
    // Absent or beyond reach: the answer is the same, and so is what the audit keeps.
    if (refused.length > 0) await scope.refuse('case:read', { allowed: false, reason: 'absent', openTo: [] }, refused);
    return found;
  }),
  /** The same where nobody asked for the case: it stands beside another one, and is left out where it is out of reach. */
  caseIfSeen: new DataLoader<string, CaseRow | null>(async (ids) => {
    const readable = (await casesByIds(scope, ids)).filter((row) => scope.permit('case:read', row).allowed);
    return inOrder(ids, readable, (row) => row.id);
  }),
  partiesOfCase: new DataLoader((ids: readonly string[]) =>
    partiesOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
  ),
  clientOfCase: new DataLoader(
    async (ids: readonly string[]): Promise<(PartyRow | null)[]> =>
      inOrder(ids, await clientsOfCases(scope, ids), (row) => row.caseId),
  ),
  assignmentsOfCase: new DataLoader((ids: readonly string[]) =>
    assignmentsOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
  ),
  judgementsOfCase: new DataLoader((ids: readonly string[]) =>
    judgementsOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
  ),
  determinationsOfCase: new DataLoader((ids: readonly string[]) =>
    determinationsOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
  ),
  draftByKey: new DataLoader((keys: readonly string[]) =>
    draftsOf(scope, keys).then((rows) => inOrder(keys, rows, (row) => row.key)),
  ),
});
