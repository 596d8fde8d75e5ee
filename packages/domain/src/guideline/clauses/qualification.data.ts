import type { ClauseEntry } from '../clause.ts';

/** Clause 3(3): who may be placed as an outreach worker. */
export const qualificationClauses: readonly ClauseEntry[] = [
  {
    id: '3(3)',
    parent: '3',
    kind: 'group',
    title: { ja: '支援員の資格', en: 'Who may be an outreach worker' },
    summary: {
      ja: 'アからカまでのどれか一つに当たる人を置く。',
      en: 'The worker placed meets at least one of ア to カ.',
    },
  },
  {
    id: '3(3)ア',
    parent: '3(3)',
    kind: 'computed',
    title: { ja: '国の養成研修の修了', en: 'Ministry training completed' },
    summary: {
      ja: '前年度の末までに、厚生労働省の主任相談・相談・就労のいずれかの支援員研修を修了している。',
      en: 'Completed a ministry course for chief, consultation or employment workers by the end of the preceding fiscal year.',
    },
  },
  {
    id: '3(3)イ',
    parent: '3(3)',
    kind: 'computed',
    title: { ja: '有資格者の実務', en: 'Licensed practice' },
    summary: {
      ja: '社会福祉士・精神保健福祉士・保健師のどれかとして関係分野に五年、困窮者の相談支援に三年。',
      en: 'Five years in the fields as a social worker, psychiatric social worker or public health nurse, and three with needy people.',
    },
  },
  {
    id: '3(3)ウ',
    parent: '3(3)',
    kind: 'computed',
    title: { ja: '相談支援の実務', en: 'Consultation practice' },
    summary: {
      ja: '困窮者その他の人への相談支援に五年。',
      en: 'Five years of consultation support, for needy people or others.',
    },
  },
  {
    id: '3(3)エ',
    parent: '3(3)',
    kind: 'computed',
    title: { ja: '社会福祉主事の任用資格', en: 'Social welfare officer' },
    summary: {
      ja: '社会福祉法第19条第1項の各号のどれかに当たる。',
      en: 'Falls under any item of Article 19(1) of the Social Welfare Act.',
    },
  },
  {
    id: '3(3)オ',
    parent: '3(3)',
    kind: 'computed',
    title: { ja: '社会福祉事業の経験', en: 'Social welfare service' },
    summary: {
      ja: '社会福祉事業に二年。',
      en: 'Two years in social welfare services.',
    },
  },
  {
    id: '3(3)カ',
    parent: '3(3)',
    kind: 'judged',
    title: { ja: '同等以上の能力の認定', en: 'Recognised equivalent ability' },
    summary: {
      ja: 'アからオまでに劣らない力があると、認める立場の人が認めたもの。',
      en: 'Recognised, by a person entitled to, as at least equal in ability to ア to オ.',
    },
  },
];
