import { type Actor, type Reach, reachOf } from '@banso/domain/authorisation';

/** Organisation, reach, offices, towns: `$1` to `$4` of every statement that is filtered by reach. */
export function reachValues(actor: Actor): [string, Reach, readonly string[], readonly string[]] {
  return [actor.organisationId, reachOf(actor), actor.officeIds, actor.townCodes];
}
