import { maySettleLeadHandover } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { WithdrawLeadHandoverInput } from '../generated/graphql.ts';
import { writeEntry } from '../persistence/change-lead.ts';
import { leadHandoverForChange } from '../persistence/lead-handovers.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { handoverSaved, type LeadHandoverSavedAnswer, stampHandover } from './handover-for-change.ts';
import { InputCheck } from './input-check.ts';
import { leadForChange } from './lead-for-change.ts';
import { roleFor } from './transfer-for-change.ts';

/** The first office takes its proposal back while it waits; the other no longer sees what it was told. */
export async function withdrawLeadHandover(scope: CasesScope, input: WithdrawLeadHandoverInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadHandoverSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'withdrawLeadHandover', input: content },
    async (tx, end) => {
      const known = isUuid(input.handoverId) ? await leadHandoverForChange(tx, scope, input.handoverId) : undefined;
      if (known === undefined || known.leadId === null) return end.deny(action, absent, [input.handoverId]);
      const lead = await leadForChange(tx, scope, end, action, known.leadId);
      // As it stands now that the lead is locked; whoever has taken it withdraws nothing.
      const handover = await leadHandoverForChange(tx, scope, known.id);
      if (handover === undefined) return end.deny(action, absent, [known.id]);
      const check = new InputCheck(scope.today);
      const words = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = maySettleLeadHandover(handover.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [handover.id]);
      await stampHandover(tx, scope, handover, { state: 'WITHDRAWN', role: roleFor(scope, action, lead), words });
      await writeEntry(tx, scope, lead, { kind: 'HANDOVER_WITHDRAWN' });
      tx.audit({
        kind: 'change',
        action: 'leadHandover:withdraw',
        entity: 'LeadHandover',
        entityId: handover.id,
        fields: ['state'],
      });
      return handoverSaved(handover.id);
    },
  );
}
