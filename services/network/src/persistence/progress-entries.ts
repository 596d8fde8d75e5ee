import { newId, type Sealing } from '@banso/service-kit';
import type { NetworkLoaderScope, Tx } from '../scope.ts';
import type { ReferralRow } from './referrals.ts';
import { placeOf, sealBytes } from './sealed-columns.ts';

export interface ProgressRow {
  readonly organisationId: string;
  readonly id: string;
  readonly referralId: string;
  readonly at: Date;
  readonly byName: string;
  readonly textSealed: Uint8Array;
}

export const progressPlace = (row: Pick<ProgressRow, 'organisationId' | 'id'>) =>
  placeOf(row.organisationId, 'progress_entry', 'text', row.id);

export function progressOfReferrals(scope: NetworkLoaderScope, ids: readonly string[]): Promise<ProgressRow[]> {
  return scope.read.query<ProgressRow>(
    'progress_of_referrals',
    `select p.organisation_id as "organisationId", p.id, p.referral_id as "referralId", p.at, p.by_name as "byName",
     p.text_sealed as "textSealed" from progress_entry p
     where p.referral_id = any($1::uuid[]) order by p.referral_id, p.at, p.id`,
    [ids],
  );
}

export async function insertProgress(
  tx: Tx,
  sealing: Sealing,
  referral: ReferralRow,
  entry: {
    readonly at: Date;
    readonly by: { readonly id: string; readonly displayName: string };
    readonly text: string;
  },
): Promise<void> {
  const { organisationId } = referral;
  const id = newId(entry.at);
  const textSealed = await sealBytes(sealing, progressPlace({ organisationId, id }), entry.text);
  const { at, by } = entry;
  const row = { organisationId, id, referralId: referral.id, at, byActor: by.id, byName: by.displayName, textSealed };
  await tx.db.progressEntry.create({ data: row });
}
