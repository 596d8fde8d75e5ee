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
  NOT_OF_THE_CIRCLE: {
    ja: 'この記録は読める人が限られています。限った人に確かめてください。',
    en: 'This record is restricted to named people. Ask whoever restricted it.',
  },
  ACCESS_ENDED: {
    ja: '利用期間が終わっています。管理者に確かめてください。',
    en: 'Your access has ended. Ask an administrator.',
  },
} as const;

export const denialCodes = {
  absent: 'NOT_FOUND',
  role: 'ROLE_NEEDED',
  circle: 'NOT_OF_THE_CIRCLE',
  inactive: 'ACCESS_ENDED',
} as const satisfies Record<DeniedPermit['reason'], keyof typeof wording>;

/** A record beyond reach answers exactly like one that does not exist. */
export function denialAnswer(denied: DeniedPermit): RefusalAnswer {
  const code = denialCodes[denied.reason];
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
