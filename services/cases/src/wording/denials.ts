import type { DeniedPermit } from '@banso/service-kit';
import type { RefusalAnswer } from '../application/answers.ts';

const wording = {
  NOT_FOUND: {
    ja: '見つかりません。番号や宛先を確かめてください。',
    en: 'Not found. Check the number or the address.',
  },
  ROLE_NEEDED: {
    ja: 'あなたの役割ではこの操作はできません。できる役割の人に頼んでください。',
    en: 'Your role does not allow this. Ask someone whose role does.',
  },
  ACCESS_ENDED: {
    ja: '利用期間が終わっています。管理者に確かめてください。',
    en: 'Your access has ended. Ask an administrator.',
  },
} as const;

/** A record beyond reach answers exactly like one that does not exist. */
export function denialAnswer(denied: DeniedPermit): RefusalAnswer {
  const code = denied.reason === 'absent' ? 'NOT_FOUND' : denied.reason === 'role' ? 'ROLE_NEEDED' : 'ACCESS_ENDED';
  const openTo = denied.reason === 'role' ? [...denied.openTo] : [];
  return {
    __typename: 'Refusal',
    code,
    clause: null,
    messageJa: wording[code].ja,
    messageEn: wording[code].en,
    openTo,
  };
}
