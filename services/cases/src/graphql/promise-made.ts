import type { PromiseMadeResolvers } from '../generated/graphql.ts';
import { shownWords } from '../reads/shown-words.ts';
import { caseOf } from './edges.ts';

export const PromiseMade: PromiseMadeResolvers = {
  madeBy: ({ madeBy }) => ({ id: madeBy }),
  calledOff: ({ visitBlockId }) => visitBlockId !== null,
  case: (row, _, scope) => caseOf(scope, row),
  what: async (row, _, scope) =>
    (await shownWords(scope, 'note', row, { table: 'promise_made', column: 'what', rowId: row.id }, row.whatSealed)) ??
    '',
};
