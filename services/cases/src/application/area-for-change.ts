import { type LeadArea, leadArea } from '@banso/domain/casework';
import type { LeadRow } from '../persistence/leads.ts';
import { officeOfTownForChange } from '../persistence/offices.ts';
import type { Tx } from '../scope.ts';

/** Whose area the person of a lead lives in, as the offices answer for the towns now. */
export async function areaForChange(tx: Tx, lead: LeadRow): Promise<LeadArea> {
  const { organisationId, townCode, officeId } = lead;
  const answers = townCode === null ? undefined : await officeOfTownForChange(tx, organisationId, townCode);
  return leadArea(townCode, officeId, answers?.id ?? null);
}
