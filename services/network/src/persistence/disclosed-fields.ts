import type { DisclosedValue } from '@banso/domain/partners';
import type { Sealing } from '@banso/service-kit';
import type { NetworkLoaderScope, Tx } from '../scope.ts';
import type { ReferralRow } from './referrals.ts';
import { grantKey, placeOf, sealBytes } from './sealed-columns.ts';

export interface DisclosedRow {
  readonly organisationId: string;
  readonly referralId: string;
  readonly field: string;
  readonly ground: string;
  readonly valueSealed: Uint8Array;
}

export const disclosedPlace = (row: Pick<DisclosedRow, 'organisationId' | 'referralId' | 'field'>) =>
  placeOf(row.organisationId, 'disclosed_field', 'value', `${row.referralId}|${row.field}`);

export const purposePlace = (row: Pick<ReferralRow, 'organisationId' | 'id'>) =>
  placeOf(row.organisationId, 'incoming_referral', 'purpose', row.id);

/** Fields still open, of referrals that the caller has already been given. */
export function disclosedOfReferrals(scope: NetworkLoaderScope, ids: readonly string[]): Promise<DisclosedRow[]> {
  return scope.read.query<DisclosedRow>(
    'disclosed_of_referrals',
    `select d.organisation_id as "organisationId", d.referral_id as "referralId", d.field, d.ground,
     d.value_sealed as "valueSealed" from disclosed_field d
     where d.referral_id = any($1::uuid[]) and d.value_sealed is not null order by d.referral_id, d.position`,
    [ids],
  );
}

/** Seals each value under the grant's own key. */
export async function insertDisclosed(
  tx: Tx,
  sealing: Sealing,
  referral: { readonly organisationId: string; readonly id: string },
  fields: readonly DisclosedValue[],
): Promise<void> {
  const { organisationId, id: referralId } = referral;
  const keyName = grantKey(referralId);
  const rows = await Promise.all(
    fields.map(async ({ field, value, ground }, position) => {
      const place = { ...disclosedPlace({ organisationId, referralId, field }), keyName };
      return {
        organisationId,
        referralId,
        field,
        position,
        ground,
        valueSealed: await sealBytes(sealing, place, value),
      };
    }),
  );
  await tx.db.disclosedField.createMany({ data: rows });
}

/** Closes for good what a referral disclosed: key, values and purpose. May be repeated. */
export async function closeGrant(tx: Tx, sealing: Sealing, organisationId: string, referralId: string, at: Date) {
  await sealing.destroyKey(organisationId, grantKey(referralId));
  await tx.db.disclosedField.updateMany({ where: { organisationId, referralId }, data: { valueSealed: null } });
  await tx.db.incomingReferral.updateMany({
    where: { organisationId, id: referralId, grantEndedAt: null },
    data: { grantEndedAt: at, purposeSealed: null, version: { increment: 1 }, updatedBy: null, updatedAt: at },
  });
}

export interface GrantEnd {
  readonly endedAt: Date;
  readonly withdrawn: boolean;
}

export async function noteGrantEnd(tx: Tx, organisationId: string, referralId: string, end: GrantEnd): Promise<void> {
  await tx.query(
    `insert into ended_grant (organisation_id, referral_id, ended_at, withdrawn) values ($1::uuid, $2::uuid, $3, $4)
     on conflict (organisation_id, referral_id) do update set withdrawn = ended_grant.withdrawn or excluded.withdrawn
     returning 1 as noted`,
    organisationId,
    referralId,
    end.endedAt,
    end.withdrawn,
  );
}

export async function grantEndOf(tx: Tx, organisationId: string, referralId: string): Promise<GrantEnd | null> {
  return tx.db.endedGrant.findUnique({ where: { organisationId_referralId: { organisationId, referralId } } });
}
