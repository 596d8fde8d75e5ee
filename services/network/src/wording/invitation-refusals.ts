import type { InvitationRefusalCode } from '@banso/domain/partners';
import type { RefusalAnswer } from '@banso/service-kit';

const wording: Readonly<Record<InvitationRefusalCode, { readonly ja: string; readonly en: string }>> = {
  MEETING_CALLED_OFF: {
    ja: 'この会議への招きは取り消されています。返事は要りません。',
    en: 'This invitation was called off. No answer is needed.',
  },
  MEETING_BEGUN: {
    ja: '会議はもう始まっています。招いた事務所に電話で伝えてください。',
    en: 'The meeting has begun. Call the office that invited you.',
  },
};

export const answerRefusal = ({
  code,
  clause,
}: {
  readonly code: InvitationRefusalCode;
  readonly clause: string;
}): RefusalAnswer => ({
  __typename: 'Refusal',
  code,
  clause,
  messageJa: wording[code].ja,
  messageEn: wording[code].en,
  openTo: [],
});
