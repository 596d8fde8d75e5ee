import { isUuid } from '@banso/domain/foundation';
import type {
  ContactOriginalResolvers,
  ContactResolvers,
  ContactSavedResolvers,
  VisitBlockedResolvers,
} from '../generated/graphql.ts';
import type { ContactGlance, ContactRow } from '../persistence/contacts.ts';
import {
  contactAnswers,
  contactWords,
  isNoteHidden,
  originalsOf,
  originalWords,
  type WordsColumn,
} from '../reads/restricted-note.ts';
import { wholeContact } from '../reads/whole-contact.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, ids, withItsCase } from './edges.ts';

const words = async (scope: CasesScope, glance: ContactGlance, column: WordsColumn) =>
  contactWords(scope, await wholeContact(scope, glance), column);

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
  purpose: (row, _, scope) => words(scope, row, 'purpose'),
  place: (row, _, scope) => words(scope, row, 'place'),
  counterparts: whole(({ counterparts }) => counterparts),
  duties: whole(({ duties }) => duties),
  outsideReasons: whole(({ outsideReasons }) => outsideReasons),
  note: (row, _, scope) => words(scope, row, 'note'),
  noteHidden: async (glance, _, scope) => isNoteHidden(scope, await wholeContact(scope, glance)),
  circle: async (glance, _, scope) => {
    const { id, restricted } = await wholeContact(scope, glance);
    return restricted ? scope.loaders.circleOfContact.load(id) : null;
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
  formAnswers: async (glance, _, scope) => contactAnswers(scope, await wholeContact(scope, glance)),
  sessions: ({ id }, _, scope) => scope.loaders.sessionsOfContact.load(id),
  originals: async (glance, _, scope) => originalsOf(scope, await wholeContact(scope, glance)),
};

export const ContactOriginal: ContactOriginalResolvers = {
  replacedBy: ({ replacedBy }) => ({ id: replacedBy }),
  note: (row, _, scope) => originalWords(scope, row, 'note', row.noteSealed),
  place: (row, _, scope) => originalWords(scope, row, 'place', row.placeSealed),
  purpose: (row, _, scope) => originalWords(scope, row, 'purpose', row.purposeSealed),
  reason: async (row, _, scope) => (await originalWords(scope, row, 'reason', row.reasonSealed)) ?? '',
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
