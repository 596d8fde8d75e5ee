import type { Role } from '@banso/domain/authorisation';
import type { ClauseId } from '@banso/domain/guideline';
import type { RefusalAnswer } from '@banso/service-kit';

interface Wording {
  readonly clause: ClauseId | null;
  readonly ja: string;
  readonly en: string;
}

/** What happened, and what would help. No clause where the guideline does not speak of it. */
const wording = {
  OUTSIDE_YOUR_REACH: {
    clause: null,
    ja: 'この住所はあなたの担当範囲の外です。受け付ける事務所を選び直すか、担当の事務所に連絡してください。',
    en: 'This address is outside what you answer for. Choose the office that takes it, or call the office responsible.',
  },
  CASE_SET_ASIDE: {
    clause: null,
    ja: 'このケースは終結・中断または他機関へ紹介済みです。再開してから記録してください。',
    en: 'This case is closed, suspended or referred on. Reopen it first.',
  },
  TEAM_AT_WORK: {
    clause: null,
    ja: 'このケースには担当者がいます。情報提供のみで終えるか他機関へつなぐと担当も終わるため、主任相談支援員か所属長に頼んでください。',
    en: 'This case has a team, which information alone or handing it on would end: ask a chief consultation worker or a supervisor.',
  },
  MERGE_OUTDATED: {
    clause: null,
    ja: '確かめていた間に、どちらかのケースの人の情報が変わりました。画面の新しい内容をもう一度見てから統合してください。',
    en: 'Something about the people in one of the two cases changed meanwhile. Look at the new state before merging.',
  },
  UNDO_OUTDATED: {
    clause: null,
    ja: '確かめていた間に、統合のあとの情報が変わりました。戻るものと残るものをもう一度見てから取り消してください。',
    en: 'Something changed meanwhile. Look again at what goes back and what stays before undoing.',
  },
  CASE_IS_OPEN: {
    clause: null,
    ja: 'このケースは進行中です。再開は要りません。',
    en: 'This case is open: there is nothing to reopen.',
  },
  JUDGEMENT_SETTLED: {
    clause: '3(2)',
    ja: 'この判断はすでに決裁・差戻しされたか、新しい判断に替わっています。',
    en: 'This judgement was already approved or returned, or a newer one took its place.',
  },
  OWN_JUDGEMENT: {
    clause: '3(2)',
    ja: '判断した人は自分では決裁できません。別の決裁者に頼んでください。',
    en: 'Whoever judged cannot approve. Ask another approver.',
  },
  DETERMINATION_SETTLED: {
    clause: '3(2)',
    ja: 'この判定はすでに決裁・差戻しされたか、決裁の要らないものです。',
    en: 'This determination was already approved or returned, or needs no approval.',
  },
  OWN_DETERMINATION: {
    clause: '3(2)',
    ja: '判定を記録した人は自分では決裁できません。別の決裁者に頼んでください。',
    en: 'Whoever recorded a determination cannot approve it. Ask another approver.',
  },
  OUTCOME_CHANGED: {
    clause: '3(2)',
    ja: '画面に出ていた判定と、いまの事実からの判定が違います。もう一度見直してから記録してください。',
    en: 'The facts now give another outcome than the one shown. Look again before recording.',
  },
  NOT_DETERMINABLE: {
    clause: '3(2)',
    ja: 'いまの事実では判定を計算できません。生年月日と判断の記録を確かめてください。',
    en: 'The facts do not let the question be asked. Check the birth date and the judgements.',
  },
  WORKER_UNKNOWN: {
    clause: null,
    ja: 'この事務所に配置された職員ではありません。候補の一覧から選んでください。',
    en: 'Not placed in this office. Choose from the candidates.',
  },
  WORKER_WITHOUT_ROLE: {
    clause: null,
    ja: 'この職員はその役割に配置されていません。候補の一覧から選んでください。',
    en: 'Not placed in that role. Choose from the candidates.',
  },
  ALREADY_ASSIGNED: {
    clause: null,
    ja: 'この職員はすでに同じ役割で担当しています。',
    en: 'Already assigned in this role.',
  },
  HELD_BY_ANOTHER: {
    clause: null,
    ja: 'この間に担当が変わっています。ケースのチームを確かめ、必要ならもう一度選んでください。',
    en: 'Someone else holds it by now. Look at the team of the case, and choose again where it is needed.',
  },
  NOT_QUALIFIED: {
    clause: '3(3)',
    ja: 'アウトリーチ支援員の資格（3(3)）をその日に満たしていません。職員の資料を確かめるか、資格のある人を選んでください。',
    en: 'The qualification of an outreach worker, 3(3), is not met on that day. Look at the evidence, or choose someone who meets it.',
  },
  TOO_MANY_FILTERS: {
    clause: null,
    ja: '保存した条件は30個までです。使わないものを消してから保存してください。',
    en: 'Thirty filters are kept at most. Remove one that is not used, and save again.',
  },
  ASSIGNMENT_ENDED: {
    clause: null,
    ja: 'この担当はすでに終わっています。',
    en: 'This assignment has already ended.',
  },
} as const satisfies Record<string, Wording>;

export type CaseRefusalCode = keyof typeof wording;

export function caseRefusal(code: CaseRefusalCode, openTo: readonly Role[] = []): RefusalAnswer {
  const { clause, ja, en } = wording[code];
  return { __typename: 'Refusal', code, clause, messageJa: ja, messageEn: en, openTo: [...openTo] };
}

/** A case merged into another; the survivor's number where the caller may know it. */
export function mergedRefusal(survivor: string | null): RefusalAnswer {
  return {
    __typename: 'Refusal',
    code: 'CASE_MERGED',
    clause: null,
    messageJa:
      survivor === null
        ? 'このケースは別のケースに統合されていて、変更できません。所属長に相談してください。'
        : `このケースはケース ${survivor} に統合されています。${survivor} のほうに記録してください。`,
    messageEn:
      survivor === null
        ? 'This case was merged into another and takes no change. Ask your supervisor.'
        : `This case was merged into case ${survivor}. Record it there.`,
    openTo: [],
  };
}
