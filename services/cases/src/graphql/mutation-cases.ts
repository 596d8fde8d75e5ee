import { approveDetermination } from '../application/approve-determination.ts';
import { approveJudgement } from '../application/approve-judgement.ts';
import { assignWorker } from '../application/assign-worker.ts';
import { closeCase } from '../application/close-case.ts';
import { decideUrgentHelp } from '../application/decide-urgent-help.ts';
import { declineFollowUp } from '../application/decline-follow-up.ts';
import { discardDraft } from '../application/discard-draft.ts';
import { endAssignment } from '../application/end-assignment.ts';
import { endUrgentHelp } from '../application/end-urgent-help.ts';
import { makeDetermination } from '../application/make-determination.ts';
import { markHandOverRead } from '../application/mark-hand-over-read.ts';
import { mergeCases } from '../application/merge-cases.ts';
import { openCase } from '../application/open-case.ts';
import { reassignCases } from '../application/reassign-cases.ts';
import { recordFollowUp } from '../application/record-follow-up.ts';
import { recordJudgement } from '../application/record-judgement.ts';
import { recordSaposuteUse } from '../application/record-saposute-use.ts';
import { referOn } from '../application/refer-on.ts';
import { removeFilter } from '../application/remove-filter.ts';
import { renameFilter } from '../application/rename-filter.ts';
import { reopenCase } from '../application/reopen-case.ts';
import { saveDraft } from '../application/save-draft.ts';
import { saveFilter } from '../application/save-filter.ts';
import { screenCase } from '../application/screen-case.ts';
import { undoMerge } from '../application/undo-merge.ts';
import { updateCase } from '../application/update-case.ts';
import { updateParty } from '../application/update-party.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const caseMutations: MutationResolvers = {
  openCase: (_, { input }, scope) => openCase(scope, input),
  updateParty: (_, { input }, scope) => updateParty(scope, input),
  updateCase: (_, { input }, scope) => updateCase(scope, input),
  referOn: (_, { input }, scope) => referOn(scope, input),
  screenCase: (_, { input }, scope) => screenCase(scope, input),
  decideUrgentHelp: (_, { input }, scope) => decideUrgentHelp(scope, input),
  endUrgentHelp: (_, { input }, scope) => endUrgentHelp(scope, input),
  recordSaposuteUse: (_, { input }, scope) => recordSaposuteUse(scope, input),
  recordJudgement: (_, { input }, scope) => recordJudgement(scope, input),
  approveJudgement: (_, { input }, scope) => approveJudgement(scope, input),
  makeDetermination: (_, { input }, scope) => makeDetermination(scope, input),
  approveDetermination: (_, { input }, scope) => approveDetermination(scope, input),
  assignWorker: (_, { input }, scope) => assignWorker(scope, input),
  endAssignment: (_, { input }, scope) => endAssignment(scope, input),
  markHandOverRead: (_, { input }, scope) => markHandOverRead(scope, input),
  reassignCases: (_, { input }, scope) => reassignCases(scope, input),
  saveFilter: (_, { input }, scope) => saveFilter(scope, input),
  renameFilter: (_, { input }, scope) => renameFilter(scope, input),
  removeFilter: (_, { input }, scope) => removeFilter(scope, input),
  closeCase: (_, { input }, scope) => closeCase(scope, input),
  reopenCase: (_, { input }, scope) => reopenCase(scope, input),
  recordFollowUp: (_, { input }, scope) => recordFollowUp(scope, input),
  declineFollowUp: (_, { input }, scope) => declineFollowUp(scope, input),
  mergeCases: (_, { input }, scope) => mergeCases(scope, input),
  undoMerge: (_, { input }, scope) => undoMerge(scope, input),
  saveDraft: (_, { input }, scope) => saveDraft(scope, input),
  discardDraft: (_, { key }, scope) => discardDraft(scope, key),
};
