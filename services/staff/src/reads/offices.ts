import { allOffices, type OfficeRow } from '../persistence/offices.ts';
import type { StaffScope } from '../scope.ts';

/** Offices of the caller's organisation; partners have no business with them. */
export function officesFor(scope: StaffScope): Promise<OfficeRow[]> {
  return scope.actor.agencyId === null ? allOffices(scope) : Promise.resolve([]);
}
