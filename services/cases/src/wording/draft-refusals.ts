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
} as const;

export type DraftRefusalCode = keyof typeof wording;

export function draftRefusal(code: DraftRefusalCode): RefusalAnswer {
  const { ja, en } = wording[code];
  return { __typename: 'Refusal', code, clause: null, messageJa: ja, messageEn: en, openTo: [] };
}
