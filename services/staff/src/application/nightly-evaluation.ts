import type { Timer } from '@banso/service-kit';
import type { Db } from '../scope.ts';
import { refreshQualification } from './refresh-qualification.ts';

const HOUR = 3_600;

/**
 * Qualification changes with the calendar alone: a licence ends, a fiscal year turns. Whoever was not looked at today is
 * evaluated again; asked hourly, so that a machine that slept at night does it in the morning.
 */
export const nightlyEvaluation: Timer<Db> = {
  name: 'nightly-evaluation',
  everySeconds: HOUR,
  async run(system) {
    const due = await system.write(null, (tx) =>
      tx.query<{ id: string; organisationId: string }>(
        `select id, organisation_id as "organisationId" from staff_member
         where active and agency_id is null and evaluated_on is distinct from $1`,
        system.today,
      ),
    );
    for (const { id, organisationId } of due) {
      await system.write(organisationId, async (tx) => {
        await refreshQualification(tx, id, system.today);
        tx.audit({
          kind: 'change',
          action: 'staff:evaluate',
          entity: 'StaffMember',
          entityId: id,
          fields: ['qualification'],
        });
      });
    }
  },
};
