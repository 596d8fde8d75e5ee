import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { plannedVisitsForChange } from '../persistence/visits.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { moveVisit } from './move-visit.ts';

/** Nobody visits a case that is set aside or another office's: what was planned is called off with it, and those who would go are free. */
export async function callOffVisits(
  tx: Tx,
  scope: CasesScope,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<void> {
  for (const visit of await plannedVisitsForChange(tx, supportCase)) {
    const place = placeOf(visit.organisationId, 'visit', 'cancel_reason', visit.id);
    const data = {
      state: 'CANCELLED',
      cancelledAt: scope.now(),
      cancelledBy: scope.actor.id,
      cancelReasonSealed: await sealRequired(scope.sealing, place, REASON),
    };
    await moveVisit(tx, scope, visit, data, 'visitCancelled');
  }
}

const REASON = 'ケースの終結・中断・紹介・移管・統合による / The case was set aside, merged, or went to another office';
