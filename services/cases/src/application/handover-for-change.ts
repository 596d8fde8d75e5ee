import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending } from '@banso/service-kit';
import { type LeadHandoverRow, leadHandoverForChange } from '../persistence/lead-handovers.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { asKnown } from './case-for-change.ts';

export interface LeadHandoverSavedAnswer {
  readonly __typename: 'LeadHandoverSaved';
  readonly handoverId: string;
}

export const handoverSaved = (handoverId: string): LeadHandoverSavedAnswer => ({
  __typename: 'LeadHandoverSaved',
  handoverId,
});

/** The hand-over that the caller's office is asked to answer; for anybody else it is not there. */
export async function handoverToAnswer<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  id: string,
): Promise<LeadHandoverRow> {
  const action = 'lead:settle';
  const handover = isUuid(id) ? await leadHandoverForChange(tx, scope, id) : undefined;
  if (handover === undefined) return end.deny(action, absent, [id]);
  const asked = { organisationId: handover.organisationId, officeId: handover.toOfficeId };
  const permitted = scope.permit(action, asked);
  if (!permitted.allowed) return end.deny(action, asKnown(scope, asked, permitted), [handover.id]);
  return handover;
}

/** The stamp of who settled it, once; the caller holds the lock. */
export async function stampHandover(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id }: LeadHandoverRow,
  settled: { readonly state: 'TAKEN' | 'RETURNED' | 'WITHDRAWN'; readonly role: string; readonly words: string | null },
): Promise<void> {
  const place = placeOf(organisationId, 'lead_handover', 'settle_reason', id);
  await tx.db.leadHandover.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      state: settled.state,
      settledBy: scope.actor.id,
      settledByName: scope.actor.displayName,
      settledRole: settled.role,
      settledAt: scope.now(),
      settleReasonSealed: await sealText(scope.sealing, place, settled.words),
    },
  });
}
