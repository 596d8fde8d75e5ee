import { hasRole } from '@banso/domain/authorisation';
import { UNTOUCHED_AFTER_DAYS } from '@banso/domain/casework';
import { addDays } from '@banso/domain/foundation';
import { routedOn } from '../persistence/approval-routes.ts';
import { URGENT_WITHIN_REACH, type UrgentHelpRow } from '../persistence/beginnings.ts';
import { CASE_COLUMNS, type CaseRow, NOT_MERGED, WITHIN_REACH } from '../persistence/cases.ts';
import { OPEN_CIRCULATION } from '../persistence/circulations.ts';
import { standing } from '../persistence/determinations.ts';
import { FOLLOW_UPS_WITHIN_REACH, type FollowUpRow } from '../persistence/follow-ups.ts';
import { LEAD_COLUMNS, LEADS_WITHIN_REACH, type LeadRow } from '../persistence/leads.ts';
import { PLANS_WITHIN_REACH, type PlanRow } from '../persistence/plans.ts';
import { PROMISE_COLUMNS, type PromiseRow } from '../persistence/promises.ts';
import { reachValues } from '../persistence/reach.ts';
import { REFERRALS_WITHIN_REACH, type ReferralSeen } from '../persistence/referrals.ts';
import type { CasesScope } from '../scope.ts';
import { driftSince } from './evaluate-case.ts';
import { type Counted, onePage, type TodayPage, WHOLE } from './today-view.ts';

/** A judgement or determination that waits for the caller's approval. */
export interface Waiting {
  readonly caseId: string;
  readonly id: string;
}

/** A plan is to be reviewed from two weeks before its day on. */
const REVIEW_AHEAD_IN_DAYS = 14;
/** Drift is looked for in the cases determined last; an office has far fewer than this under way. */
const MOST_COMPARED = 500;

/** Those who answer for an office see all of it; a worker the own cases, and those opened that nobody has taken on. */
const seesAll = (scope: CasesScope): boolean =>
  hasRole(scope.actor, 'officeSupervisor', 'chiefConsultationWorker', 'prefectureManager', 'prefectureAuditor');

const OWN = `(exists (select 1 from assignment o where o.organisation_id = c.organisation_id and o.case_id = c.id
   and o.worker_id = $5::uuid and o.until_on is null)
 or (c.opened_by = $5::uuid and not exists (select 1 from assignment o where o.organisation_id = c.organisation_id
   and o.case_id = c.id and o.until_on is null)))`;

const ACTIVE = `c.stage not in ('SUSPENDED', 'CLOSED', 'REFERRED_ON')`;

/** As `isPlanInForce` of the domain says it. */
const IN_FORCE = `(p.state = 'DECIDED' or (p.state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')
 and exists (select 1 from plan_goal g where g.organisation_id = p.organisation_id and g.plan_id = p.id)
 and not exists (select 1 from plan_goal g where g.organisation_id = p.organisation_id and g.plan_id = p.id
   and g.whose = 'CLIENT')))`;
/** Looked at, and something else follows: it is not to be looked at again. */
const EVALUATED_TO_AN_END = `coalesce((select e.conclusion <> 'CONTINUE' from plan_evaluation e
 where e.organisation_id = p.organisation_id and e.plan_id = p.id order by e.number desc limit 1), false)`;

const OWN_FOLLOW_UP = `(f.by_id = $5::uuid or (f.by_id is null and exists (select 1 from case_closure k
 where k.organisation_id = f.organisation_id and k.id = f.closure_id and k.ended_by = $5::uuid))
 or (f.by_id is null and exists (select 1 from assignment o where o.organisation_id = f.organisation_id
   and o.case_id = f.case_id and o.worker_id = $5::uuid)))`;
const FOLLOW_UP_DUE = `f.state = 'DUE' and f.due_on <= $6::date and not exists (select 1 from visit_block v
 where v.organisation_id = f.organisation_id and v.case_id = f.case_id and v.lifted_at is null
   and v.scope = 'ALL_CONTACT' and v.recontact_on > $6::date) order by f.due_on, f.id`;

/** One statement, its fifth value the caller, its sixth the day; two texts, for those who see all and for the others. */
function mine<Row>(
  scope: CasesScope,
  name: string,
  select: string,
  rest: string,
  { day = scope.today as string, page = WHOLE, all = seesAll(scope) } = {},
): Promise<Counted<Row>[]> {
  const organisation = { organisationId: scope.actor.organisationId };
  if (!scope.permit('case:read', organisation).allowed) return Promise.resolve([]);
  return scope.read.query<Counted<Row>>(
    `today_${name}_${all ? 'all' : 'own'}`,
    onePage(`${select} and ${all ? '$5::uuid is not null' : OWN} and ${rest}`, 7),
    [...reachValues(scope.actor), scope.actor.id, day, page.first, page.skip],
  );
}

/** Of a case merged into another the survivor has a promise of its own. */
const PROMISES = `select ${PROMISE_COLUMNS} from promise_made p
 join support_case c on c.organisation_id = p.organisation_id and c.id = p.case_id where ${WITHIN_REACH} and ${NOT_MERGED}`;
const CASES = `select ${CASE_COLUMNS} from support_case c where ${WITHIN_REACH}`;

export const overduePromises = (scope: CasesScope, page: TodayPage): Promise<Counted<PromiseRow>[]> =>
  mine(scope, 'promises_overdue', PROMISES, `p.state = 'OPEN' and p.due_on < $6::date order by p.due_on, p.id`, {
    page,
  });

export const promisesToday = (scope: CasesScope, page: TodayPage): Promise<Counted<PromiseRow>[]> =>
  mine(scope, 'promises_due', PROMISES, `p.state = 'OPEN' and p.due_on = $6::date order by p.id`, { page });

export const plansToReview = (scope: CasesScope, page: TodayPage): Promise<Counted<PlanRow>[]> =>
  mine(
    scope,
    'plans_review',
    PLANS_WITHIN_REACH,
    `${IN_FORCE} and ${ACTIVE} and p.review_on <= $6::date and not ${EVALUATED_TO_AN_END} order by p.review_on, p.id`,
    { day: addDays(scope.today, REVIEW_AHEAD_IN_DAYS), page },
  );

/**
 * What was planned for after a closure, from its day on. The team has ended: it is for whoever it was given to, else
 * for whoever closed the case or was in its team, and for those who answer for the office. Nobody is named who wishes to be left alone.
 */
export const followUpsDue = (scope: CasesScope, page: TodayPage): Promise<Counted<FollowUpRow>[]> =>
  seesAll(scope)
    ? mine(scope, 'follow_ups_due', FOLLOW_UPS_WITHIN_REACH, FOLLOW_UP_DUE, { page })
    : mine(scope, 'follow_ups_own', FOLLOW_UPS_WITHIN_REACH, `${OWN_FOLLOW_UP} and ${FOLLOW_UP_DUE}`, {
        all: true,
        page,
      });

/** For those who work on the case and those who answer for it: what ends soonest is to be looked at first. */
export const urgentHelpInForce = (scope: CasesScope, page: TodayPage): Promise<Counted<UrgentHelpRow>[]> =>
  mine(
    scope,
    'urgent_help',
    URGENT_WITHIN_REACH,
    `${ACTIVE} and ${NOT_MERGED} and k.ended_at is null and k.from_on <= $6::date and k.until_on >= $6::date
     order by k.until_on, k.id`,
    { all: hasRole(scope.actor, 'officeSupervisor', 'chiefConsultationWorker'), page },
  );

export const unansweredReferrals = (scope: CasesScope, page: TodayPage): Promise<Counted<ReferralSeen>[]> =>
  mine(
    scope,
    'referrals_unanswered',
    REFERRALS_WITHIN_REACH,
    `r.state in ('SENT', 'RECEIVED') and r.answer_due_on < $6::date order by r.answer_due_on, r.id`,
    { page },
  );

export const endedVisitBlocks = (scope: CasesScope, page: TodayPage): Promise<Counted<CaseRow>[]> =>
  mine(
    scope,
    'visit_blocks_ended',
    CASES,
    `${ACTIVE} and exists (select 1 from visit_block v where v.organisation_id = c.organisation_id and v.case_id = c.id
       and v.lifted_at is null and v.recontact_on <= $6::date
       and not exists (select 1 from contact k where k.organisation_id = c.organisation_id and k.case_id = c.id
         and (k.started_at at time zone 'Asia/Tokyo')::date >= v.recontact_on)) order by c.last_contact_at nulls first, c.id`,
    { page },
  );

/** For those who assign, and for those of the office who take up what was just received. */
export async function unassignedCases(scope: CasesScope, page: TodayPage): Promise<Counted<CaseRow>[]> {
  const { actor } = scope;
  const assigns = scope.permit('assignment:manage', { organisationId: actor.organisationId }).allowed;
  if (!assigns && !hasRole(actor, 'consultationWorker', 'chiefConsultationWorker')) return [];
  return mine(
    scope,
    'cases_unassigned',
    CASES,
    `${ACTIVE} and c.outreach_worker_id is null and $6::date is not null order by c.opened_at, c.id`,
    { all: true, page },
  );
}

/** 3(1)ア: what somebody noticed and nobody looked after since, for those of the office who settle it. */
export async function untouchedLeads(scope: CasesScope, page: TodayPage): Promise<Counted<LeadRow>[]> {
  if (!scope.permit('lead:settle', { organisationId: scope.actor.organisationId }).allowed) return [];
  return scope.read.query<Counted<LeadRow>>(
    'today_leads',
    onePage(
      `select ${LEAD_COLUMNS} from lead l where ${LEADS_WITHIN_REACH} and l.state = 'OPEN' and l.last_touched_on <= $5::date
       order by l.urgency_sealed is null, l.last_touched_on, l.id`,
      6,
    ),
    [...reachValues(scope.actor), addDays(scope.today, -UNTOUCHED_AFTER_DAYS), page.first, page.skip],
  );
}

/** For those who may approve; nobody approves their own. */
export const judgementsToApprove = (scope: CasesScope, page: TodayPage): Promise<Counted<Waiting>[]> =>
  toApprove(scope, page, 'judgements', 'judgement', 'j.judged_by', 'j.judged_at', 'and j.superseded_at is null');

export const determinationsToApprove = (scope: CasesScope, page: TodayPage): Promise<Counted<Waiting>[]> =>
  toApprove(scope, page, 'determinations', 'determination', 'j.recorded_by', 'j.recorded_at', 'and j.needs_approval');

async function toApprove(
  scope: CasesScope,
  page: TodayPage,
  name: string,
  table: string,
  by: string,
  at: string,
  rest: string,
): Promise<Counted<Waiting>[]> {
  if (!scope.permit('eligibility:approve', { organisationId: scope.actor.organisationId }).allowed) return [];
  return scope.read.query<Counted<Waiting>>(
    `today_${name}`,
    onePage(
      `select j.case_id as "caseId", j.id from ${table} j
     join support_case c on c.organisation_id = j.organisation_id and c.id = j.case_id
     where ${WITHIN_REACH} and ${ACTIVE} and j.approved_at is null and j.returned_at is null ${rest} and ${by} <> $5::uuid
     order by ${at}, j.id`,
      6,
    ),
    [...reachValues(scope.actor), scope.actor.id, page.first, page.skip],
  );
}

/**
 * What waits for the caller: a decision that circulates and has come to them, and, where no route is set up, a plan
 * that they decide alone. Nobody decides a plan of their own.
 */
export async function plansToDecide(scope: CasesScope, page: TodayPage): Promise<Counted<PlanRow>[]> {
  const organisation = { organisationId: scope.actor.organisationId };
  if (!scope.permit('case:read', organisation).allowed) return [];
  const decides = scope.permit('support:decide', organisation).allowed;
  const open = `from circulation u where u.organisation_id = p.organisation_id and u.plan_id = p.id and ${OPEN_CIRCULATION}`;
  return scope.read.query<Counted<PlanRow>>(
    'today_plans_decide',
    onePage(
      `${PLANS_WITHIN_REACH} and p.state = 'APPROVED' and ${ACTIVE}
       and (exists (select 1 ${open} and $5::uuid = any(u.waits_for))
         or ($7::boolean and p.created_by <> $5::uuid and not exists (select 1 ${open}) and not ${routedOn('$6::date')}))
     order by p.updated_at, p.id`,
      8,
    ),
    [...reachValues(scope.actor), scope.actor.id, scope.today, decides, page.first, page.skip],
  );
}

/** Cases whose latest determination no longer agrees with the facts: the rule is asked anew, nothing is stored. */
export async function driftedCases(scope: CasesScope, page: TodayPage): Promise<Counted<CaseRow>[]> {
  const determined = `${ACTIVE} and $6::date is not null and exists (select 1 from determination d
    where d.organisation_id = c.organisation_id and d.case_id = c.id and d.returned_at is null)
    order by (select max(d.recorded_at) from determination d where d.organisation_id = c.organisation_id and d.case_id = c.id) desc`;
  const compared = { first: MOST_COMPARED, skip: 0 };
  const candidates = await mine<CaseRow>(scope, 'cases_determined', CASES, determined, { page: compared });
  const changed = await Promise.all(candidates.map((row) => hasDrifted(scope, row)));
  const drifted = candidates.filter((_, index) => changed[index]);
  return drifted.slice(page.skip, page.skip + page.first).map((row) => ({ ...row, total: drifted.length }));
}

async function hasDrifted(scope: CasesScope, row: CaseRow): Promise<boolean> {
  const [parties, judgements, determinations] = await Promise.all([
    scope.loaders.partiesOfCase.load(row.id),
    scope.loaders.judgementsOfCase.load(row.id),
    scope.loaders.determinationsOfCase.load(row.id),
  ]);
  const latest = standing(determinations);
  const birthDate = parties.find(({ id }) => id === row.clientId)?.birthDate ?? null;
  return (
    latest !== undefined && driftSince(latest, { birthDate, usesSaposute: row.usesSaposute, judgements }).length > 0
  );
}
