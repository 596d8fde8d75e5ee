import { minutesLate } from '@banso/domain/casework';
import { addDays, isCivilDate, isUuid } from '@banso/domain/foundation';
import { CodedError } from '@banso/service-kit';
import { reachValues } from '../persistence/reach.ts';
import { VISITS_WITHIN_REACH, type VisitRow, visitFacts } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';
import { mayReadVisits } from './may-do.ts';

const MOST_ROWS = 300;

/** Visits of a day that are not called off, in one statement; today also whoever is still out from before. Late ones first. */
export async function visitList(scope: CasesScope, on: string | null, officeId: string | null): Promise<VisitRow[]> {
  if (!(await mayReadVisits(scope))) return [];
  if (officeId !== null && !isUuid(officeId)) return [];
  if (on !== null && !isCivilDate(on)) throw new CodedError('BAD_REQUEST', 'A day is written YYYY-MM-DD and exists.');
  const day = on ?? scope.today;
  const rows = await scope.read.query<VisitRow>(
    'visits_of_day',
    `${VISITS_WITHIN_REACH} and ($5::uuid is null or c.office_id = $5::uuid)
       and ((v.starts_at < $7::timestamptz and v.returns_at > $6::timestamptz and v.state <> 'CANCELLED')
         or ($8 and v.state = 'OUT'))
     order by v.starts_at, v.id limit ${MOST_ROWS}`,
    [
      ...reachValues(scope.actor),
      officeId,
      `${day}T00:00:00+09:00`,
      `${addDays(day, 1)}T00:00:00+09:00`,
      day === scope.today,
    ],
  );
  const late = (row: VisitRow) => minutesLate(visitFacts(row), scope.now().getTime());
  return rows.toSorted((a, b) => late(b) - late(a));
}
