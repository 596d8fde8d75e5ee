import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';
import { DIRECTORY_IMPORTED } from './events/handlers.ts';

/** One entry of a directory as it is brought in from outside; checked on arrival. */
export interface ImportedAgency {
  readonly id: string;
  /** In whose directory it stands. */
  readonly organisationId: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly kana: string;
  /** One of the kinds of `@banso/domain/partners`. */
  readonly kind: string;
  readonly operator?: string | null;
  readonly townCode?: string | null;
  readonly ageFrom?: number | null;
  readonly ageUntil?: number | null;
  /** Empty: the whole area of the organisation. */
  readonly areaTownCodes?: readonly string[];
  readonly services?: readonly string[];
  readonly phone?: string | null;
  readonly takesReferrals?: boolean;
  readonly weekly?: readonly { readonly day: string; readonly opens: string; readonly closes: string }[];
  /** Free places; only where the entry is new. */
  readonly free?: number | null;
  /** Default: the day on which the entry first comes in. */
  readonly validFrom?: string;
  readonly validUntil?: string | null;
}

/**
 * Brings a directory into the service: one transaction for each organisation, with audit rows, and news to `cases` for
 * every entry that is new or changed. May be repeated.
 */
export async function importAgencies(
  network: Pick<Subgraph, 'receive'>,
  agencies: readonly ImportedAgency[],
): Promise<void> {
  const at = new Date().toISOString();
  for (const [organisationId, entries] of Map.groupBy(agencies, (agency) => agency.organisationId)) {
    const event = { id: randomUUID(), source: 'network', type: DIRECTORY_IMPORTED, at, organisationId };
    await network.receive([{ ...event, payload: { agencies: entries } }]);
  }
}
