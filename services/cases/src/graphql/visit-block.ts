import type { VisitBlockResolvers } from '../generated/graphql.ts';
import { blockInForce } from '../reads/block-in-force.ts';
import { shownWords } from '../reads/shown-words.ts';

export const VisitBlock: VisitBlockResolvers = {
  words: (row, _, scope) =>
    shownWords(scope, 'note', row, { table: 'visit_block', column: 'words', rowId: row.id }, row.wordsSealed),
  liftedBy: ({ liftedBy }) => (liftedBy === null ? null : { id: liftedBy }),
  liftReason: (row, _, scope) =>
    shownWords(
      scope,
      'note',
      row,
      { table: 'visit_block', column: 'lift_reason', rowId: row.id },
      row.liftReasonSealed,
    ),
  inForce: (row, _, scope) => blockInForce(scope, row),
};
