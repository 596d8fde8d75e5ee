import type { Exchange } from '@urql/core';
import {
  type CacheExchangeOpts,
  cacheExchange,
  type KeyingConfig,
  type UpdateResolver,
} from '@urql/exchange-graphcache';

import schema from './generated/schema.json' with { type: 'json' };

/** Types that the schema keys by something else than `id`. */
const keyFields: Readonly<Record<string, string>> = { Draft: 'key' };

/** A type without `id` is a part of what holds it, and is stored inside it. */
export const keys: KeyingConfig = new Proxy(
  {},
  {
    get: (_, typename) => (data: Record<string, unknown>) => {
      const key = data[keyFields[String(typename)] ?? 'id'];
      return typeof key === 'string' ? key : null;
    },
  },
);

/**
 * Changed entities come back in a mutation's answer and update every page by themselves. Only lists that gain or
 * lose a row, and figures, must be named here: mutation → fields of `Query` that are asked again.
 */
const staleLists: Readonly<Record<string, readonly string[]>> = {
  openCase: ['cases', 'leads', 'today', 'overview', 'likelyDuplicates'],
  recordLead: ['leads', 'likelyLeads', 'today', 'overview'],
  updateLead: ['leads', 'likelyLeads'],
  noteLead: ['leads', 'today'],
  mergeLead: ['leads', 'today', 'overview'],
  closeLead: ['leads', 'likelyLeads', 'today', 'overview'],
  reopenLead: ['leads', 'likelyLeads', 'today', 'overview'],
  proposeLeadHandover: ['leads', 'leadHandovers', 'today'],
  takeLeadHandover: ['leads', 'lead', 'leadHandovers', 'today', 'overview', 'likelyLeads'],
  returnLeadHandover: ['leads', 'leadHandovers', 'today'],
  withdrawLeadHandover: ['leads', 'lead', 'leadHandovers'],
  referOn: ['cases', 'today', 'overview'],
  screenCase: ['cases', 'today', 'overview'],
  closeCase: ['cases', 'today', 'overview'],
  reopenCase: ['cases', 'today', 'overview'],
  mergeCases: ['cases', 'today', 'overview', 'likelyDuplicates', 'mergePreview'],
  undoMerge: ['cases', 'today', 'overview', 'likelyDuplicates', 'mergePreview'],
  updateCase: ['cases', 'today'],
  assignWorker: ['today', 'cases'],
  endAssignment: ['today', 'cases'],
  recordContact: ['today', 'overview'],
  correctContact: ['today', 'overview'],
  settlePromise: ['today'],
  reopenPromise: ['today'],
  promiseAgain: ['today'],
  recordJudgement: ['today'],
  approveJudgement: ['today'],
  makeDetermination: ['today'],
  approveDetermination: ['today'],
  blockVisits: ['today'],
  liftVisitBlock: ['today'],
  planVisit: ['visits'],
  changeVisit: ['visits'],
  cancelVisit: ['visits', 'today'],
  leaveForVisit: ['visits'],
  stayLonger: ['today'],
  returnFromVisit: ['visits', 'today'],
  savePlan: ['today'],
  submitPlan: ['today', 'plansAwaitingMeeting'],
  withdrawPlan: ['today', 'plansAwaitingMeeting'],
  callMeeting: ['meetings', 'plansAwaitingMeeting', 'today'],
  changeMeeting: ['meetings', 'today'],
  cancelMeeting: ['meetings', 'plansAwaitingMeeting', 'today'],
  takeOffAgenda: ['meetings', 'plansAwaitingMeeting', 'today'],
  recordMeeting: ['meetings', 'plansAwaitingMeeting', 'plansAwaitingDecision', 'today'],
  recordSupportSession: ['overview'],
  correctSupportSession: ['overview'],
  markHandOverRead: ['today'],
  evaluatePlan: ['cases', 'today', 'overview'],
  recordFollowUp: ['today'],
  declineFollowUp: ['today'],
  decideSupport: ['plansAwaitingDecision', 'today', 'overview'],
  sendReferral: ['today', 'overview'],
  withdrawReferral: ['today', 'overview'],
  foundCouncil: ['councils'],
  proposeTransfer: ['transfers'],
  acceptTransfer: ['transfers', 'today', 'cases', 'overview', 'case'],
  declineTransfer: ['transfers', 'today'],
  withdrawTransfer: ['transfers'],
  placeLegalHold: ['retention'],
  liftLegalHold: ['retention'],
  proposeDeletion: ['retention', 'case'],
  cancelDeletion: ['retention', 'case'],
  deleteCase: ['retention', 'cases', 'case'],
  discardDraft: ['draft'],
  registerStaff: ['staff', 'staffMembers'],
  reassignCases: ['today'],
  saveFilter: ['savedFilters'],
  renameFilter: ['savedFilters'],
  removeFilter: ['savedFilters'],
};

/** Whether a case asks for a look follows from all that is done in it. */
const workLists = ['team', 'cases'];

const updates = Object.fromEntries(
  Object.entries(staleLists).map(([mutation, own]): [string, UpdateResolver] => [
    mutation,
    (_result, _args, cache) => {
      const fields = [...own, ...workLists];
      for (const field of fields) cache.invalidate('Query', field);
      for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
        if (fields.includes(fieldName)) cache.invalidate('Query', fieldName, args);
      }
    },
  ]),
);

export function portalCache(): Exchange {
  const options: CacheExchangeOpts = {
    // Knowing the schema, a page whose other half is missing is still shown, with null where it may be null.
    schema: schema as unknown as NonNullable<CacheExchangeOpts['schema']>,
    keys,
    updates: { Mutation: updates },
  };
  return cacheExchange(options);
}
