import { minutesLate, type VisitAlert, type VisitState, visitAlert, visitSafetyOn } from '@banso/domain/casework';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { dayOf } from '../../text/dates.ts';

export interface Lateness {
  readonly minutes: number;
  readonly alert: VisitAlert | null;
}

/** How late by now, by the same rule as the server's. */
export function lateness(visit: Pick<VisitPartsFragment, 'state' | 'returnsAt'>, now: number): Lateness {
  const watched = { state: visit.state as VisitState, returnsAt: Date.parse(visit.returnsAt) };
  return {
    minutes: minutesLate(watched, now),
    alert: visitAlert(watched, now, visitSafetyOn(dayOf(new Date(now)))),
  };
}

/** Those late come first, the latest before all; then those out; then by the time of the day. */
export function inOrder<Visit extends Pick<VisitPartsFragment, 'state' | 'startsAt' | 'returnsAt'>>(
  visits: readonly Visit[],
  now: number,
): Visit[] {
  const late = (visit: Visit) => (lateness(visit, now).alert === null ? 0 : lateness(visit, now).minutes);
  return visits.toSorted(
    (a, b) =>
      late(b) - late(a) ||
      Number(b.state === 'OUT') - Number(a.state === 'OUT') ||
      a.startsAt.localeCompare(b.startsAt),
  );
}
