import { m } from '../../text/text.ts';

type Words = Readonly<Record<string, () => string>>;
const say =
  (words: Words) =>
  (code: string): string =>
    words[code]?.() ?? code;

export const circulationStateWord = say({
  DRAFTED: m.approval_state_drafted,
  UNDER_REVIEW: m.approval_state_under_review,
  RETURNED: m.approval_state_returned,
  DECIDED: m.approval_state_decided,
  WITHDRAWN: m.approval_state_withdrawn,
});

export const stampActWord = say({
  DRAFTED: m.approval_act_drafted,
  PASSED: m.approval_act_passed,
  RETURNED: m.approval_act_returned,
  COMMENTED: m.approval_act_commented,
  DECIDED: m.approval_act_decided,
  WITHDRAWN: m.approval_act_withdrawn,
  REPOINTED: m.approval_act_repointed,
});

const kindWord = say({
  DRAFT: m.approval_step_draft,
  REVIEW: m.approval_step_review,
  DECIDE: m.approval_step_decide,
});

/** 起案, 審査1, 審査2, 決裁: a review is numbered where there are several. */
export function stepWord(kind: string, position: number, steps: readonly { readonly kind: string }[]): string {
  const reviews = steps.filter((step) => step.kind === 'REVIEW').length;
  return kind === 'REVIEW' && reviews > 1 ? m.approval_step_numbered({ number: position }) : kindWord(kind);
}

export const proposalWord = (approve: boolean): string =>
  approve ? m.approval_propose_yes() : m.approval_propose_no();

export const flawWord = say({ ENDED: m.approval_route_flaw_ended, UNFIT: m.approval_route_flaw_unfit });
