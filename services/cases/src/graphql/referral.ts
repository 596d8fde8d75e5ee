import { isUuid } from '@banso/domain/foundation';
import type { ReferralResolvers } from '../generated/graphql.ts';
import type { ReferralSeen } from '../persistence/referrals.ts';
import { shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, withItsCase } from './edges.ts';

const words = (scope: CasesScope, row: ReferralSeen, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'disclosure', row, { table: 'referral', column, rowId: row.id }, sealed);

export const Referral: ReferralResolvers = {
  __resolveReference: async ({ id }, scope) =>
    isUuid(id) ? withItsCase(scope, await scope.loaders.referralById.load(id)) : null,
  case: (row, _, scope) => caseOf(scope, row),
  planItem: async ({ planItemId }, _, scope) => {
    const item = await scope.loaders.planItemById.load(planItemId);
    if (item === null) throw new Error('a referral is seen without its item');
    return item;
  },
  agency: ({ agencyId, agencyName, agencyNameEn }) =>
    agencyName === null ? null : { id: agencyId, name: agencyName, nameEn: agencyNameEn },
  purpose: async (row, _, scope) => (await words(scope, row, 'purpose', row.purposeSealed)) ?? '',
  sentBy: ({ sentBy }) => ({ id: sentBy }),
  declineNote: (row, _, scope) => words(scope, row, 'decline_note', row.declineNoteSealed),
  outcomeNote: (row, _, scope) => words(scope, row, 'outcome_note', row.outcomeNoteSealed),
};
