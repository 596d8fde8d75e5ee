import { isUuid } from '@banso/domain/foundation';
import type { CaseResolvers } from '../generated/graphql.ts';
import { assignmentCandidates } from '../reads/assignment-candidates.ts';
import { caseConcerns } from '../reads/case-concerns.ts';
import { chiefConcern, isChiefConcernHidden } from '../reads/chief-concern.ts';
import { eligibilityOf } from '../reads/eligibility.ts';
import { formAnswersOf } from '../reads/form-answers.ts';
import { likelySamePerson } from '../reads/likely-same-person.ts';
import { mayDo } from '../reads/may-do.ts';

/** What a case says of itself, its people, its team and 3(2). Contacts, plans and referrals are beside this file. */
export const caseFields: CaseResolvers = {
  __resolveReference: ({ id }, scope) => (isUuid(id) ? scope.loaders.caseById.load(id) : null),
  office: ({ officeId }) => ({ id: officeId }),
  openedBy: ({ openedBy }) => ({ id: openedBy }),
  chiefConcern: (row, _, scope) => chiefConcern(scope, row),
  chiefConcernHidden: (row, _, scope) => isChiefConcernHidden(scope, row),
  concerns: async (row, _, scope) => [...(await caseConcerns(scope, row)).concerns],
  mostSeriousConcern: async (row, _, scope) => (await caseConcerns(scope, row)).mostSeriousConcern,
  receptionAnswers: ({ id }, _, scope) => formAnswersOf(scope, 'reception', id),
  client: async (row, _, scope) => {
    const client = await scope.loaders.clientOfCase.load(row.id);
    if (client === null) throw new Error('a case without its client');
    scope.audit.shown('identity', [row.id]);
    return client;
  },
  consulter: async (row, _, scope) => {
    const parties = await scope.loaders.partiesOfCase.load(row.id);
    scope.audit.shown('identity', [row.id]);
    return parties.find(({ id }) => id === row.consulterId) ?? null;
  },
  parties: async (row, _, scope) => {
    scope.audit.shown('identity', [row.id]);
    return scope.loaders.partiesOfCase.load(row.id);
  },
  assignments: ({ id }, _, scope) => scope.loaders.assignmentsOfCase.load(id),
  outreachWorker: ({ outreachWorkerId }) => (outreachWorkerId === null ? null : { id: outreachWorkerId }),
  assignmentCandidates: (row, { role }, scope) => assignmentCandidates(scope, row, role),
  eligibility: (row, _, scope) => {
    scope.audit.shown('eligibility', [row.id]);
    return eligibilityOf(scope, row);
  },
  isMerged: ({ mergedIntoId }) => mergedIntoId !== null,
  merges: ({ id }, _, scope) => scope.loaders.mergesOfCase.load(id),
  likelyDuplicates: (row, _, scope) => likelySamePerson(scope, row),
  mayDo: (row, _, scope) => mayDo(scope, row),
};
