import { commentApproval, passApproval, returnApproval, withdrawDecision } from '../application/act-on-circulation.ts';
import { blockVisits } from '../application/block-visits.ts';
import { callMeeting } from '../application/call-meeting.ts';
import { cancelMeeting } from '../application/cancel-meeting.ts';
import { narrowCircle, widenCircle } from '../application/change-circle.ts';
import { changeMeeting } from '../application/change-meeting.ts';
import { closeApproval } from '../application/close-approval.ts';
import { correctContact } from '../application/correct-contact.ts';
import { correctSupportSession } from '../application/correct-support-session.ts';
import { decideSupport } from '../application/decide-support.ts';
import { draftDecision } from '../application/draft-decision.ts';
import { evaluatePlan } from '../application/evaluate-plan.ts';
import { liftVisitBlock } from '../application/lift-visit-block.ts';
import { confirmMinutes, writeMinutes } from '../application/minutes.ts';
import { openCircle } from '../application/open-circle.ts';
import { promiseAgain } from '../application/promise-again.ts';
import { recordApplication } from '../application/record-application.ts';
import { recordContact } from '../application/record-contact.ts';
import { recordMeeting } from '../application/record-meeting.ts';
import { recordSupportSession } from '../application/record-support-session.ts';
import { reopenPromise } from '../application/reopen-promise.ts';
import { repointApproval } from '../application/repoint-approval.ts';
import { saveAssessment } from '../application/save-assessment.ts';
import { savePlan } from '../application/save-plan.ts';
import { sendReferral } from '../application/send-referral.ts';
import { setApprovalRoute } from '../application/set-approval-route.ts';
import { settlePromise } from '../application/settle-promise.ts';
import { submitPlan } from '../application/submit-plan.ts';
import { takeOffAgenda } from '../application/take-off-agenda.ts';
import { withdrawConsent } from '../application/withdraw-consent.ts';
import { withdrawPlan } from '../application/withdraw-plan.ts';
import { withdrawReferral } from '../application/withdraw-referral.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const caseworkMutations: MutationResolvers = {
  recordContact: (_, { input }, scope) => recordContact(scope, input),
  correctContact: (_, { input }, scope) => correctContact(scope, input),
  widenCircle: (_, { input }, scope) => widenCircle(scope, input),
  narrowCircle: (_, { input }, scope) => narrowCircle(scope, input),
  openCircle: (_, { input }, scope) => openCircle(scope, input),
  settlePromise: (_, { input }, scope) => settlePromise(scope, input),
  reopenPromise: (_, { input }, scope) => reopenPromise(scope, input),
  promiseAgain: (_, { input }, scope) => promiseAgain(scope, input),
  blockVisits: (_, { input }, scope) => blockVisits(scope, input),
  liftVisitBlock: (_, { input }, scope) => liftVisitBlock(scope, input),
  recordApplication: (_, { input }, scope) => recordApplication(scope, input),
  withdrawConsent: (_, { input }, scope) => withdrawConsent(scope, input),
  saveAssessment: (_, { input }, scope) => saveAssessment(scope, input),
  savePlan: (_, { input }, scope) => savePlan(scope, input),
  submitPlan: (_, { input }, scope) => submitPlan(scope, input),
  withdrawPlan: (_, { input }, scope) => withdrawPlan(scope, input),
  callMeeting: (_, { input }, scope) => callMeeting(scope, input),
  changeMeeting: (_, { input }, scope) => changeMeeting(scope, input),
  cancelMeeting: (_, { input }, scope) => cancelMeeting(scope, input),
  takeOffAgenda: (_, { input }, scope) => takeOffAgenda(scope, input),
  recordMeeting: (_, { input }, scope) => recordMeeting(scope, input),
  writeMinutes: (_, { input }, scope) => writeMinutes(scope, input),
  confirmMinutes: (_, { input }, scope) => confirmMinutes(scope, input),
  setApprovalRoute: (_, { input }, scope) => setApprovalRoute(scope, input),
  draftDecision: (_, { input }, scope) => draftDecision(scope, input),
  passApproval: (_, { input }, scope) => passApproval(scope, input),
  returnApproval: (_, { input }, scope) => returnApproval(scope, input),
  commentApproval: (_, { input }, scope) => commentApproval(scope, input),
  withdrawDecision: (_, { input }, scope) => withdrawDecision(scope, input),
  closeApproval: (_, { input }, scope) => closeApproval(scope, input),
  repointApproval: (_, { input }, scope) => repointApproval(scope, input),
  decideSupport: (_, { input }, scope) => decideSupport(scope, input),
  evaluatePlan: (_, { input }, scope) => evaluatePlan(scope, input),
  recordSupportSession: (_, { input }, scope) => recordSupportSession(scope, input),
  correctSupportSession: (_, { input }, scope) => correctSupportSession(scope, input),
  sendReferral: (_, { input }, scope) => sendReferral(scope, input),
  withdrawReferral: (_, { input }, scope) => withdrawReferral(scope, input),
};
