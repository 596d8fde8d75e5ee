import { AGENCY_OFFICES, type AgencyOffice } from './agency-offices-data.ts';
import { isLocalGovernmentCode } from './local-government-code.ts';
import { MUNICIPALITIES, type Municipality } from './municipalities-data.ts';

export type ResponsibleBody =
  | { readonly kind: 'prefectureOffice'; readonly office: AgencyOffice; readonly municipality: Municipality }
  | { readonly kind: 'cityAgency'; readonly municipality: Municipality }
  | { readonly kind: 'outsidePrefecture' }
  | { readonly kind: 'unknownCode' };

const SAITAMA = '11';

export function findMunicipality(code: string): Municipality | undefined {
  return MUNICIPALITIES.find((municipality) => municipality.code === code);
}

/**
 * Who runs the consultation agency for an address, under clause 2 and the Act: a city for its own area, the
 * prefecture for its towns and its village. It says nothing about eligibility: whoever lives elsewhere is referred on.
 */
export function responsibleBody(code: string): ResponsibleBody {
  if (!isLocalGovernmentCode(code)) return { kind: 'unknownCode' };
  if (!code.startsWith(SAITAMA)) return { kind: 'outsidePrefecture' };
  const municipality = findMunicipality(code);
  if (!municipality) return { kind: 'unknownCode' };
  const office = AGENCY_OFFICES.find(({ covers }) => covers.includes(code));
  return office ? { kind: 'prefectureOffice', office, municipality } : { kind: 'cityAgency', municipality };
}
