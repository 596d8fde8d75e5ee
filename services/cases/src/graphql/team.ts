import { visitsSince } from '@banso/domain/worklist';
import type {
  CaseLookResolvers,
  ReassignVerdictResolvers,
  TeamMemberResolvers,
  TeamResolvers,
} from '../generated/graphql.ts';
import { casesToLookAt } from '../reads/team-cases.ts';
import { caseOf } from './edges.ts';

export const Team: TeamResolvers = {
  office: ({ officeId }) => ({ id: officeId }),
  members: ({ members }) => [...members],
  visitsSince: ({ on }) => visitsSince(on),
  cases: (view, { reason, workerId, sort, first, after }) =>
    casesToLookAt(view, {
      reason,
      workerId: workerId ?? null,
      sort: sort ?? 'LONGEST',
      first: first ?? 20,
      after: after ?? null,
    }),
  casesToLookAt: ({ cases }) => cases.filter(({ reasons }) => reasons.length > 0).length,
};

export const TeamMember: TeamMemberResolvers = {
  worker: ({ workerId }) => ({ id: workerId }),
  roles: ({ roles }) => [...roles],
  workload: ({ workload: { byRole, byStage, ...rest } }) => ({ ...rest, byRole: [...byRole], byStage: [...byStage] }),
};

export const CaseLook: CaseLookResolvers = { case: (look, _, scope) => caseOf(scope, look) };

export const ReassignVerdict: ReassignVerdictResolvers = {
  case: ({ caseId, refusal }, _, scope) => (refusal?.code === 'NOT_FOUND' ? null : scope.loaders.caseById.load(caseId)),
  toWorker: ({ toWorkerId }) => ({ id: toWorkerId }),
};
