import { mayBeginCase } from '@banso/domain/casework';
import type { Ending, InvalidAnswer, RefusalAnswer } from '@banso/service-kit';
import { appendEvent } from '../persistence/case-events.ts';
import { changeLead, writeEntry } from '../persistence/change-lead.ts';
import { officeAwaited } from '../persistence/lead-handovers.ts';
import type { LeadRow } from '../persistence/leads.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { areaForChange } from './area-for-change.ts';
import { leadForChange } from './lead-for-change.ts';

/** The lead from which a case is to begin, locked; undefined where the case begins with a consultation. */
export async function leadToBegin(
  tx: Tx,
  scope: CasesScope,
  end: Ending<InvalidAnswer | RefusalAnswer>,
  leadId: string | null,
): Promise<LeadRow | undefined> {
  if (leadId === null) return undefined;
  const lead = await leadForChange(tx, scope, end, 'lead:record', leadId);
  const area = await areaForChange(tx, lead);
  const gate = mayBeginCase({ state: lead.state, area, awaits: await officeAwaited(tx, lead) });
  if (gate.open) return lead;
  return end.refuse('lead:record', gateRefusal(gate), [lead.id]);
}

/** The lead ends in the case that was just opened; the case says from where it came. */
export async function leadBecameCase(tx: Tx, scope: CasesScope, lead: LeadRow, caseId: string): Promise<void> {
  await changeLead(tx, scope, lead, {
    state: 'BECAME_CASE',
    caseId,
    settledAt: scope.now(),
    settledBy: scope.actor.id,
  });
  await writeEntry(tx, scope, lead, { kind: 'BECAME_CASE' });
  await appendEvent(tx, { organisationId: lead.organisationId, id: caseId }, 'leadBecameCase', {
    at: scope.now(),
    by: scope.actor.id,
    data: { leadId: lead.id, source: lead.source },
  });
  const fields = ['state', 'case'];
  tx.audit({ kind: 'change', action: 'lead:record', entity: 'Lead', entityId: lead.id, caseId, fields });
}
