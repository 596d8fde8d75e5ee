import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending, type NotSaved, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import { nameOfActor } from '../persistence/actor-names.ts';
import { lockReferral, type ReferralRow } from '../persistence/referrals.ts';
import type { NetworkScope, Tx } from '../scope.ts';

export interface ReferralInput {
  readonly commandId: string;
  readonly referralId: string;
  readonly version: number;
}

/** Locks the referral and asks for the permit; one of another agency ends as one that does not exist. */
export async function referralForChange(
  tx: Tx,
  scope: NetworkScope,
  end: Ending<NotSaved | RefusalAnswer>,
  input: ReferralInput,
  yours: Readonly<Record<string, string | null>> = {},
): Promise<ReferralRow> {
  const { referralId, version } = input;
  const referral = isUuid(referralId) ? await lockReferral(tx, scope, referralId) : undefined;
  if (referral === undefined) return end.deny('referral:answer', absent, [referralId.slice(0, 64)]);
  const permitted = scope.permit('referral:answer', referral);
  if (!permitted.allowed) return end.deny('referral:answer', permitted, [referral.id]);
  if (referral.version !== version) return end.answer(await staleReferral(tx, referral, yours));
  return referral;
}

/** How the referral stands now, beside what the caller meant to set. */
async function staleReferral(
  tx: Tx,
  referral: ReferralRow,
  yours: Readonly<Record<string, string | null>>,
): Promise<StaleAnswer> {
  const theirs: Record<string, string | null> = {
    state: referral.state,
    appointmentAt: referral.appointmentAt?.toISOString() ?? null,
    grantEndedAt: referral.grantEndedAt?.toISOString() ?? null,
  };
  const changes = Object.entries(theirs)
    .map(([field, value]) => ({ field, yours: yours[field] ?? null, theirs: value }))
    .filter((change) => change.yours !== change.theirs);
  // Nobody of the agency: then the sender withdrew it, or ended the consent.
  const changedBy = referral.updatedBy === null ? referral.fromOfficeName : await nameOfActor(tx, referral.updatedBy);
  const { version: currentVersion, updatedAt: changedAt } = referral;
  return { __typename: 'StaleVersion', currentVersion, changedBy, changedAt, changes };
}
