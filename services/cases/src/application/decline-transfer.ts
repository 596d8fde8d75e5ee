import { maySettleTransfer } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { DeclineTransferInput } from '../generated/graphql.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { roleFor, stampTransfer, type TransferSavedAnswer, transferToAnswer } from './transfer-for-change.ts';

/** The receiving office declines, with a reason that the giving office reads; the case stays where it is. */
export async function declineTransfer(scope: CasesScope, input: DeclineTransferInput) {
  const { commandId, ...content } = input;
  const action = 'transfer:answer';
  return perform<TransferSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'declineTransfer', input: content },
    async (tx, end) => {
      const transfer = await transferToAnswer(tx, scope, end, input.transferId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = maySettleTransfer(transfer.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [transfer.id]);
      const { id: transferId, caseId, organisationId, toOfficeId: officeId } = transfer;
      // The office sees nothing of the case; the door writes into its history that it declined.
      const [door] = await tx.query<{ caseId: string | null }>(
        'select transfer_declined($1::uuid, $2::timestamptz) as "caseId"',
        transferId,
        scope.now().toISOString(),
      );
      if (door === undefined || door.caseId === null) return end.deny(action, absent, [transferId]);
      const role = roleFor(scope, action, { organisationId, officeId });
      await stampTransfer(tx, scope, transfer, { state: 'DECLINED', role, reason });
      tx.audit({ kind: 'change', action: 'transfer:decline', entity: 'Transfer', entityId: transferId, caseId });
      return { __typename: 'TransferSaved', transferId };
    },
  );
}
