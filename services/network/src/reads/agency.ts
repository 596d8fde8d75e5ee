import { isUuid } from '@banso/domain/foundation';
import type { AgencyRow } from '../persistence/agencies.ts';
import { ownAgency } from '../persistence/reach.ts';
import type { NetworkScope } from '../scope.ts';

/** Null, and the look recorded, where there is no such agency or it is not in the caller's directory. */
export async function readAgency(scope: NetworkScope, id: string): Promise<AgencyRow | null> {
  const found = isUuid(id) ? await scope.loaders.agencyById.load(id.toLowerCase()) : null;
  return found ?? scope.loaders.refused.load({ action: 'directory:read', id });
}

export async function readOwnAgency(scope: NetworkScope): Promise<AgencyRow | null> {
  const id = ownAgency(scope.actor);
  return id === null ? null : scope.loaders.agencyById.load(id);
}
