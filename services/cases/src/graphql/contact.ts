import { isUuid } from '@banso/domain/foundation';
import type {
  ContactOriginalResolvers,
  ContactResolvers,
  ContactSavedResolvers,
  VisitBlockedResolvers,
} from '../generated/graphql.ts';
import type { ContactRow } from '../persistence/contacts.ts';
import { shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, ids, withItsCase } from './edges.ts';

const words = (scope: CasesScope, row: ContactRow, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'note', row, { table: 'contact', column, rowId: row.id }, sealed);

export const Contact: ContactResolvers = {
  __resolveReference: async ({ id }, scope) =>
    isUuid(id) ? withItsCase(scope, await scope.loaders.contactById.load(id)) : null,
  case: (row, _, scope) => caseOf(scope, row),
  place: (row, _, scope) => words(scope, row, 'place', row.placeSealed),
  note: (row, _, scope) => words(scope, row, 'note', row.noteSealed),
  worker: ({ workerId }) => ({ id: workerId }),
  companions: ({ companionIds }) => ids(companionIds),
  promise: ({ id }, _, scope) => scope.loaders.promiseOfContact.load(id),
  referral: ({ referralId }, _, scope) => (referralId === null ? null : scope.loaders.referralById.load(referralId)),
  originals: ({ id }, _, scope) => scope.loaders.originalsOfContact.load(id),
};

export const ContactOriginal: ContactOriginalResolvers = {
  replacedBy: ({ replacedBy }) => ({ id: replacedBy }),
  note: (row, _, scope) =>
    shownWords(
      scope,
      'note',
      row,
      { table: 'contact_original', column: 'note', rowId: `${row.contactId}:${row.version}` },
      row.noteSealed,
    ),
  reason: async (row, _, scope) => {
    const place = { table: 'contact_original', column: 'reason', rowId: `${row.contactId}:${row.version}` };
    return (await shownWords(scope, 'note', row, place, row.reasonSealed)) ?? '';
  },
};

export const ContactSaved: ContactSavedResolvers = {
  case: (answer, _, scope) => caseOf(scope, answer),
  contact: async ({ contactId }, _, scope) => {
    const row = await scope.loaders.contactById.load(contactId);
    if (row === null) throw new Error('a contact that was just saved cannot be read');
    return row;
  },
};

export const VisitBlocked: VisitBlockedResolvers = {
  block: async ({ caseId }, _, scope) => {
    const block = await scope.loaders.visitBlockOfCase.load(caseId);
    if (block === null) throw new Error('the refusal in force cannot be read');
    return block;
  },
};
