import { type CivilDate, isUuid, parseCivilDate } from '@banso/domain/foundation';
import { CodedError } from '@banso/service-kit';
import { NOT_MERGED, WITHIN_REACH } from '../persistence/cases.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';

/** Figures for an office, or all that the caller reaches, and a period. Each is one statement, sent where it is asked for. */
export interface OverviewView {
  readonly officeId: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

const LONGEST_PERIOD_IN_YEARS = 5;

/** Null for those who may not see figures; the refusal is audited. */
export async function overview(
  scope: CasesScope,
  asked: { readonly officeId: string | null; readonly from: string; readonly until: string },
): Promise<OverviewView | null> {
  const from = parseCivilDate(asked.from);
  const until = parseCivilDate(asked.until);
  if (!from.ok || !until.ok || from.value > until.value)
    throw new CodedError('BAD_REQUEST', 'A period begins and ends with days that exist, in that order.');
  if (Number(until.value.slice(0, 4)) - Number(from.value.slice(0, 4)) > LONGEST_PERIOD_IN_YEARS) {
    throw new CodedError('BAD_REQUEST', `A period is no longer than ${LONGEST_PERIOD_IN_YEARS} years.`);
  }
  if (asked.officeId !== null && !isUuid(asked.officeId)) return null;
  const { organisationId } = scope.actor;
  const permitted = scope.permit('overview:read', {
    organisationId,
    ...(asked.officeId === null ? {} : { officeId: asked.officeId }),
  });
  if (!permitted.allowed) {
    await scope.refuse('overview:read', permitted, asked.officeId === null ? [] : [asked.officeId]);
    return null;
  }
  return { officeId: asked.officeId, from: from.value, until: until.value };
}

/** After the four values of reach: office `$5`, first and last day `$6` and `$7`. */
export const IN_OFFICE = `${WITHIN_REACH} and ($5::uuid is null or c.office_id = $5::uuid)`;

/** The office's cases, each person's counted once; contacts and referrals count wherever they were recorded. */
export const CASES_IN_OFFICE = `${IN_OFFICE} and ${NOT_MERGED}`;

/** Cases that were open on some day of the period. */
export const OPEN_IN_PERIOD = `${CASES_IN_OFFICE} and c.opened_at < ($7::date + 1)::timestamp at time zone 'Asia/Tokyo'
 and (c.closed_on is null or c.closed_on >= $6::date)`;

/** A moment within the period, days counted in Japan. */
export const within = (column: string): string =>
  `${column} >= $6::date::timestamp at time zone 'Asia/Tokyo' and ${column} < ($7::date + 1)::timestamp at time zone 'Asia/Tokyo'`;

export function figures<Row>(scope: CasesScope, view: OverviewView, name: string, sql: string): Promise<Row[]> {
  return scope.read.query<Row>(`overview_${name}`, sql, [
    ...reachValues(scope.actor),
    view.officeId,
    view.from,
    view.until,
  ]);
}

/** Every month of the period, as `YYYY-MM`: a month in which nothing happened is a figure too. */
export function monthsOf({ from, until }: OverviewView): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const next = Number(month.slice(5, 7)) + 1;
  return next > 12 ? `${year + 1}-01` : `${month.slice(0, 4)}-${String(next).padStart(2, '0')}`;
}
