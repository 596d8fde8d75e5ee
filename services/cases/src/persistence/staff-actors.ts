import type { Actor } from '@banso/domain/authorisation';
import type { CasesLoaderScope, Tx } from '../scope.ts';

const SELECT = `select a.id, a.subject, a.display_name as "displayName", a.organisation_id as "organisationId", a.roles,
 a.office_ids as "officeIds", a.town_codes as "townCodes", a.agency_id as "agencyId",
 a.access_ends_on::text as "accessEndsOn", a.active
 from actor a where a.organisation_id = $1::uuid and a.id = any($2::uuid[])`;

/** Members of the organisation as this service knows them, those whose access ended among them. */
export function staffActors(scope: CasesLoaderScope, ids: readonly string[]): Promise<Actor[]> {
  return scope.read.query<Actor>('staff_actors', SELECT, [scope.actor.organisationId, ids]);
}

export function staffActorsForChange(tx: Tx, organisationId: string, ids: readonly string[]): Promise<Actor[]> {
  return tx.query<Actor>(SELECT, organisationId, ids);
}
