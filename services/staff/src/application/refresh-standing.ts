import { evidenceForChange } from '../persistence/evidence.ts';
import { lockStaff, STAFF_COLUMNS, type StaffRow } from '../persistence/staff.ts';
import { findingViews } from '../reads/finding-view.ts';
import { endsOn, qualificationOf } from '../reads/qualification.ts';
import type { Tx } from '../scope.ts';
import { accessToday } from './access-today.ts';
import { actorOf, announceActor } from './announce-actor.ts';

/**
 * Works out from what is recorded now which roles and offices count today and what 3(3) says, keeps both beside the
 * person and tells the other services. The last thing a change does: it may take the person out of the caller's reach.
 */
export async function refreshStanding(tx: Tx, organisationId: string, staffId: string, today: string): Promise<void> {
  // Locked before the placements are read, so that no older state is written over a newer one.
  const before = await lockStaff(tx, organisationId, staffId);
  if (before === undefined) throw new Error('the person to look at is not there');
  const evidence = await evidenceForChange(tx, staffId);
  const access = accessToday(before, evidence.placements, today);
  const answer = qualificationOf(evidence, before.welfareOfficerItems, today);
  const outcome = answer?.outcome ?? 'UNDETERMINED';
  const [staff] = await tx.query<StaffRow>(
    `update staff_member s set roles = $2::text[], office_ids = $3::uuid[], outreach_office_ids = $4::uuid[],
       qualification = $5, met_grounds = $6::text[], evaluated_on = $7, version = version + 1
     where s.id = $1::uuid returning ${STAFF_COLUMNS}`,
    staffId,
    access.roles,
    access.officeIds,
    access.outreachOfficeIds,
    outcome,
    answer?.met ?? [],
    today,
  );
  if (staff === undefined) throw new Error('the person looked at could not be written');
  const { displayName, kana } = staff;
  const { roles, officeIds } = actorOf(staff);
  tx.emit(
    'staff.workerQualificationChanged',
    ['cases'],
    {
      staffId,
      displayName,
      kana,
      officeIds,
      roles,
      outcome,
      edition: answer?.edition ?? null,
      metGrounds: (answer?.tree.children ?? [])
        .filter((finding) => finding.outcome === 'MET')
        .map((finding) => ({
          clause: finding.clause,
          holdsFrom: finding.holdsFrom,
          endsOn: endsOn(evidence, staff.welfareOfficerItems, today, answer!, finding.clause),
        })),
      findings: answer === null ? [] : findingViews(answer.tree),
    },
    { aggregateId: staffId },
  );
  if (accessOf(staff) !== accessOf(before)) await announceActor(tx, staffId);
}

const accessOf = ({ roles, officeIds }: StaffRow): string => [[...roles].sort(), [...officeIds].sort()].join(';');
