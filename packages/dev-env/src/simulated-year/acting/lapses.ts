import type { PlannedLapse } from '../step.ts';
import { staffByKey } from '../teams.ts';
import { type Scene, subjectOf } from './scene.ts';

/** The supervisor records that a licence ended. */
export async function endLicence(scene: Scene, { by, worker, day, reason }: PlannedLapse): Promise<void> {
  const { acting } = scene;
  const subject = subjectOf(by);
  const staffId = staffByKey(worker).id;
  type Found = { staffMember: { licences: readonly { id: string }[] } };
  const query = 'query Licences($id: ID!) { staffMember(id: $id) { licences { id } } }';
  const { staffMember } = await acting.ask<Found>('staff', subject, query, { id: staffId });
  for (const { id: licenceId } of staffMember.licences) {
    const mutation = { name: 'endLicence', success: 'on StaffSaved { __typename }' };
    await acting.act('staff', subject, mutation, { staffId, licenceId, endedOn: day, reason });
  }
}
