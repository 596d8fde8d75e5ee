import type { InputIssueAnswer } from '@banso/service-kit';

/** What can be wrong with one field, said plainly and without repeating what was typed. */
const wording = {
  required: { ja: '入力してください。', en: 'This is needed.' },
  tooLong: {
    ja: '長すぎます。短くするか、分けて記録してください。',
    en: 'Too long. Shorten it, or record it in parts.',
  },
  tooMany: {
    ja: '数が多すぎます。減らすか、分けて記録してください。',
    en: 'Too many. Leave some out, or record them in parts.',
  },
  twice: {
    ja: '同じものが二度あります。一つにしてください。',
    en: 'This stands here twice. Leave one.',
  },
  notAnId: { ja: '識別子の形が正しくありません。', en: 'This is not an identifier.' },
  impossibleDate: {
    ja: 'ありえない日付です。年月日を確かめてください。',
    en: 'No such date exists. Check the year, month and day.',
  },
  impossibleInstant: {
    ja: '日時が正しくありません。時差（+09:00）まで含む日時を入れてください。',
    en: 'Not a date and time. Give it with its offset (+09:00).',
  },
  inTheFuture: { ja: '今日より後の日付にはできません。', en: 'This cannot lie in the future.' },
  timeNotCome: {
    ja: '時刻がまだ来ていません。始まりと終わりの時刻を確かめてください。',
    en: 'That time has not come yet. Check when it began and ended.',
  },
  afterReception: { ja: '受付の日より後にはできません。', en: 'This cannot be after the day of reception.' },
  beforeCase: { ja: 'ケースの受付の日より前にはできません。', en: 'This cannot be before the case was opened.' },
  endsBeforeItBegins: { ja: '始まりより前に終わることはできません。', en: 'It cannot end before it begins.' },
  beforeFirstEdition: {
    ja: '要綱の適用開始（2020年4月1日、附則）より前の日は判定できません。',
    en: 'Before the guideline applied (1 April 2020, supplementary provision); nothing can be determined.',
  },
  unknownCode: { ja: '一覧にないコードです。一覧から選んでください。', en: 'Not in the list. Choose from the list.' },
  otherEdition: {
    ja: 'この様式は新しい版になりました。画面を開き直して、今日の版で記入してください。',
    en: 'This form has another edition today. Open the page again and fill in that of today.',
  },
  notInThisForm: {
    ja: '今日の版の様式に、この欄はありません。画面を開き直してください。',
    en: 'The edition of today has no such field to fill in. Open the page again.',
  },
  oneAnswer: { ja: '答えは一つにしてください。', en: 'Give one answer.' },
  notANumber: { ja: '数字で入力してください。', en: 'Give a number.' },
  notYesOrNo: { ja: '「はい」か「いいえ」を選んでください。', en: 'Choose yes or no.' },
  unknownMunicipality: {
    ja: '存在しない市町村コードです。6桁の全国地方公共団体コードを確かめてください。',
    en: 'No such municipality. Check the six-digit code.',
  },
  unknownClause: {
    ja: '要綱にない条項番号です。',
    en: 'The guideline has no such clause.',
  },
  notJudgeable: {
    ja: 'この条項は人が判断する条項ではありません。3(2)の末端の条項を選んでください。',
    en: 'This clause is not one that a person judges. Choose one of the last clauses under 3(2).',
  },
  undeterminedJudgement: {
    ja: '判断は「該当」か「非該当」で記録してください。決められないときは記録しないでおきます。',
    en: 'A judgement says met or not met. Where you cannot say, record none.',
  },
  mostSeriousNotAmong: {
    ja: '「最も深刻なもの」は、選んだ困りごとの中から一つ選んでください。',
    en: 'The most serious concern must be one of those chosen.',
  },
  consulterNeeded: {
    ja: '相談者を入力するか、「相談者は本人」を選んでください。',
    en: 'Give the consulter, or say that the consulter is the client.',
  },
  consulterIsClient: {
    ja: '相談者が本人のときは、相談者を別に入力しないでください。',
    en: 'The consulter is the client: do not give another person.',
  },
  nobodyConsulted: {
    ja: '相談者がまだいないときは、話した内容を接触として記録できません。把握した内容は元の情報に残っています。',
    en: 'Nobody has consulted yet, so there was no conversation to record. What is known stays with the lead.',
  },
  beforeDetection: { ja: '把握した日より前にはできません。', en: 'This cannot be before the day of detection.' },
  nameNeeded: {
    ja: '名前か読みを入力するか、「分からない」を選んでください。',
    en: 'Give a name or a reading, or say that it is not known.',
  },
  nameNotExpected: {
    ja: '名前が「分からない」なら、名前と読みは空けてください。',
    en: 'The name is said to be unknown: leave name and reading empty.',
  },
  officeNeeded: {
    ja: '住所から担当の事務所が決まりません。受け付ける事務所を選んでください。後で他の機関へ紹介できます。',
    en: 'No office follows from the address. Choose the office that takes the consultation; the person can be referred on.',
  },
  townOfAnotherOffice: {
    ja: 'この町村は選んだ事務所の担当ではありません。転居先か事務所を確かめてください。',
    en: 'The office chosen does not answer for this town. Check the town or the office.',
  },
  unknownOffice: { ja: 'この組織にない事務所です。', en: 'Your organisation has no such office.' },
  oneClient: { ja: '本人は一つのケースに一人です。', en: 'A case has one client.' },
  unknownPerson: { ja: 'このケースにいない人です。', en: 'This person is not in the case.' },
  roleStays: { ja: '本人・相談者の区分は変えられません。', en: 'The part of client or consulter cannot be changed.' },
  versionNeeded: { ja: '直すときは版の番号が要ります。', en: 'A change needs the version it starts from.' },
  followUpNeeded: {
    ja: '中断するときは、次に連絡する日を入れてください。',
    en: 'A suspension needs the day of the next contact.',
  },
  notOfTheStaff: {
    ja: 'この組織の職員のうち、会員になれる人ではありません。',
    en: 'Not one of this organisation’s staff who can be a member.',
  },
  notAMember: { ja: 'この支援会議の会員ではありません。', en: 'Not a member of this council.' },
  memberTwice: { ja: '同じ人が二度あります。', en: 'This person is named twice.' },
  notInTheFuture: { ja: '今日より後の日にしてください。', en: 'Choose a day after today.' },
} as const;

export type InputIssueCode = keyof typeof wording;

export function inputIssue(path: string, code: InputIssueCode): InputIssueAnswer {
  return { path, code, messageJa: wording[code].ja, messageEn: wording[code].en };
}
