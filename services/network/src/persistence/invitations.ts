import type { InvitationState } from '@banso/domain/partners';
import type { NetworkLoaderScope, Tx } from '../scope.ts';
import { ownAgency } from './reach.ts';

export interface InvitationRow {
  readonly organisationId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly fromOfficeName: string;
  readonly fromOfficePhone: string | null;
  readonly at: Date;
  readonly place: string | null;
  readonly revision: number;
  readonly state: InvitationState;
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
}

const COLUMNS = `i.organisation_id as "organisationId", i.id, i.agency_id as "agencyId", i.version,
 i.updated_by as "updatedBy", i.updated_at as "updatedAt", i.from_office_name as "fromOfficeName",
 (select o.phone from office o where o.organisation_id = i.organisation_id and o.id = i.from_office_id) as "fromOfficePhone", i.at, i.place,
 i.revision, i.state, i.sent_at as "sentAt", i.answered_at as "answeredAt"`;

const MOST_ROWS = 100;

/** To the caller's agency, from a moment on, the nearest first. */
export function invitationsFrom(scope: NetworkLoaderScope, since: Date): Promise<InvitationRow[]> {
  return scope.read.query<InvitationRow>(
    'invitations_from',
    `select ${COLUMNS} from meeting_invitation i where i.agency_id = $1::uuid and i.at >= $2::timestamptz
     order by i.at, i.id limit ${MOST_ROWS}`,
    [ownAgency(scope.actor), since.toISOString()],
  );
}

export function invitationsByIds(scope: NetworkLoaderScope, ids: readonly string[]): Promise<InvitationRow[]> {
  return scope.read.query<InvitationRow>(
    'invitations_by_ids',
    `select ${COLUMNS} from meeting_invitation i where i.agency_id = $1::uuid and i.id = any($2::uuid[])`,
    [ownAgency(scope.actor), ids],
  );
}

/** For an answer of the agency's, locked until the transaction ends; undefined where absent or another's. */
export async function lockInvitation(
  tx: Tx,
  scope: NetworkLoaderScope,
  id: string,
): Promise<InvitationRow | undefined> {
  const [row] = await tx.query<InvitationRow>(
    `select ${COLUMNS} from meeting_invitation i where i.agency_id = $1::uuid and i.id = $2::uuid for update`,
    ownAgency(scope.actor),
    id,
  );
  return row;
}

/** For the service itself, inside the organisation that asks. */
export async function lockInvitationOf(tx: Tx, organisationId: string, id: string): Promise<InvitationRow | undefined> {
  const [row] = await tx.query<InvitationRow>(
    `select ${COLUMNS} from meeting_invitation i where i.organisation_id = $1::uuid and i.id = $2::uuid for update`,
    organisationId,
    id,
  );
  return row;
}
