import type { DeniedPermit } from '../scope/refusal.ts';

/** An expected refusal, in the shape that every subgraph gives it. */
export interface RefusalAnswer {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly clause: string | null;
  readonly messageJa: string;
  readonly messageEn: string;
  readonly openTo: string[];
}

export interface InputIssueAnswer {
  readonly path: string;
  readonly code: string;
  readonly messageJa: string;
  readonly messageEn: string;
}

export interface InvalidAnswer {
  readonly __typename: 'InvalidInput';
  readonly issues: InputIssueAnswer[];
}

export interface StaleAnswer {
  readonly __typename: 'StaleVersion';
  readonly currentVersion: number;
  readonly changedBy: string | null;
  readonly changedAt: Date | string | null;
  readonly changes: { readonly field: string; readonly yours: string | null; readonly theirs: string | null }[];
}

export type NotSaved = RefusalAnswer | InvalidAnswer | StaleAnswer;

export const absent: DeniedPermit = { allowed: false, reason: 'absent', openTo: [] };

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
