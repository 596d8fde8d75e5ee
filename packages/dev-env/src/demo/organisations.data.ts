import { demoId } from './demo-id.ts';

export type OrganisationKind = 'PREFECTURE' | 'CITY' | 'TOWN' | 'CONTRACTOR' | 'PARTNER';

export interface DemoOrganisation {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

const organisation = (key: string, name: string, kind: OrganisationKind): DemoOrganisation => ({
  id: demoId('organisation', key),
  key,
  name,
  kind,
});

/** The tenants of the demo world. The city is there to prove that nothing crosses from one to the other. */
export const prefecture = organisation('prefecture', '埼玉県（デモ）', 'PREFECTURE');
export const city = organisation('city', '見本市（架空の市）', 'CITY');
export const demoOrganisations: readonly DemoOrganisation[] = [
  prefecture,
  city,
  organisation('contractor', '社会福祉法人みほん会（架空の受託者）', 'CONTRACTOR'),
];
