import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import type { TodayGroup } from './today-groups.ts';

/** By name, in the order of the page. */
const names: Readonly<Record<TodayGroup, () => string>> = {
  OVERDUE_PROMISES: m.today_overdue,
  PROMISES_TODAY: m.today_promises,
  URGENT_HELP: m.begin_urgent_today,
  HAND_OVERS_TO_READ: m.support_hand_over_title,
  ENDED_VISIT_BLOCKS: m.today_blocks,
  UNANSWERED_REFERRALS: m.today_referrals,
  PLANS_TO_REVIEW: m.today_plans_review,
  FOLLOW_UPS_DUE: m.closing_today,
  LEAD_HANDOVERS_TO_ANSWER: m.leads_handover_today,
  UNTOUCHED_LEADS: m.leads_today,
  DRIFTED_CASES: m.today_drift,
  UNASSIGNED_CASES: m.today_unassigned,
  TRANSFERS_TO_ANSWER: m.transfer_today_title,
  MEETINGS: m.meetings_today_title,
  PLANS_TO_MEET: m.meetings_today_waiting,
  JUDGEMENTS_TO_APPROVE: m.today_approvals,
  DETERMINATIONS_TO_APPROVE: m.today_approvals,
  PLANS_TO_DECIDE: m.today_plans_decide,
};
export const groupOrder = Object.keys(names) as TodayGroup[];

/** Every section in which nothing stands, in one line together. */
export function NothingIn({ today: { counts } }: { today: TodayQuery['today'] }) {
  const busy = new Set(counts.filter(({ total }) => total > 0).map(({ group }) => names[group]()));
  if (busy.size === 0) return null;
  const quiet = new Set(groupOrder.map((group) => names[group]()).filter((name) => !busy.has(name)));
  if (quiet.size === 0) return null;
  return <p className="my-4 text-sm text-muted">{m.today_none({ groups: [...quiet].join(m.cases_comma()) })}</p>;
}
