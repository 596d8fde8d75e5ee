import { maySettleTransfer } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { WithdrawTransferInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { transferForChange } from '../persistence/transfers.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { roleFor, stampTransfer, type TransferSavedAnswer } from './transfer-for-change.ts';

/** The giving office takes its proposal back while it waits; the other no longer sees what it was told. */
export async function withdrawTransfer(scope: CasesScope, input: WithdrawTransferInput) {
  const { commandId, ...content } = input;
  const action = 'transfer:propose';
  return perform<TransferSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'withdrawTransfer', input: content },
    async (tx, end) => {
      const known = isUuid(input.transferId) ? await transferForChange(tx, scope, input.transferId) : undefined;
      if (known === undefined) return end.deny(action, absent, [input.transferId]);
      const supportCase = await caseForChange(tx, scope, end, action, known.caseId);
      // As it stands now that the case is locked; an office that has taken over withdraws nothing.
      const transfer = await transferForChange(tx, scope, known.id);
      if (transfer === undefined) return end.deny(action, absent, [known.id]);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = maySettleTransfer(transfer.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [transfer.id]);
      const { id: transferId, caseId } = transfer;
      const role = roleFor(scope, action, supportCase);
      await stampTransfer(tx, scope, transfer, { state: 'WITHDRAWN', role, reason });
      await appendEvent(tx, supportCase, 'transferWithdrawn', {
        at: scope.now(),
        by: scope.actor.id,
        data: { transferId },
      });
      tx.audit({ kind: 'change', action: 'transfer:withdraw', entity: 'Transfer', entityId: transferId, caseId });
      return { __typename: 'TransferSaved', transferId };
    },
  );
}
