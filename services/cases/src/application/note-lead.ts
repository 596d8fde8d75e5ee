import { mayAddToLead } from '@banso/domain/casework';
import { type InvalidAnswer, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { NoteLeadInput } from '../generated/graphql.ts';
import { writeEntry } from '../persistence/change-lead.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { leadForChange } from './lead-for-change.ts';

/** Somebody went past, called or asked: what was seen, on which day. Two may write at once, so no version is asked. */
export async function noteLead(scope: CasesScope, input: NoteLeadInput) {
  const { commandId, ...content } = input;
  const action = 'lead:record';
  return perform<LeadSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'noteLead', input: content },
    async (tx, end) => {
      const lead = await leadForChange(tx, scope, end, action, input.leadId);
      const check = new InputCheck(scope.today);
      const on = check.pastDay('on', input.on);
      const words = check.required('words', input.words);
      if (on !== null && on < lead.detectedOn) check.add('on', 'beforeDetection');
      const invalid = check.answer();
      if (invalid !== null || on === null) {
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      }
      const gate = mayAddToLead(lead);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [lead.id]);
      await writeEntry(tx, scope, lead, { kind: 'NOTE', on, words });
      const { organisationId, id } = lead;
      await tx.db.lead.update({
        where: { organisationId_id: { organisationId, id } },
        data: { followUps: lead.followUps + 1, lastTouchedOn: toDateColumn(scope.today) },
      });
      tx.audit({ kind: 'change', action, entity: 'Lead', entityId: id, fields: ['log'] });
      return leadSaved(id);
    },
  );
}
