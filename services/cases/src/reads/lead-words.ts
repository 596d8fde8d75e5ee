import type { FieldGroup } from '@banso/domain/audit';
import type { LeadEntryRow, LeadRow } from '../persistence/leads.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** Words are the office's to read, and the writer's own words the writer's. */
const mayRead = (scope: CasesScope, { organisationId, officeId, townCode }: LeadRow, writtenBy: string): boolean =>
  scope.permit('note:read', { organisationId, officeId, townCode, writtenBy }).allowed;

export const isLeadHidden = (scope: CasesScope, lead: LeadRow): boolean => !mayRead(scope, lead, lead.updatedBy);

/** A sealed column of a lead; null where there is nothing, and for those who may not read it. */
export async function leadWords(
  scope: CasesScope,
  lead: LeadRow,
  group: FieldGroup,
  column: string,
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null || isLeadHidden(scope, lead)) return null;
  scope.audit.shown(group, [lead.id]);
  return scope.loaders.opened.load({ place: placeOf(lead.organisationId, 'lead', column, lead.id), sealed });
}

async function leadOf(scope: CasesScope, { leadId }: LeadEntryRow): Promise<LeadRow> {
  const lead = await scope.loaders.leadById.load(leadId);
  if (lead === null) throw new Error('an entry is seen without its lead');
  return lead;
}

export async function entryWords(scope: CasesScope, entry: LeadEntryRow): Promise<string | null> {
  if (entry.wordsSealed === null || !mayRead(scope, await leadOf(scope, entry), entry.by)) return null;
  scope.audit.shown('note', [entry.leadId]);
  const place = placeOf(entry.organisationId, 'lead_entry', 'words', entry.id);
  return scope.loaders.opened.load({ place, sealed: entry.wordsSealed });
}

export async function isEntryHidden(scope: CasesScope, entry: LeadEntryRow): Promise<boolean> {
  return entry.wordsSealed !== null && !mayRead(scope, await leadOf(scope, entry), entry.by);
}
