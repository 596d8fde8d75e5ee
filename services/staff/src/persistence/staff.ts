import type { Role } from '@banso/domain/authorisation';
import type { ClauseId, Outcome } from '@banso/domain/guideline';
import { inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { StaffLoaderScope, Tx } from '../scope.ts';

export interface StaffRow {
  readonly id: string;
  readonly organisationId: string;
  readonly subject: string;
  readonly displayName: string;
  readonly kana: string;
  readonly grantedRoles: Role[];
  readonly grantedOfficeIds: string[];
  /** The roles that count today. */
  readonly roles: Role[];
  /** Where the person belongs today, or did last: the office that keeps the file. */
  readonly officeIds: string[];
  readonly townCodes: string[];
  readonly agencyId: string | null;
  readonly accessEndsOn: string | null;
  readonly active: boolean;
  readonly welfareOfficerItems: number[] | null;
  /** Snapshot of the last evaluation; the tree is computed from the evidence when it is asked for. */
  readonly qualification: Outcome;
  readonly metGrounds: ClauseId[];
  readonly version: number;
}

export const STAFF_COLUMNS = `s.id, s.organisation_id as "organisationId", s.subject, s.display_name as "displayName", s.kana,
 s.granted_roles as "grantedRoles", s.granted_office_ids as "grantedOfficeIds", s.roles, s.office_ids as "officeIds",
 s.town_codes as "townCodes", s.agency_id as "agencyId", s.access_ends_on as "accessEndsOn", s.active,
 s.welfare_officer_items as "welfareOfficerItems", s.qualification, s.met_grounds as "metGrounds", s.version`;

export const staffLoaders = (scope: StaffLoaderScope) => ({
  /** Null where absent or not for the caller. */
  staffMember: new DataLoader<string, StaffRow | null>(async (ids) => {
    const rows = await scope.read.query<StaffRow>(
      'staff_by_id',
      `select ${STAFF_COLUMNS} from staff_member s
       where s.id = any($1::uuid[]) and (s.organisation_id = $2 or s.id = $3)`,
      [ids, scope.actor.organisationId, scope.actor.id],
    );
    return inOrder(ids, rows, (row) => row.id);
  }),
});

export async function lockStaff(tx: Tx, organisationId: string, id: string): Promise<StaffRow | undefined> {
  const [row] = await tx.query<StaffRow>(
    `select ${STAFF_COLUMNS} from staff_member s where s.id = $1::uuid and s.organisation_id = $2::uuid for update`,
    id,
    organisationId,
  );
  return row;
}
