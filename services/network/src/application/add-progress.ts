import { insertProgress } from '../persistence/progress-entries.ts';
import type { ReferralRow } from '../persistence/referrals.ts';
import type { NetworkScope, Tx } from '../scope.ts';
import { emitNews, sealNote } from './news.ts';

const NEWS = 'network.referralProgressRecorded';

/** Keeps the agency's words with the referral and tells the sender; nothing where nothing was written. */
export async function addProgress(
  tx: Tx,
  scope: NetworkScope,
  referral: ReferralRow,
  text: string | null | undefined,
): Promise<void> {
  const sealed = await sealNote(scope, NEWS, referral, text);
  if (sealed === null) return;
  const at = scope.now();
  await insertProgress(tx, scope.sealing, referral, { at, by: scope.actor, text: (text ?? '').trim() });
  emitNews(tx, referral, NEWS, { at: at.toISOString(), sealed });
}
