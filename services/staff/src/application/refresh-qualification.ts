import { evidenceForChange } from '../persistence/evidence.ts';
import { STAFF_COLUMNS, type StaffRow } from '../persistence/staff.ts';
import { findingViews } from '../reads/finding-view.ts';
import { endsOn, qualificationOf } from '../reads/qualification.ts';
import type { Tx } from '../scope.ts';

/**
 * Evaluates 3(3) from what is recorded now, keeps the snapshot beside the person and tells the other services.
 * Gives the outcome, so that a lapse can be acted upon.
 */
export async function refreshQualification(tx: Tx, staffId: string, today: string): Promise<string> {
  const [staff] = await tx.query<StaffRow>(
    `select ${STAFF_COLUMNS} from staff_member s where s.id = $1::uuid`,
    staffId,
  );
  if (staff === undefined) throw new Error('the person to evaluate is not there');
  const evidence = await evidenceForChange(tx, staffId);
  const answer = qualificationOf(evidence, staff.welfareOfficerItems, today);
  const outcome = answer?.outcome ?? 'UNDETERMINED';
  const met = answer === null ? [] : [...answer.met];
  await tx.query(
    `update staff_member set qualification = $2, met_grounds = $3::text[], evaluated_on = $4, version = version + 1
     where id = $1::uuid`,
    staffId,
    outcome,
    met,
    today,
  );
  tx.emit(
    'staff.workerQualificationChanged',
    ['cases'],
    {
      staffId,
      displayName: staff.displayName,
      kana: staff.kana,
      officeIds: staff.officeIds,
      roles: staff.roles,
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
  return outcome;
}
