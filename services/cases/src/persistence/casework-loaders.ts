import { groupInOrder, inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { CasesLoaderScope } from '../scope.ts';
import { agencyNames } from './agencies.ts';
import { applicationsOfCases } from './applications.ts';
import { routesOfOffices } from './approval-routes.ts';
import { assessmentsOfCases, assessmentVersionsOfCases } from './assessments.ts';
import { screeningsOfCases, urgentHelpOfCases } from './beginnings.ts';
import { eventsOfCases } from './case-history.ts';
import { mergesOfCases } from './case-merges.ts';
import {
  circulationsByIds,
  circulationsOfPlans,
  roundsOfCirculations,
  stampsOfCirculations,
  writersOfPlans,
} from './circulations.ts';
import { closuresOfCases } from './closures.ts';
import {
  type ContactPageKey,
  contactCounts,
  contactPages,
  contactsByIds,
  latestContactsOfCases,
  originalsOfContacts,
} from './contacts.ts';
import { evaluationsOfPlans } from './evaluations.ts';
import { followUpsOfClosures } from './follow-ups.ts';
import { formAnswersOfRecords } from './form-answers.ts';
import { teamPlacesOfCases } from './hand-overs.ts';
import { entriesOfLeads, type LeadRow, leadsByIds, leadsOfCases } from './leads.ts';
import { lookFactsOfCases } from './look-facts.ts';
import {
  agendaItemsOfPlans,
  agendaOfMeetings,
  attendanceOfMeetings,
  meetingsByIds,
  minutesOriginalsOfMeetings,
  opinionsOfItems,
} from './meetings.ts';
import { circlesOfContacts, restrictedWords } from './note-circles.ts';
import { officesAnswering } from './offices.ts';
import { goalsOfPlans, itemsOfPlans, planItemsByIds, plansByIds, plansOfCases } from './plans.ts';
import { promisesOfCases, promisesOfContacts } from './promises.ts';
import { referralsByIds, referralsOfCases, referralsOfItems } from './referrals.ts';
import { riskFlagsOfCases } from './risk-flags.ts';
import { staffActors } from './staff-actors.ts';
import { submittersOfPlans } from './submitters.ts';
import {
  originalsOfSessions,
  sessionsByIds,
  sessionsOfContacts,
  sessionsOfItems,
  supportItemsOfCases,
} from './support-sessions.ts';
import { visitBlocksOfCases } from './visit-blocks.ts';
import { visitCandidatesOfCases } from './visit-candidates.ts';
import { visitsByIds, visitsOfCases } from './visits.ts';

type Read<R> = (scope: CasesLoaderScope, ids: readonly string[]) => Promise<R[]>;

/** Contacts, promises, consent, plans, meetings and referrals: every edge in one statement an operation. */
export function caseworkLoaders(scope: CasesLoaderScope) {
  const many = <R>(read: Read<R>, keyOf: (row: R) => string) =>
    new DataLoader<string, R[]>(async (ids) => groupInOrder(ids, await read(scope, ids), keyOf));
  const one = <R>(read: Read<R>, keyOf: (row: R) => string) =>
    new DataLoader<string, R | null>(async (ids) => inOrder(ids, await read(scope, ids), keyOf));
  const ofCase = <R extends { readonly caseId: string }>(read: Read<R>) => many(read, (row) => row.caseId);
  /** For references from outside: one that is absent or beyond reach is null, and asking for it is kept. */
  const byId = <R extends { readonly id: string }>(read: Read<R>) =>
    new DataLoader<string, R | null>(async (ids) => {
      const found = inOrder(ids, await read(scope, ids), (row) => row.id);
      const missing = ids.filter((_, index) => found[index] === null);
      if (missing.length > 0)
        await scope.refuse('case:read', { allowed: false, reason: 'absent', openTo: [] }, missing);
      return found;
    });
  return {
    agencyNames: one(agencyNames, (row) => row.id),
    contactById: byId(contactsByIds),
    latestContacts: new DataLoader(
      async (keys: readonly { readonly caseId: string; readonly first: number }[]) => {
        const most = Math.max(...keys.map((key) => key.first));
        const rows = await latestContactsOfCases(scope, [...new Set(keys.map((key) => key.caseId))], most);
        const ofCase = Map.groupBy(rows, (row) => row.ofCase);
        return keys.map(({ caseId, first }) => ofCase.get(caseId)?.slice(0, first) ?? []);
      },
      { cacheKeyFn: ({ caseId, first }) => `${caseId}|${first}` },
    ),
    contactPage: new DataLoader((keys: readonly ContactPageKey[]) => contactPages(scope, keys), {
      cacheKeyFn: (key) => `${key.caseId}|${key.first}|${key.afterAt}|${key.afterId}`,
    }),
    contactCountOfCase: one(contactCounts, (row) => row.caseId),
    originalsOfContact: many(originalsOfContacts, (row) => row.contactId),
    circleOfContact: one(circlesOfContacts, (row) => row.contactId),
    restrictedWordsOfContact: one(restrictedWords, (row) => row.contactId),
    leadById: new DataLoader<string, LeadRow | null>(async (ids) => {
      const readable = (await leadsByIds(scope, ids)).filter((row) => scope.permit('lead:read', row).allowed);
      const found = inOrder(ids, readable, (row) => row.id);
      const refused = ids.filter((_, index) => found[index] === null);
      if (refused.length > 0)
        await scope.refuse('lead:read', { allowed: false, reason: 'absent', openTo: [] }, refused);
      return found;
    }),
    leadsOfCase: many(leadsOfCases, (row) => row.caseId ?? ''),
    officeAnswering: new DataLoader((towns: readonly string[]) => officesAnswering(scope, towns)),
    entriesOfLead: many(entriesOfLeads, (row) => row.leadId),
    promisesOfCase: ofCase(promisesOfCases),
    promiseOfContact: one(promisesOfContacts, (row) => row.contactId ?? ''),
    visitBlockOfCase: one(visitBlocksOfCases, (row) => row.caseId),
    visitById: byId(visitsByIds),
    visitsOfCase: ofCase(visitsOfCases),
    visitCandidatesOfCase: ofCase(visitCandidatesOfCases),
    riskFlagsOfCase: ofCase(riskFlagsOfCases),
    applicationsOfCase: ofCase(applicationsOfCases),
    assessmentOfCase: one(assessmentsOfCases, (row) => row.caseId),
    assessmentVersionsOfCase: ofCase(assessmentVersionsOfCases),
    formAnswersOfRecord: many(formAnswersOfRecords, (row) => row.recordId),
    planById: byId(plansByIds),
    plansOfCase: ofCase(plansOfCases),
    goalsOfPlan: many(goalsOfPlans, (row) => row.planId),
    itemsOfPlan: many(itemsOfPlans, (row) => row.planId),
    evaluationsOfPlan: many(evaluationsOfPlans, (row) => row.planId),
    supportItemsOfCase: many(supportItemsOfCases, (row) => row.ofCase),
    supportSessionById: byId(sessionsByIds),
    sessionsOfItem: many(sessionsOfItems, (row) => row.itemId),
    sessionsOfContact: many(sessionsOfContacts, (row) => row.contactId ?? ''),
    originalsOfSession: many(originalsOfSessions, (row) => row.sessionId),
    teamPlacesOfCase: ofCase(teamPlacesOfCases),
    closuresOfCase: ofCase(closuresOfCases),
    screeningsOfCase: ofCase(screeningsOfCases),
    urgentHelpOfCase: ofCase(urgentHelpOfCases),
    followUpsOfClosure: many(followUpsOfClosures, (row) => row.closureId),
    planItemById: byId(planItemsByIds),
    meetingById: byId(meetingsByIds),
    /** Of a plan: the meeting of an office from which the case came is not the caller's, and nobody asked for it. */
    meetingIfSeen: one(meetingsByIds, (row) => row.id),
    attendanceOfMeeting: many(attendanceOfMeetings, (row) => row.meetingId),
    agendaOfMeeting: many(agendaOfMeetings, (row) => row.meetingId),
    agendaItemOfPlan: one(agendaItemsOfPlans, (row) => row.planId),
    opinionsOfItem: many(opinionsOfItems, (row) => row.agendaItemId),
    minutesOriginalsOfMeeting: many(minutesOriginalsOfMeetings, (row) => row.meetingId),
    routesOfOffice: many(routesOfOffices, (row) => row.officeId),
    staffActor: one(staffActors, (row) => row.id),
    circulationById: byId(circulationsByIds),
    circulationOfPlan: one(circulationsOfPlans, (row) => row.planId),
    roundsOfCirculation: many(roundsOfCirculations, (row) => row.circulationId),
    stampsOfCirculation: many(stampsOfCirculations, (row) => row.circulationId),
    submitterOfPlan: one(submittersOfPlans, (row) => row.planId),
    writersOfPlan: many(writersOfPlans, (row) => row.planId),
    referralById: byId(referralsByIds),
    referralsOfCase: ofCase(referralsOfCases),
    referralsOfItem: many(referralsOfItems, (row) => row.planItemId),
    eventsOfCase: ofCase(eventsOfCases),
    lookFactsOfCase: one(lookFactsOfCases, (row) => row.id),
    mergesOfCase: many(mergesOfCases, (row) => row.ofCase),
  };
}
