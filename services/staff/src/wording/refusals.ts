import type { RefusalAnswer } from '@banso/service-kit';

const wording = {
  NOT_QUALIFIED: {
    clause: '3(3)',
    ja: 'アウトリーチ支援員の資格（3(3)のいずれか）が、この日に確認できないため配置できません。足りない証拠を記録するか、3(3)カの認定を申請してください。',
    en: 'The qualification of an outreach worker (any one of 3(3)) is not shown on this day, so the placement is refused. Record the missing evidence or apply for recognition under 3(3)カ.',
  },
  OWN_EVIDENCE: {
    clause: null,
    ja: '自分の証拠は自分では確認できません。別の人に頼んでください。',
    en: 'Nobody confirms their own evidence. Ask another person.',
  },
  OWN_ITEMS: {
    clause: '3(3)エ',
    ja: '自分が社会福祉法第19条第1項のどの号に当たるかは、自分では記録できません。別の人に頼んでください。',
    en: 'Nobody records for themselves which items of Article 19(1) of the Social Welfare Act apply. Ask another person.',
  },
  OWN_APPLICATION: {
    clause: '3(3)カ',
    ja: '自分が申請した認定や自分自身の認定は決裁できません。別の人が決裁してください。',
    en: 'A recognition is decided by someone other than the applicant and the person recognised.',
  },
  ALREADY_DECIDED: {
    clause: '3(3)カ',
    ja: 'この申請はすでに決裁されています。',
    en: 'This application has been decided.',
  },
  ALREADY_ENDED: {
    clause: null,
    ja: 'すでに終了または取り下げられています。',
    en: 'It has ended or was withdrawn already.',
  },
} as const;

export function refusal(code: keyof typeof wording): RefusalAnswer {
  const { clause, ja, en } = wording[code];
  return { __typename: 'Refusal', code, clause, messageJa: ja, messageEn: en, openTo: [] };
}
