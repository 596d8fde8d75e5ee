import { addLicence, endLicence } from '../application/add-licence.ts';
import { addService } from '../application/add-service.ts';
import { addTraining } from '../application/add-training.ts';
import { confirmEvidence, withdrawEvidence } from '../application/judge-evidence.ts';
import { endPlacement, placeWorker } from '../application/placement.ts';
import { applyForRecognition, decideRecognition } from '../application/recognition.ts';
import { registerStaff } from '../application/register-staff.ts';
import { setOfficeCalendar } from '../application/set-office-calendar.ts';
import { setWelfareOfficerItems } from '../application/set-welfare-officer-items.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  addTraining: (_, { input }, scope) => addTraining(scope, input),
  addLicence: (_, { input }, scope) => addLicence(scope, input),
  endLicence: (_, { input }, scope) => endLicence(scope, input),
  addService: (_, { input }, scope) => addService(scope, input),
  setWelfareOfficerItems: (_, { input }, scope) => setWelfareOfficerItems(scope, input),
  withdrawEvidence: (_, { input }, scope) => withdrawEvidence(scope, input),
  confirmEvidence: (_, { input }, scope) => confirmEvidence(scope, input),
  applyForRecognition: (_, { input }, scope) => applyForRecognition(scope, input),
  decideRecognition: (_, { input }, scope) => decideRecognition(scope, input),
  placeWorker: (_, { input }, scope) => placeWorker(scope, input),
  endPlacement: (_, { input }, scope) => endPlacement(scope, input),
  registerStaff: (_, { input }, scope) => registerStaff(scope, input),
  setOfficeCalendar: (_, { input }, scope) => setOfficeCalendar(scope, input),
};
