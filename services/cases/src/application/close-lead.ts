import { mayCloseLead } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { CloseLeadInput } from '../generated/graphql.ts';
import { changeLead, writeEntry } from '../persistence/change-lead.ts';
import { officeAwaited } from '../persistence/lead-handovers.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { areaForChange } from './area-for-change.ts';
import { InputCheck, LINE } from './input-check.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { leadForChange } from './lead-for-change.ts';
import { stale } from './stale.ts';

/** Ends a lead that leads to no case, with why; one of another area is passed on and not dropped. */
export async function closeLead(scope: CasesScope, input: CloseLeadInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'closeLead', input: content },
    async (tx, end) => {
      const lead = await leadForChange(tx, scope, end, action, input.leadId);
      const check = new InputCheck(scope.today);
      const reason = check.code('reason', 'leadClosure', input.reason);
      const note = check.text('note', input.note);
      const passedOnTo = check.text('passedOnTo', input.passedOnTo, LINE);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (lead.version !== input.version) return end.answer(await stale(tx, lead, []));
      const facts = { ...lead, area: await areaForChange(tx, lead), awaits: await officeAwaited(tx, lead) };
      const gate = mayCloseLead(facts, { reason, passedOnTo });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [lead.id]);
      await changeLead(tx, scope, lead, {
        state: 'CLOSED',
        closeReason: reason,
        passedOnTo,
        settledAt: scope.now(),
        settledBy: scope.actor.id,
      });
      await writeEntry(tx, scope, lead, { kind: 'CLOSED', words: note });
      tx.audit({ kind: 'change', action, entity: 'Lead', entityId: lead.id, fields: ['state', 'closeReason'] });
      return leadSaved(lead.id);
    },
  );
}
