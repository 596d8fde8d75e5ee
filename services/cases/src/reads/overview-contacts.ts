import { contactDuties } from '@banso/domain/casework';
import type { DutyCount, MonthAccessCount } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import { figures, IN_OFFICE, monthsOf, type OverviewView, within } from './overview.ts';

const CONTACTS = `from contact k join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id`;

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
     ${CONTACTS} cross join lateral unnest(k.duties) as d(duty)
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
