import {
  type CaseEventType,
  caseEventTypes,
  type LeadState,
  leadStates,
  mayMoveStage,
  supportIntensity,
  type Waited,
  waitFigures,
} from '@banso/domain/casework';
import { civilDate, compareDates } from '@banso/domain/foundation';
import type { FirstContactFigures, LeadStateCount, StageIntensity } from '../generated/graphql.ts';
import { LEADS_WITHIN_REACH } from '../persistence/leads.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';
import { CASES_IN_OFFICE, figures, OPEN_IN_PERIOD, type OverviewView, within } from './overview.ts';

/** 3(1)ア: from the day of detection to the first contact with the person, of the cases detected in the period. */
export async function firstContact(scope: CasesScope, view: OverviewView): Promise<FirstContactFigures> {
  const waited = await figures<Waited>(
    scope,
    view,
    'first_contact',
    `select case when c.first_contact_with_person_on is not null
       then greatest(c.first_contact_with_person_on - c.detected_on, 0) end as days, count(*)::int as count
     from support_case c where ${CASES_IN_OFFICE} and c.detected_on between $6::date and $7::date group by 1`,
  );
  const { buckets, ...found } = waitFigures(waited);
  return {
    ...found,
    buckets: buckets.map((bucket) => ({ ...bucket, label: `${bucket.fromDays}–${bucket.untilDays ?? ''}` })),
  };
}

interface Course {
  readonly openedOn: string;
  readonly happened: readonly (readonly [type: CaseEventType, on: string])[] | null;
  readonly contacts: readonly string[] | null;
}

const MOVING = caseEventTypes.filter(mayMoveStage).map((type) => `'${type}'`);
const dayIn = (column: string): string => `(${column} at time zone 'Asia/Tokyo')::date::text`;

/** 3(1)ア: contacts a month by stage, of the cases open in the period. Only its days up to today have passed. */
export async function intensity(scope: CasesScope, view: OverviewView): Promise<StageIntensity[]> {
  const rows = await figures<Course>(
    scope,
    view,
    'intensity',
    `select ${dayIn('c.opened_at')} as "openedOn",
       (select json_agg(json_build_array(e.type, ${dayIn('e.at')}) order by e.sequence) from case_event e
        where e.organisation_id = c.organisation_id and e.case_id = c.id and e.type in (${MOVING.join(', ')})) as happened,
       (select json_agg(${dayIn('k.started_at')}) from contact k
        where k.organisation_id = c.organisation_id and k.case_id = c.id and ${within('k.started_at')}) as contacts
     from support_case c where ${OPEN_IN_PERIOD}`,
  );
  const courses = rows.map(({ openedOn, happened, contacts }) => ({
    openedOn: civilDate(openedOn),
    happenings: (happened ?? []).map(([type, on]) => ({ type, on: civilDate(on) })),
    contacts: (contacts ?? []).map(civilDate),
  }));
  const until = compareDates(view.until, scope.today) < 0 ? view.until : scope.today;
  return supportIntensity(courses, { from: view.from, until });
}

/** What became of the leads detected in the period. One that is still open was not reached either. */
export async function leadsByState(scope: CasesScope, view: OverviewView): Promise<LeadStateCount[]> {
  const rows = await scope.read.query<{ state: LeadState; count: number }>(
    'overview_leads',
    `select l.state, count(*)::int as count from lead l where ${LEADS_WITHIN_REACH}
       and ($5::uuid is null or l.office_id = $5::uuid) and l.detected_on between $6::date and $7::date group by l.state`,
    [...reachValues(scope.actor), view.officeId, view.from, view.until],
  );
  return leadStates.map((state) => ({ state, count: rows.find((row) => row.state === state)?.count ?? 0 }));
}
