import { blockVisits } from '../application/block-visits.ts';
import { callMeeting } from '../application/call-meeting.ts';
import { correctContact } from '../application/correct-contact.ts';
import { decideSupport } from '../application/decide-support.ts';
import { evaluatePlan } from '../application/evaluate-plan.ts';
import { liftVisitBlock } from '../application/lift-visit-block.ts';
import { promiseAgain } from '../application/promise-again.ts';
import { recordApplication } from '../application/record-application.ts';
import { recordContact } from '../application/record-contact.ts';
import { recordMeeting } from '../application/record-meeting.ts';
import { reopenPromise } from '../application/reopen-promise.ts';
import { saveAssessment } from '../application/save-assessment.ts';
import { savePlan } from '../application/save-plan.ts';
import { sendReferral } from '../application/send-referral.ts';
import { settlePromise } from '../application/settle-promise.ts';
import { submitPlan } from '../application/submit-plan.ts';
import { withdrawConsent } from '../application/withdraw-consent.ts';
import { withdrawReferral } from '../application/withdraw-referral.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const caseworkMutations: MutationResolvers = {
  recordContact: (_, { input }, scope) => recordContact(scope, input),
  correctContact: (_, { input }, scope) => correctContact(scope, input),
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
  callMeeting: (_, { input }, scope) => callMeeting(scope, input),
  recordMeeting: (_, { input }, scope) => recordMeeting(scope, input),
  decideSupport: (_, { input }, scope) => decideSupport(scope, input),
  evaluatePlan: (_, { input }, scope) => evaluatePlan(scope, input),
  sendReferral: (_, { input }, scope) => sendReferral(scope, input),
  withdrawReferral: (_, { input }, scope) => withdrawReferral(scope, input),
};
