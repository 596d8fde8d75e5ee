import { mayProposeLeadHandover } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { ProposeLeadHandoverInput } from '../generated/graphql.ts';
import { changeLead, writeEntry } from '../persistence/change-lead.ts';
import { officeAwaited } from '../persistence/lead-handovers.ts';
import type { LeadRow } from '../persistence/leads.ts';
import { type OfficeRow, officeForChange, officeOfTownForChange } from '../persistence/offices.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { leadForChange } from './lead-for-change.ts';
import { stale } from './stale.ts';
import { roleFor } from './transfer-for-change.ts';

/** The person lives in another office's area: that office is asked, with why. Nothing changes hands until it takes the lead. */
export async function proposeLeadHandover(scope: CasesScope, input: ProposeLeadHandoverInput) {
  const { commandId, ...content } = input;
  const action = 'lead:settle';
  return perform<LeadSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'proposeLeadHandover', input: content },
    async (tx, end) => {
      const lead = await leadForChange(tx, scope, end, action, input.leadId);
      const { organisationId, townCode } = lead;
      const check = new InputCheck(scope.today);
      const why = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (lead.version !== input.version) return end.answer(await stale(tx, lead, []));
      const office = townCode === null ? undefined : await officeOfTownForChange(tx, organisationId, townCode);
      const gate = mayProposeLeadHandover({
        state: lead.state,
        townCode,
        holds: lead.officeId,
        answers: office?.id ?? null,
        awaits: await officeAwaited(tx, lead),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [lead.id]);
      if (office === undefined || townCode === null) throw new Error('an open gate knows the town and its office');
      const id = await storeHandover(tx, scope, { ...lead, townCode }, office, why);
      await changeLead(tx, scope, lead, {});
      await writeEntry(tx, scope, lead, { kind: 'HANDOVER_PROPOSED' });
      tx.audit({ kind: 'change', action: 'leadHandover:propose', entity: 'LeadHandover', entityId: id });
      return leadSaved(lead.id);
    },
  );
}

/** Keeps what the other office needs to decide, as it is now: where, since when, told by whom, and whether it presses. */
async function storeHandover(
  tx: Tx,
  scope: CasesScope,
  lead: LeadRow & { readonly townCode: string },
  to: OfficeRow,
  why: string,
): Promise<string> {
  const { organisationId } = lead;
  const id = newId(scope.now());
  const from = await officeForChange(tx, organisationId, lead.officeId);
  await tx.db.leadHandover.create({
    data: {
      organisationId,
      id,
      leadId: lead.id,
      townCode: lead.townCode,
      source: lead.source,
      detectedOn: toDateColumn(lead.detectedOn),
      isUrgent: lead.urgencySealed !== null,
      reasonSealed: await sealRequired(scope.sealing, placeOf(organisationId, 'lead_handover', 'reason', id), why),
      fromOfficeId: lead.officeId,
      fromOfficeName: from?.name ?? '',
      toOfficeId: to.id,
      toOfficeName: to.name,
      givenBy: scope.actor.id,
      givenByName: scope.actor.displayName,
      givenRole: roleFor(scope, 'lead:settle', lead),
      givenAt: scope.now(),
    },
  });
  return id;
}
