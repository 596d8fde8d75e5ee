import { type CivilDate, fiscalYear, formatWareki, partialDate } from '@banso/domain/foundation';
import type { Tx } from '../scope.ts';
import type { OfficeRow } from './offices.ts';

export interface CaseNumber {
  readonly number: string;
  readonly fiscalYear: number;
}

/** `R8-秩父-0123`: the fiscal year of the opening, the office, and a figure that no other case of both has. */
export async function nextCaseNumber(
  tx: Tx,
  organisationId: string,
  office: Pick<OfficeRow, 'id' | 'code'>,
  openedOn: CivilDate,
): Promise<CaseNumber> {
  const year = fiscalYear(openedOn);
  const [counter] = await tx.query<{ last: number }>(
    `insert into case_number_counter as n (organisation_id, office_id, fiscal_year, last)
     values ($1::uuid, $2::uuid, $3, 1)
     on conflict (organisation_id, office_id, fiscal_year) do update set last = n.last + 1 returning last`,
    organisationId,
    office.id,
    year,
  );
  if (counter === undefined) throw new Error('no case number was given');
  const era = formatWareki(partialDate(String(year)), 'short');
  return { number: `${era}-${office.code}-${String(counter.last).padStart(4, '0')}`, fiscalYear: year };
}
