import type { AgencyKind } from '@banso/domain/partners';
import type { Tx } from '../scope.ts';

/** What this service knows of an agency, from `network`. */
export interface AgencyRow {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly takesReferrals: boolean;
}

/** Those among `ids` that the organisation knows; one that is no longer active takes no referrals. */
export function agenciesForChange(tx: Tx, organisationId: string, ids: readonly string[]): Promise<AgencyRow[]> {
  return tx.query<AgencyRow>(
    `select a.id, a.kind, a.active and a.accepts_referrals as "takesReferrals" from agency a
     where a.organisation_id = $1::uuid and a.id = any($2::uuid[])`,
    organisationId,
    ids,
  );
}
