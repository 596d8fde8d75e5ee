import { isUuid } from '@banso/domain/foundation';
import { absent } from '@banso/service-kit';
import type { Evidence } from '../persistence/evidence.ts';
import type { StaffRow } from '../persistence/staff.ts';
import type { StaffScope } from '../scope.ts';

/** Names of colleagues are open within the organisation, to those who work there; a refusal is recorded. */
export function mayReadStaff(scope: StaffScope, ids: readonly string[]): boolean {
  const permitted = scope.permit('staff:read', { organisationId: scope.actor.organisationId });
  if (!permitted.allowed) scope.refuse('staff:read', permitted, ids);
  return permitted.allowed;
}

/** Null where absent or not for the caller, which is recorded; everyone sees their own entry. */
export async function readStaff(scope: StaffScope, id: string): Promise<StaffRow | null> {
  if (id !== scope.actor.id && !mayReadStaff(scope, [id])) return null;
  const staff = isUuid(id) ? await scope.loaders.staffMember.load(id) : null;
  if (staff === null) scope.refuse('staff:read', absent, [id]);
  return staff;
}

/** Everything that 3(3) reads about one person; row-level security leaves out what the caller may not see. */
export async function evidenceOf(scope: StaffScope, staffId: string): Promise<Evidence> {
  const { loaders } = scope;
  const [trainings, licences, services, recognitions, placements] = await Promise.all([
    loaders.trainings.load(staffId),
    loaders.licences.load(staffId),
    loaders.services.load(staffId),
    loaders.recognitions.load(staffId),
    loaders.placements.load(staffId),
  ]);
  return { trainings, licences, services, recognitions, placements };
}

/** Whether the caller sees the evidence itself and not only its outcome: the same rule as row-level security. */
export function seesEvidence(scope: StaffScope, staff: StaffRow): boolean {
  if (staff.id === scope.actor.id) return true;
  const office = staff.officeIds.find((id) => scope.actor.officeIds.includes(id)) ?? staff.officeIds[0] ?? null;
  const permitted = scope.permit('staff:read', { organisationId: staff.organisationId, officeId: office });
  return permitted.allowed && !scope.actor.roles.every((role) => role === 'townStaff');
}
