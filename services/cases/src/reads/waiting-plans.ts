import { isUuid } from '@banso/domain/foundation';
import { OPEN_CIRCULATION } from '../persistence/circulations.ts';
import { ACTIVE } from '../persistence/look-facts.ts';
import { PLANS_WITHIN_REACH, type PlanRow } from '../persistence/plans.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';
import { mayReadCases } from './may-do.ts';

const MOST_ROWS = 200;

export const AWAITS_MEETING = `p.state = 'SUBMITTED' and p.meeting_id is null`;

/** Submitted plans that are on no agenda yet, the oldest first; of a case set aside they wait until it is reopened. */
export async function plansAwaitingMeeting(scope: CasesScope, officeId: string | null): Promise<PlanRow[]> {
  if (!(await mayReadCases(scope)) || (officeId !== null && !isUuid(officeId))) return [];
  return scope.read.query<PlanRow>(
    'plans_awaiting_meeting',
    `${PLANS_WITHIN_REACH} and ${AWAITS_MEETING} and ${ACTIVE} and ($5::uuid is null or c.office_id = $5::uuid)
     order by p.submitted_at, p.id limit ${MOST_ROWS}`,
    [...reachValues(scope.actor), officeId],
  );
}

/** Plans that a meeting approved and nobody has decided, the oldest first; one that circulates stands in the inbox. */
export async function plansAwaitingDecision(scope: CasesScope): Promise<PlanRow[]> {
  if (!(await mayReadCases(scope))) return [];
  return scope.read.query<PlanRow>(
    'plans_awaiting_decision',
    `${PLANS_WITHIN_REACH} and p.state = 'APPROVED' and ${ACTIVE}
       and not exists (select 1 from circulation u where u.organisation_id = p.organisation_id and u.plan_id = p.id
         and ${OPEN_CIRCULATION})
     order by p.updated_at, p.id limit ${MOST_ROWS}`,
    reachValues(scope.actor),
  );
}
