import { hasRole } from '@banso/domain/authorisation';
import { addDays } from '@banso/domain/foundation';
import { CASE_COLUMNS, type CaseRow, NOT_MERGED, WITHIN_REACH } from '../persistence/cases.ts';
import { standing } from '../persistence/determinations.ts';
import { PLANS_WITHIN_REACH, type PlanRow } from '../persistence/plans.ts';
import { PROMISE_COLUMNS, type PromiseRow } from '../persistence/promises.ts';
import { reachValues } from '../persistence/reach.ts';
import { REFERRALS_WITHIN_REACH, type ReferralRow } from '../persistence/referrals.ts';
import type { CasesScope } from '../scope.ts';
import { driftSince } from './evaluate-case.ts';

/** What needs doing today. Each list is read only where it is asked for, one statement each. */
export interface TodayView {
  readonly on: string;
}

/** A judgement or determination that waits for the caller's approval. */
export interface Waiting {
  readonly caseId: string;
  readonly id: string;
}

const MOST_ROWS = 50;
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

/** One statement, its fifth value the caller, its sixth the day; two texts, for those who see all and for the others. */
function mine<Row>(
  scope: CasesScope,
  name: string,
  select: string,
  rest: string,
  { day = scope.today as string, most = MOST_ROWS, all = seesAll(scope) } = {},
): Promise<Row[]> {
  const organisation = { organisationId: scope.actor.organisationId };
  if (!scope.permit('case:read', organisation).allowed) return Promise.resolve([]);
  return scope.read.query<Row>(
    `today_${name}_${all ? 'all' : 'own'}`,
    `${select} and ${all ? '$5::uuid is not null' : OWN} and ${rest} limit ${most}`,
    [...reachValues(scope.actor), scope.actor.id, day],
  );
}

/** Of a case merged into another the survivor has a promise of its own. */
const PROMISES = `select ${PROMISE_COLUMNS} from promise_made p
 join support_case c on c.organisation_id = p.organisation_id and c.id = p.case_id where ${WITHIN_REACH} and ${NOT_MERGED}`;
const CASES = `select ${CASE_COLUMNS} from support_case c where ${WITHIN_REACH}`;

export const overduePromises = (scope: CasesScope): Promise<PromiseRow[]> =>
  mine(scope, 'promises_overdue', PROMISES, `p.state = 'OPEN' and p.due_on < $6::date order by p.due_on, p.id`);

export const promisesToday = (scope: CasesScope): Promise<PromiseRow[]> =>
  mine(scope, 'promises_due', PROMISES, `p.state = 'OPEN' and p.due_on = $6::date order by p.id`);

export const plansToReview = (scope: CasesScope): Promise<PlanRow[]> =>
  mine(
    scope,
    'plans_review',
    PLANS_WITHIN_REACH,
    `p.state = 'DECIDED' and ${ACTIVE} and p.review_on <= $6::date order by p.review_on, p.id`,
    { day: addDays(scope.today, REVIEW_AHEAD_IN_DAYS) },
  );

export const unansweredReferrals = (scope: CasesScope): Promise<ReferralRow[]> =>
  mine(
    scope,
    'referrals_unanswered',
    REFERRALS_WITHIN_REACH,
    `r.state in ('SENT', 'RECEIVED') and r.answer_due_on < $6::date order by r.answer_due_on, r.id`,
  );

export const endedVisitBlocks = (scope: CasesScope): Promise<CaseRow[]> =>
  mine(
    scope,
    'visit_blocks_ended',
    CASES,
    `${ACTIVE} and exists (select 1 from visit_block v where v.organisation_id = c.organisation_id and v.case_id = c.id
       and v.lifted_at is null and v.recontact_on <= $6::date
       and not exists (select 1 from contact k where k.organisation_id = c.organisation_id and k.case_id = c.id
         and (k.started_at at time zone 'Asia/Tokyo')::date >= v.recontact_on)) order by c.last_contact_at nulls first, c.id`,
  );

/** For those who assign, and for those of the office who take up what was just received. */
export async function unassignedCases(scope: CasesScope): Promise<CaseRow[]> {
  const { actor } = scope;
  const assigns = scope.permit('assignment:manage', { organisationId: actor.organisationId }).allowed;
  if (!assigns && !hasRole(actor, 'consultationWorker', 'chiefConsultationWorker')) return [];
  return mine(
    scope,
    'cases_unassigned',
    CASES,
    `${ACTIVE} and c.outreach_worker_id is null and $6::date is not null order by c.opened_at, c.id`,
    { all: true },
  );
}

/** For those who may approve; nobody approves their own. */
export const judgementsToApprove = (scope: CasesScope): Promise<Waiting[]> =>
  toApprove(scope, 'judgements', 'judgement', 'j.judged_by', 'j.judged_at', 'and j.superseded_at is null');

export const determinationsToApprove = (scope: CasesScope): Promise<Waiting[]> =>
  toApprove(scope, 'determinations', 'determination', 'j.recorded_by', 'j.recorded_at', 'and j.needs_approval');

async function toApprove(
  scope: CasesScope,
  name: string,
  table: string,
  by: string,
  at: string,
  rest: string,
): Promise<Waiting[]> {
  if (!scope.permit('eligibility:approve', { organisationId: scope.actor.organisationId }).allowed) return [];
  return scope.read.query<Waiting>(
    `today_${name}`,
    `select j.case_id as "caseId", j.id from ${table} j
     join support_case c on c.organisation_id = j.organisation_id and c.id = j.case_id
     where ${WITHIN_REACH} and ${ACTIVE} and j.approved_at is null and j.returned_at is null ${rest} and ${by} <> $5::uuid
     order by ${at}, j.id limit ${MOST_ROWS}`,
    [...reachValues(scope.actor), scope.actor.id],
  );
}

/** For those who decide; nobody decides a plan of their own. */
export async function plansToDecide(scope: CasesScope): Promise<PlanRow[]> {
  if (!scope.permit('support:decide', { organisationId: scope.actor.organisationId }).allowed) return [];
  return scope.read.query<PlanRow>(
    'today_plans_decide',
    `${PLANS_WITHIN_REACH} and p.state = 'APPROVED' and p.created_by <> $5::uuid and ${ACTIVE} order by p.updated_at, p.id limit ${MOST_ROWS}`,
    [...reachValues(scope.actor), scope.actor.id],
  );
}

/** Cases whose latest determination no longer agrees with the facts: the rule is asked anew, nothing is stored. */
export async function driftedCases(scope: CasesScope): Promise<CaseRow[]> {
  const determined = `${ACTIVE} and $6::date is not null and exists (select 1 from determination d
    where d.organisation_id = c.organisation_id and d.case_id = c.id and d.returned_at is null)
    order by (select max(d.recorded_at) from determination d where d.organisation_id = c.organisation_id and d.case_id = c.id) desc`;
  const candidates = await mine<CaseRow>(scope, 'cases_determined', CASES, determined, { most: MOST_COMPARED });
  const drifted = await Promise.all(candidates.map((row) => hasDrifted(scope, row)));
  return candidates.filter((_, index) => drifted[index]).slice(0, MOST_ROWS);
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
