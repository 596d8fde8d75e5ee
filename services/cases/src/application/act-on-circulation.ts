import type { Action } from '@banso/domain/authorisation';
import {
  type Gate,
  mayCommentApproval,
  mayPassApproval,
  mayReturnApproval,
  mayWithdrawApproval,
} from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type {
  CommentApprovalInput,
  PassApprovalInput,
  ReturnApprovalInput,
  WithdrawDecisionInput,
} from '../generated/graphql.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import {
  type CirculationInHand,
  type CirculationSavedAnswer,
  circulationForChange,
  circulationSaved,
  staleCirculation,
} from './circulation-for-change.ts';
import { InputCheck } from './input-check.ts';
import { type Act, stampCirculation } from './stamp-circulation.ts';

interface Input {
  readonly commandId: string;
  readonly circulationId: string;
  readonly version: number;
  readonly comment?: string | null;
}

interface Way {
  readonly name: string;
  readonly action: Action;
  readonly act: Act['act'];
  readonly may: (hand: CirculationInHand, comment: string) => Gate;
  readonly toPosition?: number;
}

/** One act on a circulation: in its order, on the version that was read, with a stamp. */
function act(scope: CasesScope, input: Input, way: Way) {
  const { commandId, ...content } = input;
  return perform<CirculationSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: way.name, input: content },
    async (tx, end) => {
      const hand = await circulationForChange(tx, scope, end, way.action, input.circulationId);
      const { row, circulation } = hand;
      const check = new InputCheck(scope.today);
      const comment = check.text('comment', input.comment);
      if (way.act === 'COMMENTED' && comment === null) check.add('comment', 'required');
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (row.version !== input.version) return end.answer(await staleCirculation(tx, row));
      const gate = way.may(hand, comment ?? '');
      if (!gate.open) return end.refuse(way.action, gateRefusal(gate), [row.id]);
      await stampCirculation(tx, scope, row, circulation, {
        act: way.act,
        comment,
        ...(way.toPosition === undefined ? {} : { toPosition: way.toPosition }),
        ...positionOf(way.act, hand, scope.actor.id),
      });
      return circulationSaved(row);
    },
  );
}

/** A comment stands at the commenter's own step, a withdrawal at the drafter's. */
function positionOf(stamp: Act['act'], { circulation }: CirculationInHand, actorId: string) {
  if (stamp === 'WITHDRAWN') return { position: 0 };
  if (stamp !== 'COMMENTED') return {};
  const own = circulation.steps.findIndex(({ staffId, deputyId }) => staffId === actorId || deputyId === actorId);
  return { position: Math.max(own, 0) };
}

/** 審査を進める. */
export const passApproval = (scope: CasesScope, input: PassApprovalInput) =>
  act(scope, input, {
    name: 'passApproval',
    action: 'decision:review',
    act: 'PASSED',
    may: ({ circulation, facts }) => mayPassApproval(circulation, facts),
  });

/** 差戻し, to the drafter or to an earlier step, with what is to be mended. */
export const returnApproval = (scope: CasesScope, input: ReturnApprovalInput) => {
  const toPosition = input.toPosition ?? 0;
  return act(scope, input, {
    name: 'returnApproval',
    action: 'decision:review',
    act: 'RETURNED',
    toPosition,
    may: ({ circulation, facts }, comment) => mayReturnApproval(circulation, facts, { toPosition, comment }),
  });
};

/** 意見を添える, without moving it on. */
export const commentApproval = (scope: CasesScope, input: CommentApprovalInput) =>
  act(scope, input, {
    name: 'commentApproval',
    action: 'case:read',
    act: 'COMMENTED',
    may: ({ circulation, facts }) => mayCommentApproval(circulation, facts),
  });

/** 取下げ, by the drafter. */
export const withdrawDecision = (scope: CasesScope, input: WithdrawDecisionInput) =>
  act(scope, input, {
    name: 'withdrawDecision',
    action: 'decision:draft',
    act: 'WITHDRAWN',
    may: ({ circulation, facts }) => mayWithdrawApproval(circulation, facts),
  });
