import { contactDuties } from '@banso/domain/casework';
import type { DutyCount, MonthAccessCount } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import { figures, IN_OFFICE, monthsOf, type OverviewView, within } from './overview.ts';

const CONTACTS = `from contact k join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id`;

/**
 * What was done: contacts, and sessions of カ and キ without one. A session that was a contact is counted with it,
 * through the duty that the contact names; where a correction took that duty from the contact, once by itself.
 */
const DONE = `select k.organisation_id, k.case_id, k.started_at, k.worker_role, k.outside_regular_hours, k.duties
   from contact k
 union all select s.organisation_id, s.case_id, coalesce(o.started_at, s.started_at), s.worker_role,
   coalesce(o.outside_regular_hours, s.outside_regular_hours), array[s.duty] from support_session s
   left join contact o on o.organisation_id = s.organisation_id and o.id = s.contact_id
   where o.id is null or not s.duty = any(o.duties)`;

/**
 * 3(4), 3(1)イ: contacts by duty, inside and outside regular hours; the outreach worker's own apart from other roles'.
 * A contact of several duties counts under each; a duty never performed is shown with zero.
 */
export async function contactsByDuty(scope: CasesScope, view: OverviewView): Promise<DutyCount[]> {
  const rows = await figures<DutyCount>(
    scope,
    view,
    'duties',
    `select d.duty,
       count(*) filter (where k.worker_role = 'OUTREACH_WORKER' and not k.outside_regular_hours)::int as "ownRegular",
       count(*) filter (where k.worker_role = 'OUTREACH_WORKER' and k.outside_regular_hours)::int as "ownOutside",
       count(*) filter (where k.worker_role <> 'OUTREACH_WORKER' and not k.outside_regular_hours)::int as "othersRegular",
       count(*) filter (where k.worker_role <> 'OUTREACH_WORKER' and k.outside_regular_hours)::int as "othersOutside"
     from (${DONE}) k join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id
       cross join lateral unnest(k.duties) as d(duty)
     where ${IN_OFFICE} and ${within('k.started_at')} group by d.duty`,
  );
  const none = { ownRegular: 0, ownOutside: 0, othersRegular: 0, othersOutside: 0 };
  return contactDuties.map((duty) => rows.find((row) => row.duty === duty) ?? { duty, ...none });
}

export async function contactsByMonth(scope: CasesScope, view: OverviewView): Promise<MonthAccessCount[]> {
  const rows = await figures<MonthAccessCount>(
    scope,
    view,
    'contacts',
    `select to_char(k.started_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month,
       count(*) filter (where not k.outside_regular_hours)::int as regular,
       count(*) filter (where k.outside_regular_hours)::int as outside
     ${CONTACTS} where ${IN_OFFICE} and ${within('k.started_at')} group by 1`,
  );
  return monthsOf(view).map((month) => rows.find((row) => row.month === month) ?? { month, regular: 0, outside: 0 });
}
