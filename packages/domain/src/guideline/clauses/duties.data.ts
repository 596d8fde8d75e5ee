import type { ClauseEntry } from '../clause.ts';

/** Clause 3(4), the eleven duties, and the supplementary provision. */
export const dutyClauses: readonly ClauseEntry[] = [
  {
    id: '3(4)',
    parent: '3',
    kind: 'descriptive',
    title: { ja: '支援員の業務', en: 'Duties of the outreach worker' },
    summary: {
      ja: 'アウトリーチ支援員の相談・支援業務。十一に分かれる。',
      en: 'The consultation and support duties of an outreach worker, eleven in all.',
    },
  },
  {
    id: '3(4)ア',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '本人・家族などの相談', en: 'Consultation for the person, family and others' },
    summary: {
      ja: '本人、家族、周りの人の相談に応じて支える。',
      en: 'Consultation and support for the person, the family and others close to them.',
    },
  },
  {
    id: '3(4)イ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '計画づくりと一体的な援助', en: 'Plan and integrated help' },
    summary: {
      ja: '支援の種類や中身を書いた計画をつくり、支援がまとまって進むように助ける。',
      en: 'Makes the plan of support and helps it to proceed as one.',
    },
  },
  {
    id: '3(4)ウ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '相談・就労支援員との連携', en: 'Work with consultation and employment workers' },
    summary: {
      ja: '自立相談と就労の支援員と組んで支える。',
      en: 'Support together with the consultation worker and the employment worker.',
    },
  },
  {
    id: '3(4)エ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '就労準備・家計改善との連携', en: 'Work preparation and household finance' },
    summary: {
      ja: '就労準備支援・家計改善支援と密に連絡し、役割を分け合う。',
      en: 'Close coordination and division of roles with work-preparation and household-finance support.',
    },
  },
  {
    id: '3(4)オ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '支援調整会議', en: 'Support coordination meeting' },
    summary: { ja: '支援調整会議に関わること。', en: 'Takes part in the support coordination meeting.' },
  },
  {
    id: '3(4)カ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '居宅での日常生活の支援', en: 'Daily life at home' },
    summary: { ja: '家での日々の暮らしを自分で営めるように支える。', en: 'Support for managing daily life at home.' },
  },
  {
    id: '3(4)キ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '社会に適応しにくい人の自立支援', en: 'Self-reliance where adapting is hard' },
    summary: {
      ja: '社会になじみにくい人の、就労などの自立を支える。',
      en: 'Employment and other support for people who adapt to society with difficulty.',
    },
  },
  {
    id: '3(4)ク',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '関係機関との調整', en: 'Coordination with agencies' },
    summary: {
      ja: '自立支援に要る機関との連絡と調整。',
      en: 'Liaison and coordination with the agencies that support needs.',
    },
  },
  {
    id: '3(4)ケ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: 'ひきこもり支援センター・サポステとの連携', en: 'Hikikomori center and Saposute' },
    summary: {
      ja: 'ひきこもり地域支援センターと地域若者サポートステーションとの連携。',
      en: 'Work with the Hikikomori center and the regional youth support station.',
    },
  },
  {
    id: '3(4)コ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: '活躍支援プラットフォームとの連携', en: 'Employment platform' },
    summary: {
      ja: '県と町村の就職氷河期世代向けプラットフォームとの連携。',
      en: 'Work with the platforms of the prefecture and of the towns and villages for the ice-age generation.',
    },
  },
  {
    id: '3(4)サ',
    parent: '3(4)',
    kind: 'descriptive',
    title: { ja: 'その他の自立支援', en: 'Other self-reliance support' },
    summary: {
      ja: 'ほかに、社会参加が難しい人の自立を支えること。',
      en: 'Other support for people who find social participation difficult.',
    },
  },
  {
    id: '附則',
    parent: null,
    kind: 'descriptive',
    title: { ja: '適用日', en: 'Application' },
    summary: { ja: '2020年4月1日から適用する。', en: 'Applies from 1 April 2020.' },
  },
];
