import { type CivilDate, civilDate } from './civil-date.ts';
import type { LocalGovernmentCode } from './local-government-code.ts';

export type AgencyOfficeId =
  | 'east'
  | 'west'
  | 'west-miyoshi'
  | 'west-moroyama'
  | 'west-kawajima'
  | 'chichibu'
  | 'north';

/** An office of the prefecture's consultation agency (アスポート相談支援センター), or a branch of one. */
export type AgencyOffice = {
  readonly id: AgencyOfficeId;
  readonly name: string;
  readonly kana: string;
  readonly english: string;
  /** Where the office stands. */
  readonly seat: string;
  /** The office that a branch (出張所) belongs to. */
  readonly branchOf?: AgencyOfficeId;
  readonly covers: readonly LocalGovernmentCode[];
};

/** The day on which the list below was last compared with the prefecture's own page; it may change every April. */
export const AGENCY_OFFICES_VERIFIED_ON: CivilDate = civilDate('2026-07-26');

export const AGENCY_OFFICES: readonly AgencyOffice[] = [
  {
    id: 'east',
    name: 'アスポート相談支援センター埼玉東部',
    kana: 'あすぽーとそうだんしえんせんたーさいたまとうぶ',
    english: 'Asuport Consultation Center Saitama East',
    seat: '春日部市',
    covers: codes('113018', '114421', '114642', '114651'),
  },
  {
    id: 'west',
    name: 'アスポート相談支援センター埼玉西部',
    kana: 'あすぽーとそうだんしえんせんたーさいたませいぶ',
    english: 'Asuport Consultation Center Saitama West',
    seat: '小川町',
    covers: codes('113417', '113425', '113433', '113697'),
  },
  {
    id: 'west-miyoshi',
    name: 'アスポート相談支援センター埼玉西部 三芳出張所',
    kana: 'あすぽーとそうだんしえんせんたーさいたませいぶ みよししゅっちょうじょ',
    english: 'Asuport Consultation Center Saitama West, Miyoshi branch',
    seat: '三芳町',
    branchOf: 'west',
    covers: codes('113247'),
  },
  {
    id: 'west-moroyama',
    name: 'アスポート相談支援センター埼玉西部 毛呂山出張所',
    kana: 'あすぽーとそうだんしえんせんたーさいたませいぶ もろやましゅっちょうじょ',
    english: 'Asuport Consultation Center Saitama West, Moroyama branch',
    seat: '毛呂山町',
    branchOf: 'west',
    covers: codes('113263', '113271', '113484', '113492'),
  },
  {
    id: 'west-kawajima',
    name: 'アスポート相談支援センター埼玉西部 川島出張所',
    kana: 'あすぽーとそうだんしえんせんたーさいたませいぶ かわじましゅっちょうじょ',
    english: 'Asuport Consultation Center Saitama West, Kawajima branch',
    seat: '川島町',
    branchOf: 'west',
    covers: codes('113468', '113476'),
  },
  {
    id: 'chichibu',
    name: 'アスポート相談支援センター埼玉秩父',
    kana: 'あすぽーとそうだんしえんせんたーさいたまちちぶ',
    english: 'Asuport Consultation Center Saitama Chichibu',
    seat: '皆野町',
    covers: codes('113611', '113620', '113638', '113654'),
  },
  {
    id: 'north',
    name: 'アスポート相談支援センター埼玉北部',
    kana: 'あすぽーとそうだんしえんせんたーさいたまほくぶ',
    english: 'Asuport Consultation Center Saitama North',
    seat: '寄居町',
    covers: codes('113816', '113832', '113859', '114081'),
  },
];

function codes(...list: readonly string[]): readonly LocalGovernmentCode[] {
  return list as readonly LocalGovernmentCode[];
}
