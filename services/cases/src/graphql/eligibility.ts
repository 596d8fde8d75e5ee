import type { DeterminationResolvers, EligibilityResolvers, JudgementResolvers } from '../generated/graphql.ts';
import { recordedFindings, replaysNow } from '../reads/determination-view.ts';
import { noteOfCase } from '../reads/note-text.ts';

export const Eligibility: EligibilityResolvers = {
  usesSaposute: (view) => view.case.usesSaposute,
  usesSaposuteSource: (view) => view.case.usesSaposuteSource,
};

/** The words of a judgement are notes; who may not read notes sees that it was made, and by whom. */
export const Judgement: JudgementResolvers = {
  reason: async (row, _, scope) =>
    (await noteOfCase(scope, row.caseId, 'judgement', 'reason', row.id, row.reasonSealed)) ?? '',
  evidence: async (row, _, scope) =>
    (await noteOfCase(scope, row.caseId, 'judgement', 'evidence', row.id, row.evidenceSealed)) ?? '',
  returnedReason: (row, _, scope) =>
    noteOfCase(scope, row.caseId, 'judgement', 'returned_reason', row.id, row.returnedReasonSealed),
  judgedBy: ({ judgedBy }) => ({ id: judgedBy }),
  approvedBy: ({ approvedBy }) => (approvedBy === null ? null : { id: approvedBy }),
};

export const Determination: DeterminationResolvers = {
  findings: (row, _, scope) => recordedFindings(scope, row),
  reason: async (row, _, scope) =>
    (await noteOfCase(scope, row.caseId, 'determination', 'reason', row.id, row.reasonSealed)) ?? '',
  returnedReason: (row, _, scope) =>
    noteOfCase(scope, row.caseId, 'determination', 'returned_reason', row.id, row.returnedReasonSealed),
  recordedBy: ({ recordedBy }) => ({ id: recordedBy }),
  approvedBy: ({ approvedBy }) => (approvedBy === null ? null : { id: approvedBy }),
  replays: (row, _, scope) => replaysNow(scope, row),
};
