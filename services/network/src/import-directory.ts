import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';
import type { ImportedAgency } from './events/directory-imported.ts';
import { DIRECTORY_IMPORTED } from './events/handlers.ts';

export type { ImportedAgency };

/**
 * Brings a directory into the service: one transaction for each organisation, with audit rows, and news to `cases` for
 * every entry that is new or changed. May be repeated.
 */
export async function importAgencies(
  network: Pick<Subgraph, 'receive'>,
  agencies: readonly (ImportedAgency & { readonly organisationId: string })[],
): Promise<void> {
  const at = new Date().toISOString();
  for (const [organisationId, entries] of Map.groupBy(agencies, (agency) => agency.organisationId)) {
    const event = { id: randomUUID(), source: 'network', type: DIRECTORY_IMPORTED, at, organisationId };
    await network.receive([{ ...event, payload: { agencies: entries } }]);
  }
}
