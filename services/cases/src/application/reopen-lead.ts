import { detectedEarliest, mayReopenLead } from '@banso/domain/casework';
import type { Ending, InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { ReopenLeadInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { changeLead, writeEntry } from '../persistence/change-lead.ts';
import { type LeadRow, leadsMergedInto } from '../persistence/leads.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { leadForChange } from './lead-for-change.ts';
import { moveDetection } from './move-detection.ts';
import { stale } from './stale.ts';

/** Takes back a closing, or a merging into the case of somebody else: the case then has its own day of detection again. */
export async function reopenLead(scope: CasesScope, input: ReopenLeadInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'reopenLead', input: content },
    async (tx, end) => {
      const lead = await leadForChange(tx, scope, end, action, input.leadId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (lead.version !== input.version) return end.answer(await stale(tx, lead, []));
      const gate = mayReopenLead(lead);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [lead.id]);
      if (lead.caseId !== null) await takeBack(tx, scope, end, lead, lead.caseId);
      await changeLead(tx, scope, lead, {
        state: 'OPEN',
        caseId: null,
        caseDetectedOn: null,
        closeReason: null,
        passedOnTo: null,
        settledAt: null,
        settledBy: null,
      });
      await writeEntry(tx, scope, lead, { kind: 'REOPENED', words: reason });
      tx.audit({
        kind: 'change',
        action,
        entity: 'Lead',
        entityId: lead.id,
        ...(lead.caseId === null ? {} : { caseId: lead.caseId }),
        fields: ['state'],
      });
      return leadSaved(lead.id);
    },
  );
}

async function takeBack<A>(tx: Tx, scope: CasesScope, end: Ending<A>, lead: LeadRow, caseId: string): Promise<void> {
  const supportCase = await caseForChange(tx, scope, end, 'case:edit', caseId);
  const others = (await leadsMergedInto(tx, supportCase)).filter(({ id }) => id !== lead.id);
  const own = lead.caseDetectedOn ?? supportCase.detectedOn;
  const detectedOn = detectedEarliest(
    own,
    others.map((each) => each.detectedOn),
  );
  await appendEvent(tx, supportCase, 'leadTakenBack', {
    at: scope.now(),
    by: scope.actor.id,
    data: { leadId: lead.id, ...(detectedOn === supportCase.detectedOn ? {} : { detectedOn }) },
  });
  await moveDetection(tx, supportCase, detectedOn);
}
