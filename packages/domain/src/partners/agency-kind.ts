import type { Bilingual, ClauseId } from '../guideline/index.ts';

/** Kinds of partner agencies of the network that 3(1)ア(ｲ) asks for. */
export const agencyKinds = [
  'HIKIKOMORI_CENTER',
  'SAPOSUTE',
  'EMPLOYMENT_PLATFORM',
  'PUBLIC_EMPLOYMENT_OFFICE',
  'HEALTH_CENTER',
  'MEDICAL',
  'SOCIAL_WELFARE_COUNCIL',
  'WORK_TRAINING',
  'NPO',
  'OTHER',
] as const;

export type AgencyKind = (typeof agencyKinds)[number];

export interface AgencyKindEntry {
  readonly name: Bilingual;
  /** The duty under which work with such an agency falls: ケ and コ name three kinds, ク takes all others. */
  readonly duty: ClauseId;
}

export const agencyKindEntries: Readonly<Record<AgencyKind, AgencyKindEntry>> = {
  HIKIKOMORI_CENTER: entry('ひきこもり地域支援センター', 'Hikikomori support center', '3(4)ケ'),
  SAPOSUTE: entry('地域若者サポートステーション', 'Regional youth support station (Saposute)', '3(4)ケ'),
  EMPLOYMENT_PLATFORM: entry('就職氷河期世代活躍支援プラットフォーム', 'Employment platform', '3(4)コ'),
  PUBLIC_EMPLOYMENT_OFFICE: entry('ハローワーク', 'Public employment office', '3(4)ク'),
  HEALTH_CENTER: entry('保健所', 'Health center', '3(4)ク'),
  MEDICAL: entry('医療機関', 'Medical institution', '3(4)ク'),
  SOCIAL_WELFARE_COUNCIL: entry('社会福祉協議会', 'Social welfare council', '3(4)ク'),
  WORK_TRAINING: entry('就労訓練事業所', 'Work training provider', '3(4)ク'),
  NPO: entry('民間支援団体', 'Non-profit organisation', '3(4)ク'),
  OTHER: entry('その他の機関', 'Other agency', '3(4)ク'),
};

function entry(ja: string, en: string, duty: ClauseId): AgencyKindEntry {
  return { name: { ja, en }, duty };
}
