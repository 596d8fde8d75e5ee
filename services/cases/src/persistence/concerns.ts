import type { Sealing } from '@banso/service-kit';
import type { CaseRow } from './cases.ts';
import { openText, placeOf, sealRequired } from './sealed-columns.ts';

/** What a case is troubled by, one of it most of all: codes that speak of violence and illness, and are kept sealed. */
export interface Concerns {
  readonly concerns: readonly string[];
  readonly mostSeriousConcern: string | null;
}

type Kept = Pick<CaseRow, 'organisationId' | 'id' | 'concernsSealed' | 'concerns' | 'mostSeriousConcern'>;

export const placeOfConcerns = ({ organisationId, id }: Pick<CaseRow, 'organisationId' | 'id'>) =>
  placeOf(organisationId, 'support_case', 'concerns', id);

/** The columns to write: what stood in the clear before goes. */
export async function concernColumns(
  sealing: Sealing,
  supportCase: Pick<CaseRow, 'organisationId' | 'id'>,
  { concerns, mostSeriousConcern }: Concerns,
) {
  const text = JSON.stringify({ concerns, mostSeriousConcern });
  const concernsSealed = await sealRequired(sealing, placeOfConcerns(supportCase), text);
  return { concernsSealed, concerns: [], mostSeriousConcern: null };
}

/** From the opened text. A case from before the seal says it in the clear; one whose key was destroyed says nothing. */
export function readConcerns(row: Kept, opened: string | null): Concerns {
  if (row.concernsSealed === null) return { concerns: row.concerns, mostSeriousConcern: row.mostSeriousConcern };
  return opened === null ? { concerns: [], mostSeriousConcern: null } : (JSON.parse(opened) as Concerns);
}

export const openConcerns = async (sealing: Sealing, row: Kept): Promise<Concerns> =>
  readConcerns(row, await openText(sealing, placeOfConcerns(row), row.concernsSealed));
