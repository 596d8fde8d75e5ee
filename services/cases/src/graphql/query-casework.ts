import { reassignPreview } from '../application/reassign-preview.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { circulationFor, circulationInbox } from '../reads/circulation.ts';
import { councilFor, councilSessionFor } from '../reads/council.ts';
import { mayReadCases } from '../reads/may-do.ts';
import { meetingFor } from '../reads/meeting.ts';
import { meetingList } from '../reads/meeting-list.ts';
import { approvalRoutes } from '../reads/office-route.ts';
import { overview } from '../reads/overview.ts';
import { team } from '../reads/team.ts';
import { TodayView } from '../reads/today-view.ts';
import { visitList } from '../reads/visit-list.ts';
import { plansAwaitingDecision, plansAwaitingMeeting } from '../reads/waiting-plans.ts';

export const caseworkQueries: QueryResolvers = {
  today: async (_, { few, open }, scope) => {
    await mayReadCases(scope);
    return new TodayView(scope.today, few ?? null, open ?? []);
  },
  team: (_, { officeId }, scope) => team(scope, officeId),
  reassignPreview: (_, { input }, scope) => reassignPreview(scope, input),
  visits: (_, { on, officeId }, scope) => visitList(scope, on ?? null, officeId ?? null),
  meetings: (_, { officeId, from, until, first, after }, scope) =>
    meetingList(scope, {
      officeId: officeId ?? null,
      from: from ?? null,
      until: until ?? null,
      first: first ?? 50,
      after: after ?? null,
    }),
  meeting: (_, { id }, scope) => meetingFor(scope, id),
  councils: (_, __, scope) => scope.loaders.openCouncils.load('own'),
  council: (_, { id }, scope) => councilFor(scope, id),
  councilSession: (_, { id }, scope) => councilSessionFor(scope, id),
  plansAwaitingMeeting: (_, { officeId }, scope) => plansAwaitingMeeting(scope, officeId ?? null),
  plansAwaitingDecision: (_, __, scope) => plansAwaitingDecision(scope),
  approvalRoutes: (_, __, scope) => approvalRoutes(scope),
  circulations: (_, __, scope) => circulationInbox(scope),
  circulation: (_, { id }, scope) => circulationFor(scope, id),
  overview: (_, { officeId, from, until }, scope) => overview(scope, { officeId: officeId ?? null, from, until }),
};
