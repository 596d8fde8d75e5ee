import type { CouncilGate, CouncilReasonCode } from '@banso/domain/council';
import type { RefusalAnswer } from '@banso/service-kit';

type Closed = Extract<CouncilGate, { open: false }>;

/** What stands in the way in a statutory council (Art. 9 of the Act, which has no clause of the guideline). Said to members alone. */
const wording: Readonly<Record<CouncilReasonCode, { readonly ja: string; readonly en: string }>> = {
  COUNCIL_WITHOUT_ACCESS: {
    ja: '誓約が済み、今日が期間の中にある職員の会員が一人以上要ります。そうでないと、誰も会議を開けません。',
    en: 'At least one member must be of the staff, pledged, and within the days today: otherwise nobody can open the council.',
  },
  ALREADY_A_MEMBER: {
    ja: 'この職員はすでに会員です。',
    en: 'This person is a member already.',
  },
  PLEDGE_ALREADY_RECORDED: {
    ja: 'この会員の誓約はすでに記録されています。',
    en: 'The pledge of this member is recorded already.',
  },
  MEMBERSHIP_ALREADY_OVER: {
    ja: 'この会員の期間はすでに終わっています。',
    en: 'This membership is over already.',
  },
  LAST_WITH_ACCESS: {
    ja: '記録を開ける最後の会員です。先に別の会員を加え、誓約を記録してください。',
    en: 'This is the last member who can open the papers. Add another and record the pledge first.',
  },
  NOT_THE_SECRETARIAT: {
    ja: '名簿を扱うのは事務局の会員です。事務局に頼んでください。',
    en: 'The list of members is kept by the secretariat. Ask one of them.',
  },
  SESSION_CONFIRMED: {
    ja: 'この回の議事録は確認済みです。誤りは「訂正」で直してください。もとの言葉は残ります。',
    en: 'The minutes of this session are confirmed. Mend a mistake by a correction: the original stays.',
  },
  SESSION_NOT_CALLED: {
    ja: 'この回はすでに記録されています。誤りは「訂正」で直してください。',
    en: 'This session is recorded already. Mend a mistake by a correction.',
  },
  SESSION_NOT_HELD: {
    ja: 'この回はまだ開かれていません。出席者と議事録を先に記録してください。',
    en: 'This session was not held yet. Record who was there and the minutes first.',
  },
  SESSION_NOT_BEGUN: {
    ja: '会議の日時になっていません。開いてから記録してください。',
    en: 'The session has not begun. Record it once it was held.',
  },
  TOO_FEW_PRESENT: {
    ja: '出席者は二人以上要ります。',
    en: 'At least two people must have been there.',
  },
  PRESENT_WITHOUT_PLEDGE: {
    ja: 'その日に誓約が済んでいない出席者がいます。誓約の日を記録するか、出席者から外してください。',
    en: 'Someone present was not pledged on that day. Record the pledge, or leave the person out.',
  },
  GIVER_NOT_BOUND: {
    ja: '情報を出せるのは、誓約が済み、期間の中にある会員だけです。',
    en: 'Information comes from members who are pledged and within their days.',
  },
  ALREADY_CONCLUDED: {
    ja: 'この人の結論はすでに記録されています。誤りは「訂正」で直してください。',
    en: 'A conclusion on this person is recorded already. Mend a mistake by a correction.',
  },
  WITHOUT_CONCLUSION: {
    ja: '結論のない人がいます。全員に結論を付けてから確認してください。',
    en: 'Someone has no conclusion yet. Give one to each person before confirming.',
  },
  CONFIRMED_BY_ITS_WRITER: {
    ja: '議事録を書いた人は自分では確認できません。別の会員に確認してもらってください。',
    en: 'Whoever wrote the minutes does not confirm them. Ask another member.',
  },
  NOTHING_TO_CORRECT: {
    ja: 'まだ書かれていないので、訂正するものがありません。',
    en: 'Nothing is written here yet: there is nothing to correct.',
  },
  NOTHING_FOUND: {
    ja: '移すもとの発言・結論が見つかりません。',
    en: 'There is no statement or conclusion to move from.',
  },
  NOT_IN_THE_FINDING: {
    ja: 'もとの発言・結論にない言葉があります（訂正されたかもしれません）。選び直してください。',
    en: 'Some words do not stand in the statement or conclusion (it may have been corrected). Choose again.',
  },
  NO_DAY_OF_CONSENT: {
    ja: '同意を根拠にするときは、同意を得た日が要ります。',
    en: 'With consent as the ground, the day of the consent is needed.',
  },
  NO_PROVISION: {
    ja: '法令を根拠にするときは、どの規定かを書いてください。',
    en: 'With a law as the ground, say which provision.',
  },
  COUNCIL_HAS_NOT_DECIDED: {
    ja: '会議の結論が「会員が近づく」か「相談として受け付ける」のときだけ、会議の決定を根拠にできます。',
    en: 'The council’s decision is a ground only where it concluded to approach the person or to take the consultation up.',
  },
};

/** The first reason names the refusal; the message says all of them. */
export function councilRefusal({ reasons }: Closed): RefusalAnswer {
  const said = (language: 'ja' | 'en') => reasons.map(({ code }) => wording[code][language]).join('\n');
  return {
    __typename: 'Refusal',
    code: reasons[0]?.code ?? 'NOTHING_FOUND',
    clause: null,
    messageJa: said('ja'),
    messageEn: said('en'),
    openTo: [],
  };
}

export function notTheSecretariat(): RefusalAnswer {
  return councilRefusal({ open: false, reasons: [{ code: 'NOT_THE_SECRETARIAT', missing: [] }] });
}
