import type { ReferralNews, ReferralNewsType } from '@banso/domain/partners';
import type { ReferralRow } from '../persistence/referrals.ts';
import type { NetworkScope, Tx } from '../scope.ts';

/** What the sender is told beside the steps of the domain: the agency wrote how it goes. */
interface ProgressNews {
  readonly 'network.referralProgressRecorded': {
    readonly referralId: string;
    readonly at: string;
    readonly sealed: string;
  };
}

type AllNews = ReferralNews & ProgressNews;

/** News go to the organisation that sent the referral, in the order in which they happened. */
export function emitNews<T extends ReferralNewsType | keyof ProgressNews>(
  tx: Tx,
  referral: ReferralRow,
  type: T,
  payload: Omit<AllNews[T], 'referralId'>,
): void {
  const { id: aggregateId, organisationId } = referral;
  tx.emit(type, ['cases'], { referralId: aggregateId, ...payload }, { aggregateId, organisationId });
}

/** A note on its way to the sender; null where nothing was written. */
export async function sealNote(
  scope: NetworkScope,
  type: keyof AllNews,
  referral: ReferralRow,
  note: string | null | undefined,
): Promise<string | null> {
  const text = note?.trim() ?? '';
  return text === '' ? null : scope.sealing.sealForTransport(`${type}|${referral.id}`, text);
}
