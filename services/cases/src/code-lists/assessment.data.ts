import type { CodeListEdition } from './code-list.ts';

/** アセスメントの課題: what an assessment looks at, each with its problem and its strength; one is the most serious. */
export const assessmentIssues: readonly CodeListEdition[] = [
  {
    name: 'assessment',
    edition: '2020-04-01',
    source:
      '白書の表にある課題の語彙（確定様式と未照合） / words of published tables, not yet compared with the final form',
    confirmed: false,
    codes: [
      { code: 'poverty', ja: '経済的困窮', en: 'Economic hardship' },
      { code: 'householdFinance', ja: '家計管理', en: 'Household finance' },
      { code: 'debt', ja: '債務', en: 'Debt' },
      { code: 'jobHunting', ja: '就職活動・就労', en: 'Finding work' },
      { code: 'keepingWork', ja: '働き続けること', en: 'Keeping work' },
      { code: 'health', ja: '病気・けが', en: 'Illness or injury' },
      { code: 'mentalHealth', ja: 'こころの健康', en: 'Mental health' },
      { code: 'disability', ja: '障害', en: 'Disability' },
      { code: 'dailyLife', ja: '生活習慣', en: 'Daily habits' },
      { code: 'housing', ja: '住まい', en: 'Housing' },
      { code: 'family', ja: '家族との関係', en: 'Family relations' },
      { code: 'communication', ja: '人とのやりとり', en: 'Dealing with people' },
      { code: 'isolation', ja: '社会的孤立・ひきこもり', en: 'Isolation or withdrawal' },
      { code: 'community', ja: '地域とのつながり', en: 'Ties with the community' },
      { code: 'schooling', ja: '不登校・学びの中断', en: 'Broken schooling' },
      { code: 'violence', ja: 'DV・虐待', en: 'Violence or abuse' },
      { code: 'risk', ja: '命に関わる危険', en: 'Danger to life' },
      { code: 'hopes', ja: '好きなこと・望むこと', en: 'Likes and hopes' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
