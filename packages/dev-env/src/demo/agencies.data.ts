import { demoId } from './demo-id.ts';
import { prefecture } from './organisations.data.ts';

type Hours = readonly { readonly day: string; readonly opens: string; readonly closes: string }[];

export interface DemoAgency {
  readonly id: string;
  readonly key: string;
  readonly organisationId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kana: string;
  readonly kind: string;
  readonly operator: string;
  readonly townCode: string | null;
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  readonly services: readonly string[];
  readonly weekly: Hours;
  readonly free: number;
}

const weekdays = (opens: string, closes: string, days = ['mon', 'tue', 'wed', 'thu', 'fri']): Hours =>
  days.map((day) => ({ day, opens, closes }));

const agency = (key: string, rest: Omit<DemoAgency, 'id' | 'key' | 'organisationId'>): DemoAgency => ({
  id: demoId('agency', key),
  key,
  organisationId: prefecture.id,
  ...rest,
});

/** Kinds are real, the agencies made up: names say so. */
export const demoAgencies: readonly DemoAgency[] = [
  agency('hikikomori-center', {
    name: 'みほんひきこもり地域支援センター（架空）',
    nameEn: 'Mihon Hikikomori Support Center (made up)',
    kana: 'みほんひきこもりちいきしえんせんたー',
    kind: 'HIKIKOMORI_CENTER',
    operator: '埼玉県（デモ）',
    townCode: '113654',
    ageFrom: null,
    ageUntil: null,
    services: ['来所相談', '家族教室', '居場所'],
    weekly: weekdays('09:00', '17:00'),
    free: 6,
  }),
  agency('saposute', {
    name: 'れいじ地域若者サポートステーション（架空）',
    nameEn: 'Reiji Saposute (made up)',
    kana: 'れいじちいきわかものさぽーとすてーしょん',
    kind: 'SAPOSUTE',
    operator: 'NPO法人れいじ（架空）',
    townCode: '114081',
    ageFrom: 15,
    ageUntil: 49,
    services: ['就労相談', '職場体験', '講座'],
    weekly: weekdays('10:00', '17:30', ['tue', 'wed', 'thu', 'fri', 'sat']),
    free: 4,
  }),
  agency('platform', {
    name: '就職氷河期世代活躍支援プラットフォーム（架空の窓口）',
    nameEn: 'Employment platform desk (made up)',
    kana: 'しゅうしょくひょうがきせだいかつやくしえんぷらっとふぉーむ',
    kind: 'EMPLOYMENT_PLATFORM',
    operator: '埼玉県（デモ）',
    townCode: null,
    ageFrom: 35,
    ageUntil: null,
    services: ['職場見学', '短時間就労の開拓'],
    weekly: weekdays('08:30', '17:15'),
    free: 10,
  }),
  agency('employment-office', {
    name: 'ひながた公共職業安定所（架空）',
    nameEn: 'Hinagata public employment office (made up)',
    kana: 'ひながたこうきょうしょくぎょうあんていじょ',
    kind: 'PUBLIC_EMPLOYMENT_OFFICE',
    operator: '国（デモ）',
    townCode: '114642',
    ageFrom: null,
    ageUntil: null,
    services: ['職業相談', '専門窓口'],
    weekly: weekdays('08:30', '17:15'),
    free: 20,
  }),
  agency('health-center', {
    name: 'みほん保健所（架空）',
    nameEn: 'Mihon health center (made up)',
    kana: 'みほんほけんじょ',
    kind: 'HEALTH_CENTER',
    operator: '埼玉県（デモ）',
    townCode: '113611',
    ageFrom: null,
    ageUntil: null,
    services: ['こころの健康相談'],
    weekly: weekdays('08:30', '17:15'),
    free: 8,
  }),
  agency('work-training', {
    name: 'もぎ就労訓練農園（架空）',
    nameEn: 'Mogi work-training farm (made up)',
    kana: 'もぎしゅうろうくんれんのうえん',
    kind: 'WORK_TRAINING',
    operator: '合同会社もぎ（架空）',
    townCode: '113433',
    ageFrom: 18,
    ageUntil: null,
    services: ['短時間の農作業', '送迎'],
    weekly: weekdays('09:00', '15:00', ['mon', 'wed', 'fri']),
    free: 3,
  }),
  agency('npo', {
    name: 'NPO法人かりのいばしょ（架空）',
    nameEn: 'NPO Kari no Ibasho (made up)',
    kana: 'えぬぴーおーほうじんかりのいばしょ',
    kind: 'NPO',
    operator: 'NPO法人かりのいばしょ（架空）',
    townCode: '113697',
    ageFrom: null,
    ageUntil: null,
    services: ['居場所', '家族会', '訪問'],
    weekly: weekdays('13:00', '20:00', ['wed', 'fri', 'sat', 'sun']),
    free: 5,
  }),
];
