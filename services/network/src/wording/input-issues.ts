import type { InputIssueAnswer, InvalidAnswer } from '@banso/service-kit';

const wording = {
  NOT_AN_INSTANT: {
    ja: '日時を読めません。2026-11-23T10:00:00+09:00 のように時差を付けて書いてください。',
    en: 'Not a date and time. Write it with its offset, as in 2026-11-23T10:00:00+09:00.',
  },
  IN_THE_FUTURE: {
    ja: 'まだ来ていない日時です。実施した、または来られなかった日時を書いてください。',
    en: 'This moment has not come yet. Give the moment at which the appointment was kept or missed.',
  },
  BEFORE_SENDING: {
    ja: '紹介が送られる前の日時です。日時を確かめてください。',
    en: 'This moment lies before the referral was sent. Check the date and time.',
  },
  BLANK: { ja: '内容を書いてください。', en: 'Write something here.' },
  TOO_LONG: { ja: '4,000字以内で書いてください。', en: 'Keep it within 4,000 characters.' },
  NOTE_NEEDED: {
    ja: '理由が「その他」のときは、ひとこと理由を書いてください。',
    en: 'With the reason OTHER, add a short note that says why.',
  },
  NOT_A_COUNT: { ja: '0から999までの整数で書いてください。', en: 'Give a whole number from 0 to 999.' },
  NOT_A_DAY: {
    ja: '曜日は mon tue wed thu fri sat sun のいずれかです。',
    en: 'A day is one of mon tue wed thu fri sat sun.',
  },
  NOT_A_TIME: {
    ja: '時刻は 09:00 のように書いてください（終わりは 24:00 まで）。',
    en: 'Write a time as 09:00, at most 24:00.',
  },
  CLOSES_FIRST: { ja: '終わりの時刻を始まりより後にしてください。', en: 'Closing must come after opening.' },
  TOO_MANY_SPANS: { ja: '時間帯は100件までにしてください。', en: 'Give at most 100 spans of opening hours.' },
  HOURS_OVERLAP: { ja: '同じ曜日の時間帯が重なっています。', en: 'Two spans of the same day overlap.' },
} as const;

export type IssueCode = keyof typeof wording;

export function issue(path: string, code: IssueCode): InputIssueAnswer {
  return { path, code, messageJa: wording[code].ja, messageEn: wording[code].en };
}

/** Undefined where there is nothing to object to. */
export function invalid(issues: readonly (InputIssueAnswer | false | undefined)[]): InvalidAnswer | undefined {
  const found = issues.filter((each) => each !== false && each !== undefined);
  return found.length === 0 ? undefined : { __typename: 'InvalidInput', issues: found };
}
