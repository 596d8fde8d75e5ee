import type { Role } from '@banso/domain/authorisation';
import type { PlacementRole } from '../generated/graphql.ts';
import type { PlacementRow } from '../persistence/evidence.ts';
import type { StaffRow } from '../persistence/staff.ts';

const roleOf: Record<PlacementRole, Role> = {
  OUTREACH_WORKER: 'outreachWorker',
  CHIEF_CONSULTATION_WORKER: 'chiefConsultationWorker',
  CONSULTATION_WORKER: 'consultationWorker',
  EMPLOYMENT_WORKER: 'employmentWorker',
  SUPERVISOR: 'officeSupervisor',
};
/** Roles that count in an office; every other counts without one. */
const officeRoles: readonly Role[] = [...Object.values(roleOf), 'contractorAdministrator'];

export interface AccessToday {
  readonly roles: readonly Role[];
  readonly officeIds: readonly string[];
  /** Where the person is placed as an outreach worker. */
  readonly outreachOfficeIds: readonly string[];
}

/**
 * What someone may do, and where, on a day. A granted role counts until the first placement in it begins; from then on
 * placements alone say when it counts. Granted offices count as long as a role that was granted for them does, and until
 * there is a placement at all. Who has left every office stays with the last one: it keeps the file, and opens nothing
 * without a role.
 */
export function accessToday(
  { grantedRoles, grantedOfficeIds }: Pick<StaffRow, 'grantedRoles' | 'grantedOfficeIds'>,
  placements: readonly PlacementRow[],
  today: string,
): AccessToday {
  const begun = placements.filter(({ from }) => from <= today);
  const running = begun.filter(({ until }) => until === null || until >= today);
  const placedOnce = new Set(begun.map(({ role }) => roleOf[role]));
  const granted = grantedRoles.filter((role) => !placedOnce.has(role));
  const grantCounts = begun.length === 0 || granted.some((role) => officeRoles.includes(role));
  const officeIds = distinct([...(grantCounts ? grantedOfficeIds : []), ...running.map(({ officeId }) => officeId)]);
  return {
    roles: distinct([...granted, ...running.map(({ role }) => roleOf[role])]),
    officeIds: officeIds.length > 0 ? officeIds : lastOffice(begun),
    outreachOfficeIds: distinct(
      running.filter(({ role }) => role === 'OUTREACH_WORKER').map(({ officeId }) => officeId),
    ),
  };
}

function lastOffice(ended: readonly PlacementRow[]): string[] {
  const [last] = ended.toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? 1 : -1));
  return last === undefined ? [] : [last.officeId];
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
