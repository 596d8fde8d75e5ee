import { reachOf } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { isOpenReferral, type ReferralState, referralStates } from '@banso/domain/partners';
import type { IncomingReferralFilter } from '../generated/graphql.ts';
import { countReferrals, findReferrals, type ReferralRow } from '../persistence/referrals.ts';
import type { NetworkScope } from '../scope.ts';
import { fromCursor, type Page, pageOf, pageSize } from './paging.ts';

export type ReferralPage = Page<ReferralRow>;

export interface ReferralListArgs {
  readonly filter?: IncomingReferralFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Referrals to the caller's own agency, the latest first; for anyone else an empty list. */
export async function listReferrals(scope: NetworkScope, args: ReferralListArgs): Promise<ReferralPage> {
  if (reachOf(scope.actor) !== 'agency') await scope.loaders.refused.load({ action: 'referral:answer', id: 'list' });
  const states = statesOf(args.filter ?? {});
  const size = pageSize(args.first);
  const [sentAt, id] = fromCursor(args.after, 2) ?? [];
  const isOurs = sentAt !== undefined && id !== undefined && isUuid(id) && !Number.isNaN(Date.parse(sentAt));
  const rows = await findReferrals(scope, states, { after: isOurs ? { sentAt, id } : null, limit: size + 1 });
  return pageOf(
    rows,
    size,
    (row) => [row.sentAt.toISOString(), row.id],
    () => countReferrals(scope, states),
  );
}

function statesOf({ states, open }: IncomingReferralFilter): readonly ReferralState[] | null {
  if (open === null || open === undefined) return states ?? null;
  return (states ?? referralStates).filter((state) => isOpenReferral(state) === open);
}
