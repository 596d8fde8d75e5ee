import { type ContactStep, contactSteps, type Stage, stages } from '@banso/domain/casework';
import { type ReferralState, referralStates } from '@banso/domain/partners';
import type { MonthCount, ReferralStateCount, StageCount, StepCount, TownCount } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import {
  CASES_IN_OFFICE,
  figures,
  IN_OFFICE,
  monthsOf,
  OPEN_IN_PERIOD,
  type OverviewView,
  within,
} from './overview.ts';
import { hiddenCounts } from './small-counts.ts';

interface Counted<Key> {
  readonly key: Key;
  readonly count: number;
}

const countOf = <Key>(rows: readonly Counted<Key>[], key: Key): number =>
  rows.find((row) => row.key === key)?.count ?? 0;

export async function casesByStage(scope: CasesScope, view: OverviewView): Promise<StageCount[]> {
  const sql = `select c.stage as key, count(*)::int as count from support_case c where ${OPEN_IN_PERIOD} group by c.stage`;
  const rows = await figures<Counted<Stage>>(scope, view, 'stages', sql);
  return stages.map((stage) => ({ stage, count: countOf(rows, stage) }));
}

export async function casesByStep(scope: CasesScope, view: OverviewView): Promise<StepCount[]> {
  const sql = `select c.contact_step as key, count(*)::int as count from support_case c where ${OPEN_IN_PERIOD} group by c.contact_step`;
  const rows = await figures<Counted<ContactStep>>(scope, view, 'steps', sql);
  return contactSteps.map((step) => ({ step, count: countOf(rows, step) }));
}

export async function openedByMonth(scope: CasesScope, view: OverviewView): Promise<MonthCount[]> {
  const rows = await figures<Counted<string>>(
    scope,
    view,
    'opened',
    `select to_char(c.opened_at at time zone 'Asia/Tokyo', 'YYYY-MM') as key, count(*)::int as count from support_case c
     where ${CASES_IN_OFFICE} and ${within('c.opened_at')} group by 1`,
  );
  return monthsOf(view).map((month) => ({ month, count: countOf(rows, month) }));
}

export async function casesByTown(scope: CasesScope, view: OverviewView): Promise<TownCount[]> {
  const rows = await figures<Counted<string>>(
    scope,
    view,
    'towns',
    `select c.town_code as key, count(*)::int as count from support_case c
     where ${OPEN_IN_PERIOD} and c.town_code is not null group by c.town_code order by c.town_code`,
  );
  const { few, beside } = hiddenCounts(rows);
  return rows.map(({ key, count }) => {
    const guardsAnother = beside.has(key);
    const suppressed = few.has(key) || guardsAnother;
    return { townCode: key, count: suppressed ? null : count, suppressed, guardsAnother };
  });
}

export async function referralsByState(scope: CasesScope, view: OverviewView): Promise<ReferralStateCount[]> {
  const rows = await figures<Counted<ReferralState>>(
    scope,
    view,
    'referrals',
    `select r.state as key, count(*)::int as count from referral r
     join support_case c on c.organisation_id = r.organisation_id and c.id = r.case_id
     where ${IN_OFFICE} and ${within('r.sent_at')} group by r.state`,
  );
  return referralStates.map((state) => ({ state, count: countOf(rows, state) }));
}
