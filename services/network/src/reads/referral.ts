import { isUuid } from '@banso/domain/foundation';
import { disclosedPlace, purposePlace } from '../persistence/disclosed-fields.ts';
import { type ProgressRow, progressPlace } from '../persistence/progress-entries.ts';
import type { ReferralRow } from '../persistence/referrals.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { NetworkScope } from '../scope.ts';

/** Null, and the look recorded, where there is no such referral or it was sent to another agency. */
export async function readReferral(scope: NetworkScope, id: string): Promise<ReferralRow | null> {
  const found = isUuid(id) ? await scope.loaders.referralById.load(id.toLowerCase()) : null;
  return found ?? scope.loaders.refused.load({ action: 'referral:answer', id });
}

export interface OpenedField {
  readonly field: string;
  readonly value: string;
  readonly ground: string;
}

/** Exactly what was granted, while the grant lives. */
export async function disclosedFields(scope: NetworkScope, referral: ReferralRow): Promise<OpenedField[]> {
  if (referral.grantEndedAt !== null) return [];
  const rows = await scope.loaders.disclosedOfReferral.load(referral.id);
  const values = await Promise.all(
    rows.map((row) => scope.loaders.opened.load({ place: disclosedPlace(row), sealed: row.valueSealed })),
  );
  const opened = rows.flatMap(({ field, ground }, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ field, ground, value }];
  });
  if (opened.length > 0) scope.audit.shown('disclosure', [referral.id]);
  return opened;
}

/** Empty once the grant has ended. */
export async function purposeOf(scope: NetworkScope, referral: ReferralRow): Promise<string> {
  if (referral.purposeSealed === null || referral.grantEndedAt !== null) return '';
  scope.audit.shown('disclosure', [referral.id]);
  return (await scope.loaders.opened.load({ place: purposePlace(referral), sealed: referral.purposeSealed })) ?? '';
}

export async function noteOf(
  scope: NetworkScope,
  referral: ReferralRow,
  column: 'declineNote' | 'outcomeNote',
): Promise<string | null> {
  const sealed = referral[`${column}Sealed`];
  if (sealed === null) return null;
  scope.audit.shown('note', [referral.id]);
  const place = placeOf(referral.organisationId, 'incoming_referral', column, referral.id);
  return scope.loaders.opened.load({ place, sealed });
}

export async function progressText(scope: NetworkScope, entry: ProgressRow): Promise<string> {
  scope.audit.shown('note', [entry.referralId]);
  return (await scope.loaders.opened.load({ place: progressPlace(entry), sealed: entry.textSealed })) ?? '';
}
