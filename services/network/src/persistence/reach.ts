import { type Actor, reachOf } from '@banso/domain/authorisation';
import type { NetworkLoaderScope } from '../scope.ts';

/** The agency whose referrals the actor may reach: its own, or none. */
export const ownAgency = (actor: Actor): string | null => (reachOf(actor) === 'agency' ? actor.agencyId : null);

/** One of the two is set, or neither. */
export interface DirectoryReach {
  readonly organisationId: string | null;
  readonly agencyId: string | null;
}

/** An agency sees its own entry of the directory; the offices see the directory of their organisation. */
export function directoryReach(scope: Pick<NetworkLoaderScope, 'actor' | 'permit'>): DirectoryReach {
  const { actor } = scope;
  if (reachOf(actor) === 'agency') return { organisationId: null, agencyId: actor.agencyId };
  const { organisationId } = actor;
  const { allowed } = scope.permit('directory:read', { organisationId });
  return { organisationId: allowed ? organisationId : null, agencyId: null };
}
