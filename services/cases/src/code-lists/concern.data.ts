import type { CodeListEdition } from './code-list.ts';

/** 相談受付・申込票: what the caller is troubled by; several, one of them most serious. */
export const concerns: readonly CodeListEdition[] = [
  {
    name: 'concern',
    edition: '2020-04-01',
    source:
      '相談受付・申込票の案（確定様式と未照合） / draft of the reception sheet, not yet compared with the final form',
    confirmed: false,
    codes: [
      { code: 'illnessDisability', ja: '病気や健康、障害のこと', en: 'Illness, health or disability' },
      { code: 'housing', ja: '住まいのこと', en: 'Housing' },
      { code: 'incomeLiving', ja: '収入・生活費のこと', en: 'Income and living costs' },
      { code: 'rentLoans', ja: '家賃やローンの支払いのこと', en: 'Rent or loans' },
      { code: 'taxesUtilities', ja: '税金や公共料金等の支払いのこと', en: 'Taxes or utilities' },
      { code: 'debt', ja: '債務のこと', en: 'Debt' },
      { code: 'jobHunting', ja: '仕事探し、就職のこと', en: 'Looking for work' },
      { code: 'workTrouble', ja: '仕事上の不安やトラブル', en: 'Trouble at work' },
      { code: 'community', ja: '地域との関係のこと', en: 'Relations with the neighbourhood' },
      { code: 'family', ja: '家族との関係のこと', en: 'Relations in the family' },
      { code: 'childcare', ja: '子育てのこと', en: 'Bringing up children' },
      { code: 'care', ja: '介護のこと', en: 'Care of a relative' },
      { code: 'hikikomoriTruancy', ja: 'ひきこもり・不登校', en: 'Social withdrawal or truancy' },
      { code: 'violence', ja: 'DV・虐待', en: 'Violence or abuse' },
      { code: 'noFood', ja: '食べるものがない', en: 'No food' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
