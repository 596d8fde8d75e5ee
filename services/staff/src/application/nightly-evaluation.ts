import type { Timer } from '@banso/service-kit';
import type { Db } from '../scope.ts';
import { refreshStanding } from './refresh-standing.ts';

const MINUTE = 60;

/**
 * Roles and qualification change with the calendar alone: a placement begins or ends, a licence ends, a fiscal year
 * turns. Whoever was not looked at today is looked at again; asked every minute, so that who has left is out right after
 * midnight, and a machine that slept at night does it in the morning.
 */
export const nightlyEvaluation: Timer<Db> = {
  name: 'nightly-evaluation',
  everySeconds: MINUTE,
  async run(system) {
    const due = await system.write(null, (tx) =>
      tx.query<{ id: string; organisationId: string }>(
        `select id, organisation_id as "organisationId" from staff_member
         where active and agency_id is null and evaluated_on is distinct from $1`,
        system.today,
      ),
    );
    // One person who cannot be looked at keeps nobody else's access open.
    const failures: unknown[] = [];
    for (const { id, organisationId } of due) {
      const looked = system.write(organisationId, async (tx) => {
        await refreshStanding(tx, organisationId, id, system.today);
        tx.audit({
          kind: 'change',
          action: 'staff:evaluate',
          entity: 'StaffMember',
          entityId: id,
          fields: ['qualification', 'roles', 'offices'],
        });
      });
      await looked.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  },
};
