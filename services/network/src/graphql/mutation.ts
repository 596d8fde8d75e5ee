import { acceptReferral } from '../application/accept-referral.ts';
import { answerInvitation } from '../application/answer-invitation.ts';
import { declineReferral } from '../application/decline-referral.ts';
import { receiveReferral } from '../application/receive-referral.ts';
import { recordFirstAppointment } from '../application/record-first-appointment.ts';
import { recordProgress } from '../application/record-progress.ts';
import { returnOutcome } from '../application/return-outcome.ts';
import { setAppointment } from '../application/set-appointment.ts';
import { updateCapacity } from '../application/update-capacity.ts';
import { updateHours } from '../application/update-hours.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  receiveReferral: (_root, { input }, scope) => receiveReferral(scope, input),
  acceptReferral: (_root, { input }, scope) => acceptReferral(scope, input),
  declineReferral: (_root, { input }, scope) => declineReferral(scope, input),
  setAppointment: (_root, { input }, scope) => setAppointment(scope, input),
  recordFirstAppointment: (_root, { input }, scope) => recordFirstAppointment(scope, input),
  recordProgress: (_root, { input }, scope) => recordProgress(scope, input),
  returnOutcome: (_root, { input }, scope) => returnOutcome(scope, input),
  answerInvitation: (_root, { input }, scope) => answerInvitation(scope, input),
  updateCapacity: (_root, { input }, scope) => updateCapacity(scope, input),
  updateHours: (_root, { input }, scope) => updateHours(scope, input),
};
