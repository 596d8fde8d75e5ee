import type {
  CaseDeletionResolvers,
  DeletionSavedResolvers,
  LegalHoldResolvers,
  RetentionListsDueArgs,
  RetentionListsResolvers,
  RetentionResolvers,
} from '../generated/graphql.ts';
import type { KeptAsked } from '../persistence/kept-cases.ts';
import type { Marked } from '../reads/page-mark.ts';
import { casesDue, casesOnHold, deletionCursor, deletionList, mayDoWithDeletion } from '../reads/retention.ts';
import { shownWords } from '../reads/shown-words.ts';

export const Retention: RetentionResolvers = {
  years: ({ rule }) => rule?.years ?? null,
  sourceJa: ({ rule }) => rule?.sourceJa ?? null,
  sourceEn: ({ rule }) => rule?.sourceEn ?? null,
  confirmed: ({ rule }) => rule?.confirmed ?? null,
};

export const LegalHold: LegalHoldResolvers = {
  reason: (row, _, scope) =>
    shownWords(scope, 'note', row, { table: 'legal_hold', column: 'reason', rowId: row.id }, row.reasonSealed),
  reviewDue: ({ reviewOn, liftedAt }, _, scope) => liftedAt === null && reviewOn <= scope.today,
  placedBy: ({ placedBy }) => ({ id: placedBy }),
  liftedBy: ({ liftedBy }) => (liftedBy === null ? null : { id: liftedBy }),
  liftReason: (row, _, scope) =>
    shownWords(scope, 'note', row, { table: 'legal_hold', column: 'lift_reason', rowId: row.id }, row.liftReasonSealed),
};

const keptAsked = ({ officeId, sort, first, after }: Partial<RetentionListsDueArgs>): Marked<KeptAsked> => ({
  officeId: officeId || null,
  sort: sort ?? 'DAY',
  first: first ?? 50,
  after: after ?? null,
});

export const RetentionLists: RetentionListsResolvers = {
  due: (_, args, scope) => casesDue(scope, keptAsked(args)),
  onHold: (_, args, scope) => casesOnHold(scope, keptAsked(args)),
  deletions: (_, { officeId, states, first, after }, scope) =>
    deletionList(scope, {
      officeId: officeId || null,
      states: states && states.length > 0 ? states : null,
      first: first ?? 50,
      after: after ?? null,
    }),
};

export const CaseDeletion: CaseDeletionResolvers = {
  proposedBy: ({ proposedBy }) => ({ id: proposedBy }),
  counts: ({ counts }) => Object.entries(counts ?? {}).map(([table, rows]) => ({ table, rows })),
  mayDo: (row, _, scope) => mayDoWithDeletion(scope, row),
  cursor: (row, _, scope) => deletionCursor(scope, row),
};

export const DeletionSaved: DeletionSavedResolvers = {
  deletion: async ({ deletionId }, _, scope) => {
    const deletion = await scope.loaders.deletionById.load(deletionId);
    if (deletion === null) throw new Error('a deletion that was just saved cannot be read');
    return deletion;
  },
};
