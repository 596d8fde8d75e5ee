import type { ApplicationResolvers } from '../generated/graphql.ts';
import { shownWords } from '../reads/shown-words.ts';

export const Application: ApplicationResolvers = {
  explainedBy: ({ explainedBy }) => ({ id: explainedBy }),
  agencies: ({ agencyIds }, _, scope) => Promise.all(agencyIds.map((id) => scope.loaders.agencyNames.load(id))),
  note: (row, _, scope) =>
    shownWords(scope, 'consent', row, { table: 'application', column: 'note', rowId: row.id }, row.noteSealed),
  withdrawnReason: (row, _, scope) =>
    shownWords(
      scope,
      'consent',
      row,
      { table: 'application', column: 'withdrawn_reason', rowId: row.id },
      row.withdrawnReasonSealed,
    ),
};
