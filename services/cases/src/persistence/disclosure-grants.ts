import type { GrantEndedMessage } from '@banso/domain/partners';
import type { CasesScope, Tx } from '../scope.ts';

type OfCase = { readonly organisationId: string; readonly id: string };

/**
 * Ends every grant of the referrals that rest on a consent, or of one referral, and tells `network` to destroy what it
 * holds. A referral's disclosure ends as a whole: what is left of it would say nothing for itself. Gives the referrals.
 */
export async function endGrants(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id }: OfCase,
  of: { readonly applicationId: string } | { readonly referralId: string },
  reason: GrantEndedMessage['reason'],
): Promise<readonly string[]> {
  const at = scope.now().toISOString();
  const column = 'applicationId' in of ? 'application_id' : 'referral_id';
  const rows = await tx.query<{ referralId: string }>(
    `update disclosure_grant g set ended_at = $4::timestamptz, end_reason = $5
     where g.organisation_id = $1::uuid and g.case_id = $2::uuid and g.ended_at is null and g.referral_id in (
       select b.referral_id from disclosure_grant b where b.organisation_id = $1::uuid and b.case_id = $2::uuid
         and b.ended_at is null and b.${column} = $3::uuid)
     returning g.referral_id as "referralId"`,
    organisationId,
    id,
    'applicationId' in of ? of.applicationId : of.referralId,
    at,
    reason,
  );
  const referralIds = [...new Set(rows.map((row) => row.referralId))];
  for (const referralId of referralIds) {
    const message: GrantEndedMessage = { referralIds: [referralId], at, reason };
    tx.emit('cases.grantEnded', ['network'], message, { aggregateId: referralId });
  }
  return referralIds;
}
