import type { GateCode } from '@banso/domain/casework';
import type { GateWords } from './gate-wording.ts';

/** What can stand in the way of restricting a note, and of changing its circle. */
export const circleWording = {
  CIRCLE_NOT_THE_AUTHOR: {
    ja: '読める人を限れるのは、その記録を書いた本人だけです。',
    en: 'Only whoever wrote a note restricts who reads it.',
  },
  CIRCLE_STANDS: {
    ja: 'この記録は、すでに読める人が限られています。読める人は記録の「読める人」から変えてください。',
    en: 'This note is restricted already. Change its readers on the note itself.',
  },
  CIRCLE_READER_CANNOT_READ: {
    ja: 'このケースの記録を読む権限のない人は、読める人に入れられません：',
    en: 'People who may not read notes of this case cannot be named: ',
    missing: 'names',
  },
  CIRCLE_NOT_OF_IT: {
    ja: 'この記録は読める人が限られていて、あなたは入っていません。変えるときは、限った本人に頼んでください。',
    en: 'This note is restricted, and you are not among its readers. Ask whoever restricted it.',
  },
  CIRCLE_UNCHANGED: {
    ja: '読める人は変わりません。足す人か外す人を選んでください。',
    en: 'Nothing changes. Choose whom to add or to take out.',
  },
  CIRCLE_NARROWED_BY_OTHERS: {
    ja: '読める人から外せるのは、記録した本人と、読める人に入っている所属長だけです。',
    en: 'Readers are taken out by the author, or by a supervisor who is one of them.',
  },
  CIRCLE_AUTHOR_STAYS: {
    ja: '記録した本人は、読める人から外せません。',
    en: 'The author always stays among the readers.',
  },
  CIRCLE_LAST_READER: {
    ja: '読める人がいなくなります。先に、このケースの記録を読める人を足してください。',
    en: 'Nobody could read it any more. Add somebody first who reads notes of this case.',
  },
  CIRCLE_OPENED_BY_OTHERS: {
    ja: '読める人がいなくなった記録を開けるのは、所属長だけです。',
    en: 'Only a supervisor opens a note that nobody reads any more.',
  },
  CIRCLE_STILL_READ: {
    ja: 'この輪の人が、まだこの事務所にいます。必要なときは、限った本人か輪の人に足してもらってください。職場を離れた人は、管理者にアカウントを閉じてもらってから開けます。',
    en: 'Somebody of this circle is still at the office. Where you need the note, ask one of them to add you. Of those who left, the administrator closes the account first.',
  },
} as const satisfies Partial<Record<GateCode, GateWords>>;
