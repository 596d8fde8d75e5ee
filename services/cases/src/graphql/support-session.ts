import type { Practised } from '@banso/domain/casework';
import type {
  SupportSessionOriginalResolvers,
  SupportSessionResolvers,
  SupportSessionSavedResolvers,
} from '../generated/graphql.ts';
import type { SupportSessionOriginalRow, SupportSessionRow } from '../persistence/support-sessions.ts';
import { contactWords } from '../reads/restricted-note.ts';
import { areWordsHidden, shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf } from './edges.ts';

const words = (scope: CasesScope, row: SupportSessionRow, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'note', row, { table: 'support_session', column, rowId: row.id }, sealed, row.updatedBy);

const readPractised = (opened: string | null): Practised[] =>
  opened === null ? [] : (JSON.parse(opened) as Practised[]);

export const SupportSession: SupportSessionResolvers = {
  item: async ({ itemId }, _, scope) => {
    const row = await scope.loaders.planItemById.load(itemId);
    if (row === null) throw new Error('a session is seen without its item');
    return row;
  },
  contact: ({ contactId }, _, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
  place: async (row, _, scope) => {
    if (row.contactId === null) return words(scope, row, 'place', row.placeSealed);
    // Of a session that was a contact, it stands with the contact, and is restricted with its words.
    const contact = await scope.loaders.contactById.load(row.contactId);
    return contact === null ? null : contactWords(scope, contact, 'place');
  },
  company: (row, _, scope) => words(scope, row, 'company', row.companySealed),
  wordsHidden: (row, _, scope) => areWordsHidden(scope, row, row.practisedSealed, row.updatedBy),
  practised: async (row, _, scope) => readPractised(await words(scope, row, 'practised', row.practisedSealed)),
  clientDid: (row, _, scope) => words(scope, row, 'client_did', row.clientDidSealed),
  helped: (row, _, scope) => words(scope, row, 'helped', row.helpedSealed),
  next: (row, _, scope) => words(scope, row, 'next', row.nextSealed),
  urgent: ({ urgentHelpId, urgentReasonSealed }) => urgentHelpId !== null || urgentReasonSealed !== null,
  urgentHelp: async ({ caseId, urgentHelpId }, _, scope) => {
    if (urgentHelpId === null) return null;
    const decided = await scope.loaders.urgentHelpOfCase.load(caseId);
    return decided.find(({ id }) => id === urgentHelpId) ?? null;
  },
  urgentReason: (row, _, scope) => words(scope, row, 'urgent_reason', row.urgentReasonSealed),
  worker: ({ workerId }) => ({ id: workerId }),
  mayCorrect: async (row, _, scope) => {
    const supportCase = await caseOf(scope, row);
    if (!scope.permit('session:record', supportCase).allowed) return false;
    return row.workerId === scope.actor.id || scope.permit('visit:override', supportCase).allowed;
  },
  originals: ({ id }, _, scope) => scope.loaders.originalsOfSession.load(id),
};

const old = (scope: CasesScope, row: SupportSessionOriginalRow, column: string, sealed: Uint8Array | null) => {
  const place = { table: 'support_session_original', column, rowId: `${row.sessionId}:${row.version}` };
  return shownWords(scope, 'note', row, place, sealed);
};

export const SupportSessionOriginal: SupportSessionOriginalResolvers = {
  replacedBy: ({ replacedBy }) => ({ id: replacedBy }),
  reason: async (row, _, scope) => (await old(scope, row, 'reason', row.reasonSealed)) ?? '',
  place: (row, _, scope) => old(scope, row, 'place', row.placeSealed),
  company: (row, _, scope) => old(scope, row, 'company', row.companySealed),
  practised: async (row, _, scope) => readPractised(await old(scope, row, 'practised', row.practisedSealed)),
  clientDid: (row, _, scope) => old(scope, row, 'client_did', row.clientDidSealed),
  helped: (row, _, scope) => old(scope, row, 'helped', row.helpedSealed),
  next: (row, _, scope) => old(scope, row, 'next', row.nextSealed),
};

export const SupportSessionSaved: SupportSessionSavedResolvers = {
  case: (answer, _, scope) => caseOf(scope, answer),
  session: async ({ sessionId }, _, scope) => {
    const row = await scope.loaders.supportSessionById.load(sessionId);
    if (row === null) throw new Error('a session that was just saved cannot be read');
    return row;
  },
};
