import { mayAddToLead, mayMoveLead } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { UpdateLeadInput } from '../generated/graphql.ts';
import { changeLead, writeEntry } from '../persistence/change-lead.ts';
import { officeAwaited } from '../persistence/lead-handovers.ts';
import type { LeadRow } from '../persistence/leads.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { checkLead, type LeadContent, leadColumns } from './lead-content.ts';
import { leadForChange } from './lead-for-change.ts';
import { type Compared, stale } from './stale.ts';

/** More became known: a name, an address, how it looks by now. */
export async function updateLead(scope: CasesScope, input: UpdateLeadInput) {
  const { commandId, ...content } = input;
  const action = 'lead:record';
  return perform<LeadSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'updateLead', input: content },
    async (tx, end) => {
      const lead = await leadForChange(tx, scope, end, action, input.leadId);
      // Whoever does not see the words that stand there would write over them unseen.
      const reads = scope.permit('note:read', { ...lead, writtenBy: lead.updatedBy });
      if (!reads.allowed) return end.deny(action, reads, [lead.id]);
      const check = new InputCheck(scope.today);
      const yours = checkLead(check, scope, input);
      const { received, detectedOn } = yours;
      const invalid = check.answer();
      if (invalid !== null || received === null || detectedOn === null) {
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      }
      if (lead.version !== input.version) return end.answer(await stale(tx, lead, await compared(scope, lead, yours)));
      const moves = yours.townCode !== lead.townCode;
      const gate = moves ? mayMoveLead({ ...lead, awaits: await officeAwaited(tx, lead) }) : mayAddToLead(lead);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [lead.id]);
      const stays = scope.permit(action, { ...lead, townCode: yours.townCode });
      if (!stays.allowed) return end.refuse(action, caseRefusal('OUTSIDE_YOUR_REACH'), [lead.id]);
      await changeLead(tx, scope, lead, await leadColumns(scope, lead.id, { ...yours, received, detectedOn }));
      await writeEntry(tx, scope, lead, { kind: 'CHANGED' });
      tx.audit({ kind: 'change', action, entity: 'Lead', entityId: lead.id, fields: Object.keys(yours) });
      return leadSaved(lead.id);
    },
  );
}

async function compared(scope: CasesScope, lead: LeadRow, yours: LeadContent): Promise<Compared> {
  const theirs = (column: string, sealed: Uint8Array | null) =>
    openText(scope.sealing, placeOf(lead.organisationId, 'lead', column, lead.id), sealed);
  return [
    ['source', yours.source, lead.source],
    ['channel', yours.channel, lead.channel],
    ['detectedOn', yours.detectedOn, lead.detectedOn],
    ['displayName', yours.displayName, lead.displayName],
    ['kana', yours.kana, lead.kana],
    ['birthDate', yours.birthDate, lead.birthDate],
    ['townCode', yours.townCode, lead.townCode],
    ['address', yours.address, await theirs('address', lead.addressSealed)],
    ['phone', yours.phone, await theirs('phone', lead.phoneSealed)],
    ['known', yours.known, await theirs('known', lead.knownSealed)],
    ['informant', yours.informant, await theirs('informant', lead.informantSealed)],
    ['urgency', yours.urgency, await theirs('urgency', lead.urgencySealed)],
  ];
}
