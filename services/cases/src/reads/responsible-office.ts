import { responsibleBody } from '@banso/domain/foundation';
import type { ResponsibleOffice } from '../generated/graphql.ts';
import { officeOfTown } from '../persistence/offices.ts';
import type { CasesScope } from '../scope.ts';

/** Who answers for an address: an office of the caller's organisation first, else whoever the Act says. */
export async function responsibleOffice(scope: CasesScope, townCode: string): Promise<ResponsibleOffice> {
  const office = await officeOfTown(scope, townCode);
  const body = responsibleBody(townCode);
  if (body.kind === 'cityAgency') {
    return {
      kind: 'CITY_AGENCY',
      office: office === undefined ? null : { id: office.id },
      bodyNameJa: `${body.municipality.name}の自立相談支援機関`,
      bodyNameEn: `Consultation agency of ${body.municipality.english}`,
    };
  }
  if (body.kind === 'prefectureOffice') {
    return {
      kind: 'PREFECTURE_OFFICE',
      office: office === undefined ? null : { id: office.id },
      bodyNameJa: body.office.name,
      bodyNameEn: body.office.english,
    };
  }
  return {
    kind: 'OUTSIDE_PREFECTURE',
    office: null,
    bodyNameJa: body.kind === 'unknownCode' ? null : '住所地の自立相談支援機関',
    bodyNameEn: body.kind === 'unknownCode' ? null : 'Consultation agency of the place of residence',
  };
}
