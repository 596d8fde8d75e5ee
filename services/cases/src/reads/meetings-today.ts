import { MEETING_COLUMNS, MEETINGS_WITHIN_REACH, type MeetingRow } from '../persistence/meetings.ts';
import type { PlanRow } from '../persistence/plans.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';
import { plansAwaitingMeeting } from './waiting-plans.ts';

const MOST_ROWS = 50;

const managesMeetings = (scope: CasesScope): boolean =>
  scope.permit('meeting:manage', { organisationId: scope.actor.organisationId }).allowed;

/**
 * 3(4)オ: called for today, or past and neither recorded nor cancelled. Those who record meetings see those of their
 * offices; others, those to which they are asked.
 */
export async function meetingsToday(scope: CasesScope): Promise<MeetingRow[]> {
  const { actor, today } = scope;
  if (!scope.permit('case:read', { organisationId: actor.organisationId }).allowed) return [];
  return scope.read.query<MeetingRow>(
    'today_meetings',
    `select ${MEETING_COLUMNS} from meeting m where ${MEETINGS_WITHIN_REACH} and m.state = 'CALLED'
       and m.at < ($5::date + 1)::timestamp at time zone 'Asia/Tokyo'
       and ($6::boolean or exists (select 1 from attendance a where a.organisation_id = m.organisation_id
         and a.meeting_id = m.id and a.staff_id = $7::uuid))
     order by m.at, m.id limit ${MOST_ROWS}`,
    [...reachValues(actor), today, managesMeetings(scope), actor.id],
  );
}

/** Submitted, and on no agenda: for those who call meetings. */
export async function plansToMeet(scope: CasesScope): Promise<PlanRow[]> {
  return managesMeetings(scope) ? (await plansAwaitingMeeting(scope, null)).slice(0, MOST_ROWS) : [];
}
