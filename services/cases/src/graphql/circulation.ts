import type {
  ApprovalRouteResolvers,
  ApprovalRouteSavedResolvers,
  ApprovalStepResolvers,
  CirculationResolvers,
  CirculationRoundResolvers,
  CirculationSavedResolvers,
  CirculationStampResolvers,
} from '../generated/graphql.ts';
import { circulationMayDo, draftOf, groundOf, hasContentChanged, waitsForCaller } from '../reads/circulation.ts';
import { routeOf } from '../reads/office-route.ts';
import { flawOf, stepViews } from '../reads/route-people.ts';
import { shownWords } from '../reads/shown-words.ts';
import { caseOf, ids } from './edges.ts';

const staff = (id: string | null) => (id === null ? null : { id });

export const ApprovalStep: ApprovalStepResolvers = {
  staff: ({ staffId }) => staff(staffId),
  staffFlaw: (step, _, scope) => flawOf(scope, step, step.staffId),
  deputy: ({ deputyId }) => staff(deputyId),
  deputyFlaw: (step, _, scope) => flawOf(scope, step, step.deputyId),
};

export const ApprovalRoute: ApprovalRouteResolvers = {
  office: ({ officeId }) => ({ id: officeId }),
  steps: (row) => stepViews(row.steps, row),
  inForce: async (row, _, scope) => (await routeOf(scope, row))?.id === row.id,
  updatedBy: ({ updatedBy }) => ({ id: updatedBy }),
  mayEdit: ({ organisationId, officeId }, _, scope) =>
    scope.permit('route:maintain', { organisationId, officeId }).allowed,
};

export const ApprovalRouteSaved: ApprovalRouteSavedResolvers = {
  route: async ({ officeId, routeId }, _, scope) => {
    const row = (await scope.loaders.routesOfOffice.load(officeId)).find(({ id }) => id === routeId);
    if (row === undefined) throw new Error('a route that was just saved cannot be read');
    return row;
  },
};

export const Circulation: CirculationResolvers = {
  plan: async ({ planId }, _, scope) => {
    const plan = await scope.loaders.planById.load(planId);
    if (plan === null) throw new Error('a circulation is seen without its plan');
    return plan;
  },
  steps: async (row, _, scope) => {
    const { organisationId, officeId } = await caseOf(scope, row);
    return stepViews(row.steps, { organisationId, officeId });
  },
  waitsFor: ({ waitsFor }) => ids(waitsFor),
  waitsForMe: (row, _, scope) => waitsForCaller(scope, row),
  draftedBy: ({ draftedBy }) => staff(draftedBy),
  contentChanged: (row, _, scope) => hasContentChanged(scope, row),
  approve: async (row, _, scope) => (await draftOf(scope, row)).approve,
  ground: async (row, _, scope) => groundOf(scope, await draftOf(scope, row)),
  mayDo: (row, _, scope) => circulationMayDo(scope, row),
  rounds: ({ id }, _, scope) => scope.loaders.roundsOfCirculation.load(id),
  stamps: ({ id }, _, scope) => scope.loaders.stampsOfCirculation.load(id),
};

export const CirculationRound: CirculationRoundResolvers = {
  ground: (row, _, scope) => groundOf(scope, row),
  draftedBy: ({ draftedBy }) => staff(draftedBy),
};

export const CirculationStamp: CirculationStampResolvers = {
  by: ({ by }) => staff(by),
  inPlaceOf: ({ inPlaceOf }) => staff(inPlaceOf),
  comment: (row, _, scope) =>
    shownWords(scope, 'plan', row, { table: 'circulation_stamp', column: 'comment', rowId: row.id }, row.commentSealed),
};

export const CirculationSaved: CirculationSavedResolvers = {
  circulation: async ({ circulationId }, _, scope) => {
    const row = await scope.loaders.circulationById.load(circulationId);
    if (row === null) throw new Error('a circulation that was just saved cannot be read');
    return row;
  },
  plan: async ({ planId }, _, scope) => {
    const row = await scope.loaders.planById.load(planId);
    if (row === null) throw new Error('a circulation is seen without its plan');
    return row;
  },
  case: (answer, _, scope) => caseOf(scope, answer),
};
