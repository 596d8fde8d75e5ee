import type { Bilingual } from '../guideline/index.ts';

/** Fields that may be disclosed to a partner agency, each only where the person consented to it by name. */
export const disclosableFields = [
  'NAME',
  'KANA',
  'BIRTH_DATE',
  'TOWN',
  'ADDRESS',
  'PHONE',
  'CHIEF_CONCERN',
  'SITUATION',
  'PLAN_ITEM',
  'GOALS',
  'HOUSEHOLD',
  'CONTACT_STEP',
] as const;

export type DisclosableField = (typeof disclosableFields)[number];

export const disclosableFieldNames: Readonly<Record<DisclosableField, Bilingual>> = {
  NAME: { ja: '氏名', en: 'Name' },
  KANA: { ja: 'ふりがな', en: 'Reading of the name' },
  BIRTH_DATE: { ja: '生年月日', en: 'Birth date' },
  TOWN: { ja: '住んでいる市町村', en: 'Municipality' },
  ADDRESS: { ja: '住所', en: 'Address' },
  PHONE: { ja: '電話番号', en: 'Telephone' },
  CHIEF_CONCERN: { ja: '主訴', en: 'Chief concern' },
  SITUATION: { ja: '今の様子', en: 'Present situation' },
  PLAN_ITEM: { ja: 'お願いしたい支援', en: 'Support asked for' },
  GOALS: { ja: '本人の目標', en: "The person's goals" },
  HOUSEHOLD: { ja: '世帯の様子', en: 'Household' },
  CONTACT_STEP: { ja: '関わりの段階', en: 'Step of contact' },
};

/** Grounds of Art. 69 of the personal information Act. A referral goes out on consent only. */
export const disclosureGrounds = ['CONSENT', 'LAW', 'INTERNAL_NEED', 'OTHER_PUBLIC_BODY', 'SPECIAL_REASON'] as const;

export type DisclosureGround = (typeof disclosureGrounds)[number];

/** One disclosed value with the ground that lets it go. */
export interface DisclosedValue {
  readonly field: DisclosableField;
  readonly value: string;
  readonly ground: DisclosureGround;
}

/** What a person agreed to in one application: to whom, and which fields. */
export interface DisclosureConsent {
  readonly id: string;
  readonly agencyIds: readonly string[];
  readonly fields: readonly DisclosableField[];
  readonly signedOn: string;
  readonly withdrawnOn: string | null;
}

/** The consents in force that name this agency. Consents do not add up across agencies. */
export function consentsNaming(consents: readonly DisclosureConsent[], agencyId: string): readonly DisclosureConsent[] {
  return consents.filter((consent) => consent.withdrawnOn === null && consent.agencyIds.includes(agencyId));
}

/** Fields among `wanted` that none of these consents covers, in the order of the field list. */
export function fieldsWithoutConsent(
  wanted: readonly DisclosableField[],
  consents: readonly DisclosureConsent[],
): readonly DisclosableField[] {
  const covered = new Set(consents.flatMap((consent) => consent.fields));
  return disclosableFields.filter((field) => wanted.includes(field) && !covered.has(field));
}
