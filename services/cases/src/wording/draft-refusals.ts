import type { RefusalAnswer } from '@banso/service-kit';

const wording = {
  TOO_MANY_DRAFTS: {
    ja: '下書きがたまりすぎています。使い終えた入力画面を送信するか、下書きを捨ててから続けてください。',
    en: 'Too many drafts are kept. Send what is finished, or discard drafts, and go on.',
  },
  DRAFTS_TOO_LARGE: {
    ja: '下書きの合計が大きすぎます。使い終えた入力画面を送信するか、下書きを捨ててから続けてください。',
    en: 'The drafts are too large together. Send what is finished, or discard drafts, and go on.',
  },
  CASE_TRANSFERRED: {
    ja: 'このケースは別の事務所に移管されました。下書きは残っていますが、もう保存できません。伝えることがあれば、移管先に連絡してから下書きを捨ててください。',
    en: 'This case went to another office. Your draft is kept, but can no longer be saved. Tell the office that has the case what it must know, then discard the draft.',
  },
} as const;

export type DraftRefusalCode = keyof typeof wording;

export function draftRefusal(code: DraftRefusalCode): RefusalAnswer {
  const { ja, en } = wording[code];
  return { __typename: 'Refusal', code, clause: null, messageJa: ja, messageEn: en, openTo: [] };
}

export interface DiscardedDraftAnswer {
  readonly __typename: 'DiscardedDraft';
  readonly messageJa: string;
  readonly messageEn: string;
}

export const discardedDraft: DiscardedDraftAnswer = {
  __typename: 'DiscardedDraft',
  messageJa: 'この下書きは、別の画面で記録されたか消されました。記録を確かめてから、要るときは新しく書いてください。',
  messageEn:
    'This draft was recorded or deleted elsewhere. Look at the record first; write anew where it is still needed.',
};
