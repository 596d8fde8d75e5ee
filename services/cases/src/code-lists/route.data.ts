import type { CodeListEdition } from './code-list.ts';

/** 相談経路: by whom and how the consultation came. */
export const routes: readonly CodeListEdition[] = [
  {
    name: 'route',
    edition: '2020-04-01',
    source:
      '自立相談支援機関使用標準様式の相談経路（記憶による。様式と未照合） / standard forms, from memory, not yet compared',
    confirmed: false,
    codes: [
      { code: 'selfVisit', ja: '本人（来所）', en: 'The person, in the office' },
      { code: 'selfCall', ja: '本人（電話・メール）', en: 'The person, by phone or mail' },
      { code: 'familyVisit', ja: '家族・知人（来所）', en: 'Family or acquaintance, in the office' },
      { code: 'familyCall', ja: '家族・知人（電話・メール）', en: 'Family or acquaintance, by phone or mail' },
      { code: 'outreach', ja: '自立相談支援機関のアウトリーチ', en: 'Outreach of the consultation agency' },
      { code: 'referredByTown', ja: '町村・福祉事務所からの紹介', en: 'Referred by a town or welfare office' },
      { code: 'referredByAgency', ja: '関係機関・関係者からの紹介', en: 'Referred by another agency' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
