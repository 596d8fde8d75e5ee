import type { VisitFacts } from './visit-plan.ts';
import type { VisitSafety } from './visit-safety.ts';

/** Whom a return that does not come concerns: those who went, then a supervisor, then the whole office. */
export const visitAlerts = ['VISITOR', 'SUPERVISOR', 'OFFICE'] as const;
export type VisitAlert = (typeof visitAlerts)[number];

type Watched = Pick<VisitFacts, 'state' | 'returnsAt'>;
type Figures = Pick<VisitSafety, 'graceMinutes' | 'supervisorAfterMinutes' | 'officeAfterMinutes'>;

/** Whole minutes past the return time; none before it, and none once back. */
export const minutesLate = ({ state, returnsAt }: Watched, now: number): number =>
  state === 'OUT' ? Math.max(0, Math.floor((now - returnsAt) / 60_000)) : 0;

/** Follows from what is stored and the clock alone, so that no restart forgets somebody who is out. */
export function visitAlert(visit: Watched, now: number, safety: Figures): VisitAlert | null {
  if (visit.state !== 'OUT') return null;
  const late = minutesLate(visit, now);
  if (late >= safety.officeAfterMinutes) return 'OFFICE';
  if (late >= safety.supervisorAfterMinutes) return 'SUPERVISOR';
  return late >= safety.graceMinutes ? 'VISITOR' : null;
}

/** What somebody is to a visit. */
export interface Watcher {
  readonly isVisitor: boolean;
  readonly answersForOffice: boolean;
}

/** Does the alert reach this person by itself? The list of visits shows it to everybody of the office anyway. */
export function alertReaches(alert: VisitAlert | null, { isVisitor, answersForOffice }: Watcher): boolean {
  if (alert === null) return false;
  return isVisitor || alert === 'OFFICE' || (alert === 'SUPERVISOR' && answersForOffice);
}
