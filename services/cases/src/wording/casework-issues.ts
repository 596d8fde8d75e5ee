import type { InputIssueAnswer } from '@banso/service-kit';

/** What can be wrong with one field of a contact, a consent, a plan, a meeting or a referral. */
const wording = {
  NOBODY_NAMED: { ja: '相手を一人以上選んでください。', en: 'Say whom the contact was with.' },
  CLIENT_NOT_NAMED: {
    ja: '本人と話したのなら、相手に「本人」を選んでください。',
    en: 'The result says the person was met: name the client among the counterparts.',
  },
  FAMILY_NOT_NAMED: {
    ja: '家族と話したのなら、相手に「家族」か「相談者」を選んでください。',
    en: 'The result says the family talked: name the family or the consulter.',
  },
  AGENCY_NOT_NAMED: {
    ja: '機関と調整したのなら、相手に「機関」を選んでください。',
    en: 'The result says an agency arranged something: name the agency.',
  },
  RESULT_NOT_OF_THIS_KIND: {
    ja: 'この方法ではこの結果になりません。方法か結果を確かめてください。',
    en: 'This kind of contact cannot have this result. Check both.',
  },
  NOT_A_DUTY: {
    ja: '業務は3(4)ア〜サから選んでください。',
    en: 'Duties are those of 3(4), ア to サ.',
  },
  NO_DUTY: { ja: '業務（3(4)ア〜サ）を一つ以上選んでください。', en: 'Choose at least one duty of 3(4).' },
  CONTACT_TOO_LONG: {
    ja: '一つの接触が長すぎます。開始と終了を確かめてください。',
    en: 'This is too long for one contact. Check its start and end.',
  },
  UNKNOWN_REFERRAL: { ja: 'このケースのつなぎではありません。', en: 'Not a referral of this case.' },
  UNKNOWN_PROMISE: { ja: 'このケースの約束ではありません。', en: 'Not a promise of this case.' },
  PROMISE_SETTLED: { ja: 'この約束はすでに済みになっています。', en: 'This promise is settled already.' },
  DUE_BEFORE_CONTACT: {
    ja: '約束の日は接触の日より前にできません。',
    en: 'A promise cannot be due before the contact.',
  },
  DUE_ALREADY_PAST: {
    ja: '次の約束の日は今日以降にしてください。',
    en: 'The next promise cannot be due before today.',
  },
  COMPANION_FROM_ELSEWHERE: {
    ja: '同行した人は、このケースの担当か同じ事務所の職員から選んでください。',
    en: 'Whoever came along is of the team of this case or of its office. Choose from these.',
  },
  VISIT_IN_THE_PAST: {
    ja: '過ぎた日の訪問は予定にできません。済んだ訪問は接触として記録してください。',
    en: 'A visit of a past day is no plan. Record what was done as a contact.',
  },
  RETURN_BEFORE_START: { ja: '戻る時刻は、出る時刻より後にしてください。', en: 'They come back after they leave.' },
  RETURN_ALREADY_PAST: { ja: '戻る時刻がもう過ぎています。', en: 'The time to be back has passed already.' },
  VISIT_TOO_LONG: {
    ja: '一回の訪問として長すぎます。戻る時刻を確かめてください。',
    en: 'This is too long for one visit. Check when they come back.',
  },
  UNKNOWN_VISIT: { ja: 'このケースの訪問ではありません。', en: 'Not a visit of this case.' },
  VISIT_NOT_BACK: {
    ja: 'まだ戻っていない訪問は、済んだ接触として記録できません。',
    en: 'Nobody has come back from this visit: it cannot be recorded as done.',
  },
  VISIT_HAS_CONTACT: { ja: 'この訪問はすでに記録されています。', en: 'This visit was recorded already.' },
  RESULT_MET_SOMEBODY: {
    ja: 'ここで選べるのは「不在」か「手紙を置いた」だけです。会えたときは接触の記録に書いてください。',
    en: 'Only "no answer" or "letter left" here. Write with the contact whom you met.',
  },
  RECONTACT_BEFORE_SAID: {
    ja: '再連絡日は、言われた日より後にしてください。',
    en: 'The recontact date must come after the day it was said.',
  },
  FOLLOW_UP_OF_THE_DEAD: {
    ja: '亡くなった方へのフォローアップはできません。家族へのフォローアップにするか、外してください。',
    en: 'Nobody can follow up on someone who died. Plan it with the family, or leave it out.',
  },
  NO_AGENCY: { ja: '情報を伝える機関を一つ以上選んでください。', en: 'Name at least one agency.' },
  UNKNOWN_AGENCY: { ja: '登録のない機関です。一覧から選んでください。', en: 'No such agency. Choose from the list.' },
  NO_FIELD: { ja: '伝えてよい項目を一つ以上選んでください。', en: 'Choose at least one field.' },
  REPEATED: { ja: '同じものが二度あります。', en: 'This is given twice.' },
  NOTHING_PRACTISED: {
    ja: '取り組んだことを一つ以上選んでください。',
    en: 'Choose at least one thing that was practised.',
  },
  PRACTISED_TWICE: { ja: '同じことが二度あります。', en: 'This was named twice.' },
  NOTHING_SAID_OF_IT: {
    ja: '本人がしたこと、手伝ったことの、どちらか一つは書いてください。',
    en: 'Write what the client did, or what was helped.',
  },
  NOBODY_WITH_IT: { ja: 'だれといっしょだったかを選んでください。', en: 'Say who took part.' },
  AT_HOME_UNSAID: {
    ja: '本人の自宅でしたかどうかを選んでください。',
    en: "Say whether it was at the person's home.",
  },
  ALWAYS_AT_HOME: {
    ja: '業務カは居宅での支援です。外でした支援は、接触の記録の中に書いてください。',
    en: 'Duty カ is help at home. What was done elsewhere is written with its contact.',
  },
  UNKNOWN_SUPPORT_ITEM: {
    ja: 'このケースのプランの、業務カ・キの項目ではありません。',
    en: "Not an item of duty カ or キ in this case's plans.",
  },
  DUTY_NOT_NAMED: {
    ja: 'この項目の業務を、接触の業務にも選んでください。',
    en: 'Name the duty of this item among the duties of the contact.',
  },
  SESSION_WITH_NOBODY: {
    ja: '支援の記録があるので、だれにも会えなかった結果にはできません。結果を確かめてください。',
    en: 'There is a session in it, so somebody was reached. Check the result.',
  },
  OWNER_NOT_OF_OFFICE: {
    ja: '職員を担い手にできるのは、自事務所の分だけです。',
    en: 'Only our own part is done by one of the staff.',
  },
  UNKNOWN_GOAL: { ja: 'このプランにない目標です。', en: 'Not a goal of this plan.' },
  ONE_MOST_SERIOUS: {
    ja: '「最も深刻なもの」は一つだけ選んでください。',
    en: 'Mark one item only as the most serious.',
  },
  UNKNOWN_PLAN: { ja: '見つからないプランです。', en: 'This plan is not found.' },
  DUE_IN_THE_PAST: { ja: '返事の期日は今日以降にしてください。', en: 'The answer cannot be due before today.' },
  ENDS_BEFORE_BEGIN: {
    ja: '終わりの日は、始まりの日より前にできません。',
    en: 'The last day cannot come before the first.',
  },
  USED_ELSEWHERE: {
    ja: 'この識別子はほかで使われています。新しい識別子で送ってください。',
    en: 'This identifier is in use elsewhere. Send a new one.',
  },
} as const;

export type CaseworkIssueCode = keyof typeof wording;

export function caseworkIssue(path: string, code: CaseworkIssueCode): InputIssueAnswer {
  return { path, code, messageJa: wording[code].ja, messageEn: wording[code].en };
}
