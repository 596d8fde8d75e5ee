import type { ContactKind, ContactResult, ContactStep, Counterpart } from '@banso/domain/casework';
import type { NoteKind } from './notes.data.ts';

export interface Encounter {
  readonly kind: ContactKind;
  readonly result: ContactResult;
  readonly with: readonly Counterpart[];
  /** Duties of 3(4) without their prefix. */
  readonly duties: string;
  /** How long in minutes, at least and at most; 0 for a contact without an end. */
  readonly minutes: readonly [number, number];
  readonly place: 'home' | 'office' | 'elsewhere' | null;
  /** How often it falls into the evening, for people who can only then. */
  readonly evening: number;
}

const encounter = (
  kind: ContactKind,
  result: ContactResult,
  withWhom: readonly Counterpart[],
  duties: string,
  minutes: readonly [number, number],
  place: Encounter['place'] = null,
  evening = 0.15,
): Encounter => ({ kind, result, with: withWhom, duties, minutes, place, evening });

export const encounters: Readonly<Record<Exclude<NoteKind, 'firstCall'>, Encounter>> = {
  noAnswerVisit: encounter('VISIT', 'NO_ANSWER', ['CLIENT', 'FAMILY'], 'カ', [10, 20], 'home', 0.3),
  noAnswerCall: encounter('CALL', 'NO_ANSWER', ['FAMILY'], 'ア', [5, 5], null, 0.3),
  letter: encounter('LETTER', 'LETTER_LEFT', ['CLIENT'], 'カ', [0, 0], null, 0),
  familyVisit: encounter('VISIT', 'TALKED_WITH_FAMILY', ['FAMILY'], 'アカ', [40, 75], 'home', 0.22),
  familyCall: encounter('CALL', 'TALKED_WITH_FAMILY', ['FAMILY'], 'ア', [10, 30], null, 0.28),
  familyOffice: encounter('OFFICE_INTERVIEW', 'TALKED_WITH_FAMILY', ['FAMILY'], 'ア', [45, 75], 'office', 0.06),
  door: encounter('VISIT', 'TALKED_THROUGH_DOOR', ['CLIENT', 'FAMILY'], 'カ', [20, 40], 'home', 0.2),
  metHome: encounter('VISIT', 'MET_PERSON', ['CLIENT'], 'アカ', [30, 70], 'home', 0.2),
  metCall: encounter('CALL', 'MET_PERSON', ['CLIENT'], 'ア', [5, 20], null, 0.25),
  metOffice: encounter('OFFICE_INTERVIEW', 'MET_PERSON', ['CLIENT'], 'アイ', [40, 70], 'office', 0.12),
  outing: encounter('ACCOMPANIMENT', 'MET_PERSON', ['CLIENT'], 'カキ', [60, 150], 'elsewhere', 0.05),
  withAgency: encounter('ACCOMPANIMENT', 'MET_PERSON', ['CLIENT', 'AGENCY'], 'クケ', [60, 120], 'elsewhere', 0.02),
  conference: encounter('CONFERENCE', 'ARRANGED_WITH_AGENCY', ['AGENCY'], 'ウエク', [30, 60], 'office', 0.04),
  meeting: encounter('CONFERENCE', 'ARRANGED_WITH_AGENCY', ['AGENCY'], 'イオ', [60, 90], 'office', 0),
  refused: encounter('VISIT', 'REFUSED', ['CLIENT'], 'カ', [5, 10], 'home', 0.1),
  employment: encounter('OFFICE_INTERVIEW', 'MET_PERSON', ['CLIENT'], 'キコ', [40, 60], 'office', 0.05),
  stepBack: encounter('CALL', 'TALKED_WITH_FAMILY', ['FAMILY'], 'ア', [15, 30], null, 0.2),
  participating: encounter('CALL', 'MET_PERSON', ['CLIENT'], 'クキ', [10, 20], null, 0.1),
  watching: encounter('CALL', 'MET_PERSON', ['CLIENT'], 'ア', [5, 15], null, 0.1),
  consultationOnly: encounter('CALL', 'TALKED_WITH_FAMILY', ['FAMILY'], 'ア', [15, 40], null, 0.12),
};

export type EncounterKind = keyof typeof encounters;

/** What it was for, where that was known before. */
export const purposes: Readonly<Partial<Record<EncounterKind, string>>> = {
  noAnswerVisit: '顔を見せる',
  letter: '返事を求めない手紙を届ける',
  familyVisit: '家での様子を聞く',
  familyOffice: '家計の見通しをいっしょに立てる',
  door: '扉越しに声をかける',
  metHome: '話したいことを聞く',
  metOffice: 'これからのことを相談する',
  outing: '外に出る練習',
  withAgency: '機関の見学に付き添う',
  conference: '支援の分担を打ち合わせる',
  employment: '体験先の相談',
  watching: '変わりがないか確かめる',
};

/** Towards meeting the person, or back to it: what is tried at each step of the ladder, and how often. */
export const triedAt: Readonly<Record<ContactStep, Readonly<Partial<Record<EncounterKind, number>>>>> = {
  UNREACHED: { noAnswerVisit: 3, noAnswerCall: 2, letter: 4, familyVisit: 3, familyCall: 3, familyOffice: 2 },
  FAMILY_ONLY: {
    familyVisit: 4,
    familyCall: 4,
    familyOffice: 2,
    letter: 2,
    noAnswerVisit: 1,
    door: 0.8,
    conference: 0.6,
  },
  INDIRECT: {
    letter: 3,
    door: 2.5,
    familyVisit: 3,
    familyCall: 2.5,
    metHome: 1.6,
    noAnswerVisit: 1,
    metCall: 0.6,
    conference: 0.5,
  },
  MET_AT_HOME: {
    metHome: 5,
    familyCall: 2,
    metCall: 1,
    noAnswerVisit: 0.6,
    outing: 1.2,
    metOffice: 0.8,
    conference: 0.6,
  },
  OUTING: { outing: 3, metHome: 2, metOffice: 2, metCall: 1, familyCall: 1, conference: 0.7, employment: 1 },
  LINKED_TO_PARTNER: { metCall: 2, outing: 1.5, metOffice: 1.5, conference: 1, employment: 1.2, participating: 0.7 },
  PARTICIPATING: { participating: 3, metCall: 1.5, employment: 1, conference: 0.5 },
  WATCHING: { watching: 4, metCall: 1 },
};

/** What a promise says, by what was done. */
export const promises: Readonly<Partial<Record<EncounterKind, readonly string[]>>> = {
  letter: ['返事を待って電話する'],
  familyVisit: ['次の訪問の日時を電話で確かめる', '家族会の案内を届ける', '本人あての手紙を持参する'],
  familyCall: ['夕方にもう一度電話する', '資料を郵送する'],
  familyOffice: ['家計表の続きを一緒に書く', '町の窓口に確かめて知らせる'],
  door: ['同じ曜日の同じ時間にまた声をかける'],
  metHome: ['来週もう一度訪ねる', '話に出た本を持っていく', '受診の予約を一緒に取る'],
  metCall: ['次の日取りを本人に電話する'],
  metOffice: ['プランの下書きを持参する', '見学先の予定を確かめる'],
  outing: ['次の外出先を相談する', '診察券のことを確かめる'],
  withAgency: ['見学の感想を聴く'],
  employment: ['体験先の時間を確かめて知らせる'],
};

export const outsidePlaces: readonly string[] = ['町立図書館', '町役場', '医療機関', '駅前', '公園', '体験先'];
