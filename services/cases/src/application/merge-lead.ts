import { detectedEarliest, mayMergeLead } from '@banso/domain/casework';
import { type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { MergeLeadInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { changeLead, writeEntry } from '../persistence/change-lead.ts';
import { officeAwaited } from '../persistence/lead-handovers.ts';
import { leadsMergedInto } from '../persistence/leads.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { leadForChange } from './lead-for-change.ts';
import { moveDetection } from './move-detection.ts';
import { stale } from './stale.ts';

/** The person of the lead is the client of a case already: the case keeps the notice, and the earlier day of detection. */
export async function mergeLead(scope: CasesScope, input: MergeLeadInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadSavedAnswer, StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'mergeLead', input: content },
    async (tx, end) => {
      const lead = await leadForChange(tx, scope, end, action, input.leadId);
      const supportCase = await caseForChange(tx, scope, end, 'case:edit', input.caseId);
      if (lead.version !== input.version) return end.answer(await stale(tx, lead, []));
      const gate = mayMergeLead({ ...lead, awaits: await officeAwaited(tx, lead) }, supportCase);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [lead.id, supportCase.id]);
      const merged = await leadsMergedInto(tx, supportCase);
      const own = merged[0]?.caseDetectedOn ?? supportCase.detectedOn;
      await changeLead(tx, scope, lead, {
        state: 'MERGED',
        caseId: supportCase.id,
        caseDetectedOn: toDateColumn(own),
        settledAt: scope.now(),
        settledBy: scope.actor.id,
      });
      await writeEntry(tx, scope, lead, { kind: 'MERGED' });
      const detectedOn = detectedEarliest(
        own,
        [...merged, lead].map((each) => each.detectedOn),
      );
      const moved = detectedOn !== supportCase.detectedOn;
      await appendEvent(tx, supportCase, 'leadMerged', {
        at: scope.now(),
        by: scope.actor.id,
        data: { leadId: lead.id, source: lead.source, ...(moved ? { detectedOn } : {}) },
      });
      await moveDetection(tx, supportCase, detectedOn);
      tx.audit({
        kind: 'change',
        action,
        entity: 'Lead',
        entityId: lead.id,
        caseId: supportCase.id,
        fields: ['state', 'case'],
      });
      return leadSaved(lead.id);
    },
  );
}
