import type { ReferralRefusal, ReferralState } from '@banso/domain/partners';
import type { RefusalAnswer } from '@banso/service-kit';

const states: Readonly<Record<ReferralState, { readonly ja: string; readonly en: string }>> = {
  SENT: { ja: '届いたまま（未受領）', en: 'sent, not yet received' },
  RECEIVED: { ja: '受領', en: 'received' },
  ACCEPTED: { ja: '受け入れ', en: 'accepted' },
  DECLINED: { ja: '辞退', en: 'declined' },
  APPOINTMENT_SET: { ja: '初回の日程決定', en: 'first appointment set' },
  CONNECTED: { ja: 'つながった（初回実施）', en: 'connected (first appointment kept)' },
  DONE: { ja: '結果報告済み', en: 'done (outcome returned)' },
  WITHDRAWN: { ja: '取り下げ', en: 'withdrawn by the sender' },
};

/** Sent is not connected: the step is not open in the state in which the referral is. */
export function stepRefusal({
  code,
  state,
  startsFrom,
}: Pick<ReferralRefusal, 'code' | 'state' | 'startsFrom'>): RefusalAnswer {
  const fromJa = startsFrom.map((each) => `「${states[each].ja}」`).join('・');
  const fromEn = startsFrom.map((each) => `"${states[each].en}"`).join(' or ');
  const now = states[state];
  return code === 'REFERRAL_NOT_CONNECTED'
    ? answer(
        code,
        `初回の面談がまだ実施されていないため（今は「${now.ja}」）、この結果は報告できません。先に初回の実施を記録するか、利用に至らなかった結果を選んでください。`,
        `The first appointment has not been kept (the referral is "${now.en}"), so this outcome cannot be returned. Record the first appointment first, or choose an outcome for a person who did not start.`,
      )
    : answer(
        code,
        `この紹介は今「${now.ja}」です。この操作ができるのは${fromJa}のときです。最新の内容を開いて確かめてください。`,
        `This referral is now "${now.en}". The step is open only while it is ${fromEn}. Open it again to see how it stands.`,
      );
}

function answer(code: string, messageJa: string, messageEn: string): RefusalAnswer {
  return { __typename: 'Refusal', code, clause: '3(1)ア(ｲ)', messageJa, messageEn, openTo: [] };
}
