import { maySettleLeadHandover } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { ReturnLeadHandoverInput } from '../generated/graphql.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { handoverSaved, handoverToAnswer, type LeadHandoverSavedAnswer, stampHandover } from './handover-for-change.ts';
import { InputCheck } from './input-check.ts';
import { roleFor } from './transfer-for-change.ts';

/** The office that was asked returns it, with a reason that the first office reads; the lead stays where it is. */
export async function returnLeadHandover(scope: CasesScope, input: ReturnLeadHandoverInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadHandoverSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'returnLeadHandover', input: content },
    async (tx, end) => {
      const handover = await handoverToAnswer(tx, scope, end, input.handoverId);
      const check = new InputCheck(scope.today);
      const words = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = maySettleLeadHandover(handover.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [handover.id]);
      const { id, organisationId, toOfficeId: officeId } = handover;
      // The office sees nothing of the lead; the door writes into its record that it was returned.
      const [door] = await tx.query<{ leadId: string | null }>(
        'select lead_handover_returned($1::uuid, $2::timestamptz, $3::date) as "leadId"',
        id,
        scope.now().toISOString(),
        scope.today,
      );
      if (door === undefined || door.leadId === null) return end.deny(action, absent, [id]);
      const role = roleFor(scope, action, { organisationId, officeId });
      await stampHandover(tx, scope, handover, { state: 'RETURNED', role, words });
      tx.audit({
        kind: 'change',
        action: 'leadHandover:return',
        entity: 'LeadHandover',
        entityId: id,
        fields: ['state'],
      });
      return handoverSaved(id);
    },
  );
}
