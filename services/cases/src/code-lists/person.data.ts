import type { CodeListEdition } from './code-list.ts';

/** 性別: three values and not asked. */
export const genders: readonly CodeListEdition[] = [
  {
    name: 'gender',
    edition: '2020-04-01',
    source: '相談受付・申込票の案 / draft of the reception sheet',
    confirmed: false,
    codes: [
      { code: 'male', ja: '男性', en: 'Male' },
      { code: 'female', ja: '女性', en: 'Female' },
      { code: 'other', ja: 'その他', en: 'Other' },
      { code: 'notAsked', ja: '聞いていない', en: 'Not asked' },
    ],
  },
];

/** 続柄: of someone in the case to the client. */
export const relations: readonly CodeListEdition[] = [
  {
    name: 'relation',
    edition: '2020-04-01',
    source: 'この事業のために作成 / made for this programme',
    confirmed: false,
    codes: [
      { code: 'mother', ja: '母', en: 'Mother' },
      { code: 'father', ja: '父', en: 'Father' },
      { code: 'spouse', ja: '配偶者', en: 'Spouse' },
      { code: 'sibling', ja: '兄弟姉妹', en: 'Brother or sister' },
      { code: 'child', ja: '子', en: 'Child' },
      { code: 'grandparent', ja: '祖父母', en: 'Grandparent' },
      { code: 'relative', ja: 'その他の親族', en: 'Other relative' },
      { code: 'neighbour', ja: '近隣・知人', en: 'Neighbour or acquaintance' },
      { code: 'welfareCommissioner', ja: '民生委員・児童委員', en: 'Welfare commissioner' },
      { code: 'official', ja: '関係機関の職員', en: 'Staff of another agency' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
