import type { Role } from '@banso/domain/authorisation';
import type { ClauseId } from '@banso/domain/guideline';
import type { RefusalAnswer } from '@banso/service-kit';

/** Refusals of casework that no gate of the domain gives. */
const wording = {
  NOT_OWN_CONTACT: {
    clause: null,
    ja: '接触の記録を直せるのは、記録した本人と所属長です。記録した人に頼むか、所属長に相談してください。',
    en: 'A contact is corrected by whoever recorded it or by a supervisor. Ask one of them.',
  },
  NOT_OWN_SESSION: {
    clause: null,
    ja: '支援の記録を直せるのは、記録した本人と所属長です。記録した人に頼むか、所属長に相談してください。',
    en: 'A session is corrected by whoever recorded it or by a supervisor. Ask one of them.',
  },
  NOT_OWN_VISIT: {
    clause: null,
    ja: '出発を記録できるのは、行く人と所属長・主任です。行く人に頼んでください。',
    en: 'Those who go, a supervisor or a chief record that they leave. Ask one of them.',
  },
} as const satisfies Record<string, { readonly clause: ClauseId | null; readonly ja: string; readonly en: string }>;

export type CaseworkRefusalCode = keyof typeof wording;

export function caseworkRefusal(code: CaseworkRefusalCode, openTo: readonly Role[] = []): RefusalAnswer {
  const { clause, ja, en } = wording[code];
  return { __typename: 'Refusal', code, clause, messageJa: ja, messageEn: en, openTo: [...openTo] };
}
