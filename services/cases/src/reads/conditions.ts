import { type Actor, reachOf } from '@banso/domain/authorisation';

/** A part of a where clause over `support_case c`, its parameters numbered from `$1` on. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const nobody: Condition = { sql: 'false', values: [] };

/** The caller's reach, worded for the reach at hand so that an index on office or town can serve it. */
export function reachCondition(actor: Actor): Condition {
  const reach = reachOf(actor);
  const own = 'c.organisation_id = $1::uuid';
  const { organisationId, officeIds, townCodes } = actor;
  if (reach === 'organisation') return { sql: own, values: [organisationId] };
  // One office, as most have, leaves the index in its order; more are gathered and sorted.
  if (reach === 'offices' && officeIds.length === 1) {
    return { sql: `${own} and c.office_id = $2::uuid`, values: [organisationId, officeIds[0]] };
  }
  if (reach === 'offices') {
    return { sql: `${own} and c.office_id = any($2::uuid[])`, values: [organisationId, officeIds] };
  }
  if (reach === 'towns') {
    return { sql: `${own} and c.town_code = any($2::text[])`, values: [organisationId, townCodes] };
  }
  return nobody;
}
