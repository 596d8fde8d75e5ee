import { ACTIVE } from '../persistence/look-facts.ts';
import { MEETING_COLUMNS, MEETINGS_WITHIN_REACH, type MeetingRow } from '../persistence/meetings.ts';
import { PLANS_WITHIN_REACH, type PlanRow } from '../persistence/plans.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';
import { type Counted, onePage, type TodayPage } from './today-view.ts';
import { AWAITS_MEETING } from './waiting-plans.ts';

const managesMeetings = (scope: CasesScope): boolean =>
  scope.permit('meeting:manage', { organisationId: scope.actor.organisationId }).allowed;

/**
 * 3(4)オ: called for today, or past and neither recorded nor cancelled. Those who record meetings see those of their
 * offices; others, those to which they are asked.
 */
export async function meetingsToday(scope: CasesScope, page: TodayPage): Promise<Counted<MeetingRow>[]> {
  const { actor, today } = scope;
  if (!scope.permit('case:read', { organisationId: actor.organisationId }).allowed) return [];
  return scope.read.query<Counted<MeetingRow>>(
    'today_meetings',
    onePage(
      `select ${MEETING_COLUMNS} from meeting m where ${MEETINGS_WITHIN_REACH} and m.state = 'CALLED'
       and m.at < ($5::date + 1)::timestamp at time zone 'Asia/Tokyo'
       and ($6::boolean or exists (select 1 from attendance a where a.organisation_id = m.organisation_id
         and a.meeting_id = m.id and a.staff_id = $7::uuid))
     order by m.at, m.id`,
      8,
    ),
    [...reachValues(actor), today, managesMeetings(scope), actor.id, page.first, page.skip],
  );
}

/** Submitted, and on no agenda: for those who call meetings. */
export async function plansToMeet(scope: CasesScope, page: TodayPage): Promise<Counted<PlanRow>[]> {
  const { actor } = scope;
  const reads = scope.permit('case:read', { organisationId: actor.organisationId }).allowed;
  if (!reads || !managesMeetings(scope)) return [];
  return scope.read.query<Counted<PlanRow>>(
    'today_plans_to_meet',
    onePage(`${PLANS_WITHIN_REACH} and ${AWAITS_MEETING} and ${ACTIVE} order by p.submitted_at, p.id`, 5),
    [...reachValues(actor), page.first, page.skip],
  );
}
