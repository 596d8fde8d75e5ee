import type { AgencyKind } from '@banso/domain/partners';
import type { CasesLoaderScope, Tx } from '../scope.ts';

/** What this service knows of an agency, from `network`. */
export interface AgencyRow {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly takesReferrals: boolean;
}

/** An agency as its cases show it. */
export interface AgencyNames {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export function agencyNames(scope: CasesLoaderScope, ids: readonly string[]): Promise<AgencyNames[]> {
  return scope.read.query<AgencyNames>(
    'agency_names',
    `select a.id, a.name_ja as name, a.name_en as "nameEn" from agency a
     where a.organisation_id = $1::uuid and a.id = any($2::uuid[])`,
    [scope.actor.organisationId, ids],
  );
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
