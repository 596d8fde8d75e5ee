import type { CaseResolvers } from '../generated/graphql.ts';
import { contactPage } from '../reads/contact-page.ts';
import { handOversToRead } from '../reads/hand-overs.ts';
import { looksOfCase } from '../reads/looks.ts';
import { risksOf } from '../reads/visit-steps.ts';

const MOST_LATEST = 20;

/** What happened in a case: contacts, promises, consent, plans, referrals. The rest of a case is in case.ts. */
export const caseworkFieldsOfCase: CaseResolvers = {
  contacts: ({ id }, { first, after }, scope) => contactPage(scope, id, { first: first ?? 20, after: after ?? null }),
  latestContacts: ({ id }, { first }, scope) =>
    scope.loaders.latestContacts.load({ caseId: id, first: Math.min(Math.max(first ?? 3, 1), MOST_LATEST) }),
  promises: ({ id }, _, scope) => scope.loaders.promisesOfCase.load(id),
  visitBlock: ({ id }, _, scope) => scope.loaders.visitBlockOfCase.load(id),
  visits: async (row, _, scope) =>
    scope.permit('visit:read', row).allowed ? scope.loaders.visitsOfCase.load(row.id) : [],
  visitCandidates: async (row, _, scope) =>
    scope.permit('visit:plan', row).allowed ? scope.loaders.visitCandidatesOfCase.load(row.id) : [],
  circleCandidates: async (row, _, scope) => {
    if (!scope.permit('contact:record', row).allowed) return [];
    const found = await scope.loaders.visitCandidatesOfCase.load(row.id);
    return found.filter(({ ofOffice }) => ofOffice).map(({ id }) => ({ id }));
  },
  riskFlags: ({ id }, _, scope) => risksOf(scope, id),
  applications: ({ id }, _, scope) => scope.loaders.applicationsOfCase.load(id),
  assessment: ({ id }, _, scope) => scope.loaders.assessmentOfCase.load(id),
  assessments: ({ id }, _, scope) => scope.loaders.assessmentVersionsOfCase.load(id),
  plans: ({ id }, _, scope) => scope.loaders.plansOfCase.load(id),
  supportItems: ({ id }, _, scope) => scope.loaders.supportItemsOfCase.load(id),
  handOversToRead: ({ id }, _, scope) => handOversToRead(scope, id),
  referrals: ({ id }, _, scope) => scope.loaders.referralsOfCase.load(id),
  councilNotes: ({ id }, _, scope) => scope.loaders.councilNotesOfCase.load(id),
  looks: ({ id }, _, scope) => looksOfCase(scope, id),
  closures: ({ id }, _, scope) => scope.loaders.closuresOfCase.load(id),
  screenings: ({ id }, _, scope) => scope.loaders.screeningsOfCase.load(id),
  urgentHelp: ({ id }, _, scope) => scope.loaders.urgentHelpOfCase.load(id),
  leads: async ({ id }, _, scope) => {
    const rows = await scope.loaders.leadsOfCase.load(id);
    return rows.filter((row) => scope.permit('lead:read', row).allowed);
  },
  events: ({ id }, _, scope) => scope.loaders.eventsOfCase.load(id),
};
