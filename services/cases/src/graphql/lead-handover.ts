import { proposeLeadHandover } from '../application/propose-lead-handover.ts';
import { returnLeadHandover } from '../application/return-lead-handover.ts';
import { takeLeadHandover } from '../application/take-lead-handover.ts';
import { withdrawLeadHandover } from '../application/withdraw-lead-handover.ts';
import type {
  LeadHandoverResolvers,
  LeadHandoverSavedResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/graphql.ts';
import {
  handoverCursor,
  handoverReason,
  handoverSettleReason,
  leadHandoverFor,
  leadHandoverList,
  mayDoWithHandover,
  toldOf,
} from '../reads/lead-handovers.ts';

export const leadHandoverQueries: QueryResolvers = {
  leadHandovers: (_, { leadId, states, officeId, first, after }, scope) =>
    leadHandoverList(scope, {
      leadId: leadId || null,
      states: states && states.length > 0 ? states : null,
      officeId: officeId || null,
      first: first ?? 50,
      after: after ?? null,
    }),
  leadHandover: (_, { id }, scope) => leadHandoverFor(scope, id),
};

export const leadHandoverMutations: MutationResolvers = {
  proposeLeadHandover: (_, { input }, scope) => proposeLeadHandover(scope, input),
  takeLeadHandover: (_, { input }, scope) => takeLeadHandover(scope, input),
  returnLeadHandover: (_, { input }, scope) => returnLeadHandover(scope, input),
  withdrawLeadHandover: (_, { input }, scope) => withdrawLeadHandover(scope, input),
};

export const LeadHandover: LeadHandoverResolvers = {
  lead: ({ leadSeen, leadId }, _, scope) => (leadSeen && leadId !== null ? scope.loaders.leadById.load(leadId) : null),
  fromOffice: ({ fromOfficeId }) => ({ id: fromOfficeId }),
  toOffice: ({ toOfficeId }) => ({ id: toOfficeId }),
  given: (row) => ({
    by: { id: row.givenBy },
    name: row.givenByName,
    role: row.givenRole,
    officeName: row.fromOfficeName,
    at: row.givenAt.toISOString(),
  }),
  settled: (row) =>
    row.settledBy === null || row.settledAt === null
      ? null
      : {
          by: { id: row.settledBy },
          name: row.settledByName ?? '',
          role: row.settledRole ?? '',
          officeName: row.state === 'WITHDRAWN' ? row.fromOfficeName : row.toOfficeName,
          at: row.settledAt.toISOString(),
        },
  townCode: toldOf('townCode'),
  source: toldOf('source'),
  detectedOn: toldOf('detectedOn'),
  isUrgent: toldOf('isUrgent'),
  reason: (row, _, scope) => handoverReason(scope, row),
  settleReason: (row, _, scope) => handoverSettleReason(scope, row),
  mayDo: (row, _, scope) => mayDoWithHandover(scope, row),
  cursor: (row, _, scope) => handoverCursor(scope, row),
};

export const LeadHandoverSaved: LeadHandoverSavedResolvers = {
  handover: async ({ handoverId }, _, scope) => {
    const handover = await scope.loaders.leadHandoverById.load(handoverId);
    if (handover === null) throw new Error('a hand-over that was just saved cannot be read');
    return handover;
  },
};
