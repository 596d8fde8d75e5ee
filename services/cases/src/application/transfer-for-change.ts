import type { Action } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending } from '@banso/service-kit';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type TransferSeen, transferForChange } from '../persistence/transfers.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { asKnown } from './case-for-change.ts';

export interface TransferSavedAnswer {
  readonly __typename: 'TransferSaved';
  readonly transferId: string;
}

/** The transfer that the caller's office is asked to answer; for anybody else it is not there. */
export async function transferToAnswer<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  id: string,
): Promise<TransferSeen> {
  const action: Action = 'transfer:answer';
  const transfer = isUuid(id) ? await transferForChange(tx, scope, id) : undefined;
  if (transfer === undefined) return end.deny(action, absent, [id]);
  const asked = { organisationId: transfer.organisationId, officeId: transfer.toOfficeId };
  const permitted = scope.permit(action, asked);
  if (!permitted.allowed) return end.deny(action, asKnown(scope, asked, permitted), [transfer.id]);
  return transfer;
}

/** The stamp of who settled it, once; the caller holds the lock. */
export async function stampTransfer(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id }: TransferSeen,
  settled: {
    readonly state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
    readonly role: string;
    readonly reason?: string;
    readonly nextWorkerId?: string;
    readonly nextRole?: string;
  },
): Promise<void> {
  const place = placeOf(organisationId, 'case_transfer', 'settle_reason', id);
  await tx.db.caseTransfer.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      state: settled.state,
      version: { increment: 1 },
      settledBy: scope.actor.id,
      settledByName: scope.actor.displayName,
      settledRole: settled.role,
      settledAt: scope.now(),
      settleReasonSealed: await sealText(scope.sealing, place, settled.reason),
      nextWorkerId: settled.nextWorkerId ?? null,
      nextRole: settled.nextRole ?? null,
    },
  });
}

/** The role in which the caller does it, for the stamp. */
export function roleFor(
  scope: CasesScope,
  action: Action,
  resource: { readonly organisationId: string; readonly officeId: string; readonly townCode?: string | null },
): string {
  const permitted = scope.permit(action, resource);
  return permitted.allowed ? (permitted.because[0] ?? '') : '';
}
