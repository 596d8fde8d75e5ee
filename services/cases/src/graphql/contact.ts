import { isUuid } from '@banso/domain/foundation';
import type {
  ContactOriginalResolvers,
  ContactResolvers,
  ContactSavedResolvers,
  VisitBlockedResolvers,
} from '../generated/graphql.ts';
import type { ContactGlance, ContactRow } from '../persistence/contacts.ts';
import { formAnswersOf } from '../reads/form-answers.ts';
import { areWordsHidden, shownWords } from '../reads/shown-words.ts';
import { wholeContact } from '../reads/whole-contact.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, ids, withItsCase } from './edges.ts';

const words = async (scope: CasesScope, glance: ContactGlance, column: 'place' | 'note') => {
  const row = await wholeContact(scope, glance);
  const sealed = column === 'place' ? row.placeSealed : row.noteSealed;
  // Whoever wrote it last: a correction by somebody else makes it their words.
  return shownWords(scope, 'note', row, { table: 'contact', column, rowId: row.id }, sealed, row.updatedBy);
};

/** Fields that a list of many cases does not read beforehand. */
const whole =
  <Value>(value: (row: ContactRow) => Value) =>
  async (row: ContactGlance, _: unknown, scope: CasesScope): Promise<Value> =>
    value(await wholeContact(scope, row));

export const Contact: ContactResolvers = {
  __resolveReference: async ({ id }, scope) =>
    isUuid(id) ? withItsCase(scope, await scope.loaders.contactById.load(id)) : null,
  case: (row, _, scope) => caseOf(scope, row),
  endedAt: whole(({ endedAt }) => endedAt),
  place: (row, _, scope) => words(scope, row, 'place'),
  counterparts: whole(({ counterparts }) => counterparts),
  duties: whole(({ duties }) => duties),
  outsideReasons: whole(({ outsideReasons }) => outsideReasons),
  note: (row, _, scope) => words(scope, row, 'note'),
  noteHidden: async (glance, _, scope) => {
    const row = await wholeContact(scope, glance);
    return areWordsHidden(scope, row, row.noteSealed, row.updatedBy);
  },
  worker: whole(({ workerId }) => ({ id: workerId })),
  workerRole: whole(({ workerRole }) => workerRole),
  version: whole(({ version }) => version),
  companions: whole(({ companionIds }) => ids(companionIds)),
  promise: ({ id }, _, scope) => scope.loaders.promiseOfContact.load(id),
  referral: async (row, _, scope) => {
    const { referralId } = await wholeContact(scope, row);
    return referralId === null ? null : scope.loaders.referralById.load(referralId);
  },
  formAnswers: ({ id }, _, scope) => formAnswersOf(scope, 'progressNote', id),
  originals: ({ id }, _, scope) => scope.loaders.originalsOfContact.load(id),
  sessions: ({ id }, _, scope) => scope.loaders.sessionsOfContact.load(id),
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
  place: (row, _, scope) =>
    shownWords(
      scope,
      'note',
      row,
      { table: 'contact_original', column: 'place', rowId: `${row.contactId}:${row.version}` },
      row.placeSealed,
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
