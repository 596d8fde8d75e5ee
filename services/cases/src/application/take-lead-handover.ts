import { mayTakeLead } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { TakeLeadHandoverInput } from '../generated/graphql.ts';
import { writeEntry } from '../persistence/change-lead.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { handoverSaved, handoverToAnswer, type LeadHandoverSavedAnswer, stampHandover } from './handover-for-change.ts';
import { InputCheck } from './input-check.ts';
import { roleFor } from './transfer-for-change.ts';

/**
 * The office that answers for the area takes the lead: from this moment it is theirs with all that was noted, and with
 * its day of detection. They see nothing of it before, so the database opens the door (`lead_taken_over`).
 */
export async function takeLeadHandover(scope: CasesScope, input: TakeLeadHandoverInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadHandoverSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'takeLeadHandover', input: content },
    async (tx, end) => {
      const handover = await handoverToAnswer(tx, scope, end, input.handoverId);
      const check = new InputCheck(scope.today);
      const note = check.text('note', input.note);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const { id, organisationId, toOfficeId: officeId, state, givenBy: proposedBy } = handover;
      const gate = mayTakeLead({ state, proposedBy, answeredBy: scope.actor.id });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [id]);
      const [door] = await tx.query<{ leadId: string | null }>(
        'select lead_taken_over($1::uuid, $2::date) as "leadId"',
        id,
        scope.today,
      );
      // Another answered meanwhile.
      if (door === undefined || door.leadId === null) return end.deny(action, absent, [id]);
      const role = roleFor(scope, action, { organisationId, officeId });
      await stampHandover(tx, scope, handover, { state: 'TAKEN', role, words: note });
      await writeEntry(tx, scope, { organisationId, id: door.leadId }, { kind: 'HANDOVER_TAKEN' });
      tx.audit({
        kind: 'change',
        action: 'leadHandover:take',
        entity: 'LeadHandover',
        entityId: id,
        fields: ['state', 'office'],
      });
      return handoverSaved(id);
    },
  );
}
