import type { GateCode } from '@banso/domain/casework';
import type { GateWords } from './gate-wording.ts';

/** What can stand in the way of a visit, and of what is to be known before it. */
export const visitGateWording = {
  VISIT_WITHOUT_VISITOR: {
    ja: '行く人を一人以上選んでください。',
    en: 'Choose at least one person who goes.',
  },
  VISITOR_FROM_ELSEWHERE: {
    ja: 'このケースの担当でも、事務所の職員でもない人がいます。担当か同じ事務所の職員から選んでください。',
    en: 'Some are neither of the team of this case nor of its office. Choose from these.',
    missing: 'count',
  },
  VISIT_WITHOUT_TEAM: {
    ja: 'アウトリーチ支援員か、このケースの担当者を一人は入れてください。',
    en: 'At least one outreach worker or member of the team must go.',
  },
  VISITOR_BOOKED: {
    ja: 'その時間に、別の訪問の予定がある人がいます。時間か行く人を変えてください：',
    en: 'Somebody is booked for another visit at that time. Change the time or who goes: ',
    missing: 'names',
  },
  VISITOR_STILL_OUT: {
    ja: 'まだ別の訪問から戻っていない人がいます。先に戻ったことを記録してください：',
    en: 'Somebody has not come back from another visit. Record that return first: ',
    missing: 'names',
  },
  VISIT_NOT_PLANNED: {
    ja: 'この訪問はすでに出発したか、取りやめになっています。',
    en: 'They have left for this visit already, or it was called off.',
  },
  VISIT_NOT_OUT: {
    ja: 'この訪問には出ていません。出発していないか、もう戻っています。',
    en: 'Nobody is out on this visit: they have not left, or are back.',
  },
  VISIT_NOT_YET: {
    ja: '予定の時刻にはまだ早すぎます。早く出るときは、予定の時刻を変えてください。',
    en: 'It is too early for this visit. To leave earlier, change its planned time.',
  },
  VISIT_RETURN_PAST: {
    ja: '戻る時刻がもう過ぎています。これから戻る時刻を決めてください。',
    en: 'The time to be back has passed. Choose one that lies ahead.',
  },
  VISIT_NEEDS_TWO: {
    ja: 'このケースは二人で訪問すると決めています。もう一人を加えるか、所属長に理由を付けて認めてもらってください。',
    en: 'Two people go to this case. Add a second person, or ask a supervisor to allow it with a reason.',
  },
  SOLO_NOT_NEEDED: {
    ja: 'この訪問は、一人では行けない訪問ではありません。',
    en: 'Nothing stands against this visit as it is.',
  },
  FLAG_REVIEW_NOT_AHEAD: {
    ja: '見直しの日は明日以降にしてください。',
    en: 'The review day must come after today.',
  },
  FLAG_REVIEW_TOO_FAR: {
    ja: '見直しの日は半年以内にしてください。',
    en: 'Review it within half a year.',
  },
  FLAG_ENDED: {
    ja: 'この危険の記録はもう終わりにしてあります。',
    en: 'This risk was ended already.',
  },
} as const satisfies Partial<Record<GateCode, GateWords>>;
