import type { CodeListEdition } from './code-list.ts';

/** 訪問の前に知っておく危険の種類: what may await those who visit. */
export const riskFlagKinds: readonly CodeListEdition[] = [
  {
    name: 'riskFlag',
    edition: '2020-04-01',
    source:
      'この事業のために作成（県の安全基準は未確認） / made for this programme; no rule of the prefecture is known',
    confirmed: false,
    codes: [
      { code: 'violence', ja: '暴力', en: 'Violence' },
      { code: 'selfHarm', ja: '自傷・自殺のおそれ', en: 'Self-harm or suicide' },
      { code: 'weapon', ja: '刃物などの凶器', en: 'Weapon' },
      { code: 'animals', ja: '犬などの動物', en: 'Animals' },
      { code: 'infection', ja: '感染症', en: 'Infection' },
      { code: 'otherPerson', ja: 'つきまとい・他の人物', en: 'Stalking, or another person' },
      { code: 'crisisSteps', ja: 'いざというときの取り決め', en: 'Steps agreed for a crisis' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
