import type { Action } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending } from '@banso/service-kit';
import { type LeadRow, lockLead } from '../persistence/leads.ts';
import type { CasesScope, Tx } from '../scope.ts';

/** Loads and locks the lead and asks for the permit; one beyond reach ends as one that does not exist. */
export async function leadForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  action: Action,
  leadId: string,
): Promise<LeadRow> {
  const lead = isUuid(leadId) ? await lockLead(tx, scope, leadId) : undefined;
  if (lead === undefined) return end.deny(action, absent, [leadId]);
  const permitted = scope.permit(action, lead);
  if (permitted.allowed) return lead;
  return end.deny(action, scope.permit('lead:read', lead).allowed ? permitted : absent, [leadId]);
}
