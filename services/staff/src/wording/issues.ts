import type { InputIssueAnswer, InvalidAnswer } from '@banso/service-kit';

const wording = {
  NOT_A_DATE: {
    ja: 'この日付は存在しません。西暦の年月日で入力してください。',
    en: 'There is no such day. Give year, month and day.',
  },
  IN_THE_FUTURE: { ja: '今日より後の日付は記録できません。', en: 'A day after today cannot be recorded.' },
  ENDS_BEFORE_IT_BEGINS: {
    ja: '終わりの日が始まりの日より前です。どちらかを直してください。',
    en: 'The last day is before the first. Correct one of them.',
  },
  REQUIRED: { ja: '入力してください。', en: 'Please fill this in.' },
  TOO_LONG: { ja: '長すぎます。2,000文字までにしてください。', en: 'Too long: at most 2,000 characters.' },
  NOT_AN_ITEM: {
    ja: '社会福祉法第19条第1項の号は1から5までです。',
    en: 'The items of Article 19(1) of the Social Welfare Act are 1 to 5.',
  },
  NOT_HOURS: {
    ja: '開所時間は 08:30 のように、始まりを終わりより前にして入力してください。',
    en: 'Give hours as 08:30, the opening before the closing.',
  },
  OVERLAPS: {
    ja: '同じ事務所・同じ役割の配置と期間が重なっています。先の配置を終えるか、期間を直してください。',
    en: 'It overlaps a placement in the same role at the same office. End that one or change the period.',
  },
  PERCENT: { ja: '1から100までの整数で入力してください。', en: 'A whole number from 1 to 100.' },
  UNKNOWN_ROLE: { ja: 'この役割はここでは付けられません。', en: 'This role cannot be given here.' },
  LOGIN_TAKEN: {
    ja: 'このログイン名は使われています。別の名にしてください。',
    en: 'This login is taken. Choose another.',
  },
} as const;

export type IssueCode = keyof typeof wording;

export const issue = (path: string, code: IssueCode): InputIssueAnswer => ({
  path,
  code,
  messageJa: wording[code].ja,
  messageEn: wording[code].en,
});

export const invalid = (issues: readonly InputIssueAnswer[]): InvalidAnswer => ({
  __typename: 'InvalidInput',
  issues: [...issues],
});
