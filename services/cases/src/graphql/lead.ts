import type { Action } from '@banso/domain/authorisation';
import { leadArea } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { closeLead } from '../application/close-lead.ts';
import { mergeLead } from '../application/merge-lead.ts';
import { noteLead } from '../application/note-lead.ts';
import { recordLead } from '../application/record-lead.ts';
import { reopenLead } from '../application/reopen-lead.ts';
import { updateLead } from '../application/update-lead.ts';
import type {
  LeadEntryResolvers,
  LeadResolvers,
  LeadSavedResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/graphql.ts';
import type { LeadRow } from '../persistence/leads.ts';
import { handOverTo } from '../reads/lead-handovers.ts';
import { leadList } from '../reads/lead-list.ts';
import { entryWords, isEntryHidden, isLeadHidden, leadWords } from '../reads/lead-words.ts';
import { casesLikeLead, leadsLikeLead, likelyLeads } from '../reads/likely-leads.ts';
import type { CasesScope } from '../scope.ts';

export const leadQueries: QueryResolvers = {
  leads: (_, { filter, sort, first, after }, scope) =>
    leadList(scope, { filter: filter ?? {}, sort: sort ?? 'WAITING', first: first ?? 50, after: after ?? null }),
  lead: (_, { id }, scope) => (isUuid(id) ? scope.loaders.leadById.load(id) : null),
  likelyLeads: (_, { input }, scope) =>
    scope.permit('lead:read', { organisationId: scope.actor.organisationId }).allowed ? likelyLeads(scope, input) : [],
};

export const leadMutations: MutationResolvers = {
  recordLead: (_, { input }, scope) => recordLead(scope, input),
  updateLead: (_, { input }, scope) => updateLead(scope, input),
  noteLead: (_, { input }, scope) => noteLead(scope, input),
  mergeLead: (_, { input }, scope) => mergeLead(scope, input),
  closeLead: (_, { input }, scope) => closeLead(scope, input),
  reopenLead: (_, { input }, scope) => reopenLead(scope, input),
};

/** Who a person may be is shown: kept in the audit wherever one of these is asked for. */
function identity<Field extends 'displayName' | 'kana' | 'birthDate'>(field: Field) {
  return (row: LeadRow, _: unknown, scope: CasesScope): LeadRow[Field] => {
    if (row[field] !== null) scope.audit.shown('identity', [row.id]);
    return row[field];
  };
}

const whileOpen: readonly Action[] = ['lead:record', 'lead:settle', 'case:open'];

export const Lead: LeadResolvers = {
  office: ({ officeId }) => ({ id: officeId }),
  area: async ({ townCode, officeId }, _, scope) =>
    leadArea(townCode, officeId, townCode === null ? null : await scope.loaders.officeAnswering.load(townCode)),
  displayName: identity('displayName'),
  kana: identity('kana'),
  birthDate: identity('birthDate'),
  address: (row, _, scope) => leadWords(scope, row, 'contactDetails', 'address', row.addressSealed),
  phone: (row, _, scope) => leadWords(scope, row, 'contactDetails', 'phone', row.phoneSealed),
  known: (row, _, scope) => leadWords(scope, row, 'note', 'known', row.knownSealed),
  informant: (row, _, scope) => leadWords(scope, row, 'note', 'informant', row.informantSealed),
  urgency: (row, _, scope) => leadWords(scope, row, 'note', 'urgency', row.urgencySealed),
  isUrgent: ({ urgencySealed }) => urgencySealed !== null,
  wordsHidden: (row, _, scope) => isLeadHidden(scope, row),
  recordedBy: ({ recordedBy }) => ({ id: recordedBy }),
  case: ({ caseId }, _, scope) => (caseId === null ? null : scope.loaders.caseById.load(caseId)),
  log: ({ id }, _, scope) => scope.loaders.entriesOfLead.load(id),
  handOverTo: async (row, _, scope) => {
    const id = await handOverTo(scope, row);
    return id === null ? null : { id };
  },
  handovers: ({ id }, _, scope) => scope.loaders.handoversOfLead.load(id),
  likelyCases: (row, _, scope) => casesLikeLead(scope, row),
  likelyLeads: (row, _, scope) => leadsLikeLead(scope, row),
  mayDo: (row, _, scope) => {
    const asked = row.state === 'OPEN' ? whileOpen : row.state === 'BECAME_CASE' ? [] : (['lead:settle'] as const);
    return asked.filter((action) => scope.permit(action, row).allowed);
  },
};

export const LeadEntry: LeadEntryResolvers = {
  by: ({ by }) => ({ id: by }),
  words: (row, _, scope) => entryWords(scope, row),
  wordsHidden: (row, _, scope) => isEntryHidden(scope, row),
};

export const LeadSaved: LeadSavedResolvers = {
  lead: async ({ leadId }, _, scope) => {
    const row = await scope.loaders.leadById.load(leadId);
    if (row === null) throw new Error('a lead that was just saved cannot be read');
    return row;
  },
};
