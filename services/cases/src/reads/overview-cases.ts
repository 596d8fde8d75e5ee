import { type ContactStep, contactSteps, type Stage, stages } from '@banso/domain/casework';
import { type ReferralState, referralStates } from '@banso/domain/partners';
import type {
  FirstContactFigures,
  MonthCount,
  ReferralStateCount,
  StageCount,
  StepCount,
  TownCount,
} from '../generated/graphql.ts';
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

const bucketEnds: readonly (readonly [label: string, from: number, until: number | null])[] = [
  ['0–7', 0, 7],
  ['8–30', 8, 30],
  ['31–90', 31, 90],
  ['91–180', 91, 180],
  ['181–', 181, null],
];

interface FirstContactRow {
  readonly reached: number;
  readonly notYet: number;
  readonly median: number | null;
  readonly counts: number[];
}

/** 3(1): from the day of detection to the first contact with the person, of the cases detected in the period. */
export async function firstContact(scope: CasesScope, view: OverviewView): Promise<FirstContactFigures> {
  const count = bucketEnds.map(
    ([, from, until]) => `count(*) filter (where days >= ${from}${until === null ? '' : ` and days <= ${until}`})::int`,
  );
  const [row] = await figures<FirstContactRow>(
    scope,
    view,
    'first_contact',
    `with waits as (
       select case when c.first_contact_with_person_on is not null
         then greatest(c.first_contact_with_person_on - c.detected_on, 0) end as days from support_case c
       where ${CASES_IN_OFFICE} and c.detected_on between $6::date and $7::date)
     select count(days)::int as reached, (count(*) - count(days))::int as "notYet",
       percentile_disc(0.5) within group (order by days) as median, array[${count.join(', ')}] as counts from waits`,
  );
  return {
    reached: row?.reached ?? 0,
    notYet: row?.notYet ?? 0,
    medianDays: row?.median ?? null,
    buckets: bucketEnds.map(([label, fromDays, untilDays], index) => ({
      label,
      fromDays,
      untilDays,
      count: row?.counts[index] ?? 0,
    })),
  };
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
