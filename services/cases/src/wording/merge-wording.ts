import type { GateCode } from '@banso/domain/casework';
import type { GateWords } from './gate-wording.ts';

/** Of merging two cases of one person, and of undoing it. */
export const mergeWording = {
  MERGE_SAME_CASE: {
    ja: '同じケースです。もう一方のケースを選んでください。',
    en: 'This is the same case. Choose the other one.',
  },
  MERGE_SOURCE_MERGED: {
    ja: '統合しようとするケースは、すでに別のケースに統合されています。',
    en: 'The case to be merged was merged into another already.',
  },
  MERGE_SURVIVOR_MERGED: {
    ja: '残そうとするケースは、すでに別のケースに統合されています。統合先のケースを選んでください。',
    en: 'The case that is to stay was merged into another already. Choose the case it was merged into.',
  },
  MERGE_SOURCE_TOOK_IN: {
    ja: '統合しようとするケースには、別のケースが統合されています。こちらを残すケースにしてください。',
    en: 'Another case was merged into the one to be merged. Let that one stay instead.',
  },
  MERGE_SURVIVOR_CLOSED: {
    ja: '残そうとするケースは終結または他機関へ紹介済みです。再開するか、もう一方を残してください。',
    en: 'The case that is to stay is closed or referred on. Reopen it, or let the other one stay.',
  },
  MERGE_TWO_PEOPLE: {
    ja: '一方の本人が、もう一方のケースに家族・関係者として記録されています。二人の別の人なので統合できません。',
    en: 'The client of one case stands in the other as family or somebody near. They are two people and cannot be merged.',
  },
  MERGE_BOTH_PLANS: {
    ja: '両方のケースに実施中の支援プランがあります。一方のプランを終えてから統合してください。',
    en: 'Both cases have a support plan in force. End one of the plans first.',
  },
  MERGE_SOURCE_PLAN: {
    ja: '統合しようとするケースに、会議・決定を待つか実施中の支援プランがあります。こちらを残すケースにするか、プランを終えてから統合してください。',
    en: 'The case to be merged has a plan before the meeting, awaiting decision or in force. Let that case stay, or end the plan first.',
  },
  MERGE_SOURCE_REFERRAL: {
    ja: '統合しようとするケースに、返事や初回の相談を待っているつなぎがあります。こちらを残すケースにするか、つなぎが済んでから統合してください。',
    en: 'A referral is under way in the case to be merged. Let that case stay, or wait until the referral is settled.',
  },
  MERGE_ALREADY_UNDONE: {
    ja: 'この統合はすでに取り消されています。',
    en: 'This merge was undone already.',
  },
} as const satisfies Partial<Record<GateCode, GateWords>>;
