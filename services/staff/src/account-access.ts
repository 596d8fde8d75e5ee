import { announceActor } from './application/announce-actor.ts';
import { refreshStanding } from './application/refresh-standing.ts';
import { asSystem, type DatabaseSettings } from './as-system.ts';

/**
 * Closes or reopens someone's account, by the subject at the identity provider. Every service refuses the person from
 * the moment it is told, whatever session is open. Gives the name, or null where nobody is known by that subject.
 */
export function setAccountActive(
  settings: DatabaseSettings,
  subject: string,
  active: boolean,
): Promise<{ readonly displayName: string } | null> {
  return asSystem(settings, 'account', async (system) => {
    const [person] = await system.write(null, (tx) =>
      tx.query<{ id: string; organisationId: string; displayName: string; agencyId: string | null }>(
        `select id, organisation_id as "organisationId", display_name as "displayName", agency_id as "agencyId"
         from staff_member where subject = $1`,
        subject,
      ),
    );
    if (person === undefined) return null;
    const { id, organisationId, displayName, agencyId } = person;
    await system.write(organisationId, async (tx) => {
      await tx.query(
        'update staff_member set active = $2, version = version + 1 where id = $1::uuid and active <> $2',
        id,
        active,
      );
      tx.audit({ kind: 'change', action: 'account:manage', entity: 'StaffMember', entityId: id, fields: ['active'] });
      // A closed account is passed over by the nightly look: placements may have begun or ended meanwhile.
      if (agencyId === null) await refreshStanding(tx, organisationId, id, system.today);
      await announceActor(tx, id);
    });
    return { displayName };
  });
}
