import { type Actor, reachOf } from '@banso/domain/authorisation';
import { saveActor } from '@banso/service-kit';
import { lockListeners } from '../persistence/listeners.ts';
import { STAFF_COLUMNS, type StaffRow } from '../persistence/staff.ts';
import type { Tx } from '../scope.ts';

/** Writes the person as an actor of this service and tells the others: who may sign in, with which roles, where. */
export async function announceActor(tx: Tx, staffId: string): Promise<void> {
  const [staff] = await tx.query<StaffRow>(
    `select ${STAFF_COLUMNS} from staff_member s where s.id = $1::uuid`,
    staffId,
  );
  if (staff === undefined) throw new Error('the person to announce is not there');
  const actor = actorOf(staff);
  await saveActor(tx.db, actor);
  emitActor(tx, actor, await lockListeners(tx, 'shared'));
}

export function emitActor(tx: Tx, actor: Actor, listeners: readonly string[]): void {
  const { id, organisationId } = actor;
  tx.emit('staff.actorChanged', listeners, actor, { aggregateId: id, organisationId });
}

/** Offices count with a role in them; without one they only say who keeps the person's file. */
export function actorOf(staff: StaffRow): Actor & { readonly version: number } {
  const actor = { ...personOf(staff), version: staff.version };
  const isOfOffices = ['organisation', 'offices'].includes(reachOf({ ...actor, active: true }));
  return isOfOffices ? actor : { ...actor, officeIds: [] };
}

const personOf = (staff: StaffRow): Actor => ({
  id: staff.id,
  subject: staff.subject,
  displayName: staff.displayName,
  organisationId: staff.organisationId,
  roles: staff.roles,
  officeIds: staff.officeIds,
  townCodes: staff.townCodes,
  agencyId: staff.agencyId,
  accessEndsOn: staff.accessEndsOn,
  active: staff.active,
});
