import type { ClauseId } from '../guideline/index.ts';
import type { ContactFacts } from './contact.ts';
import { type Gate, gate, reason } from './gate.ts';
import { isActiveStage, type Stage } from './stage.ts';
import { blocksContact, type VisitBlockFacts } from './visit-block.ts';

/**
 * A contact planned for after a closure. Done, it stays a follow-up: it is no contact of open casework and counts in
 * none of its figures. It ends, too, where the person wishes none, or with the case taken up again.
 */
export const followUpStates = ['DUE', 'DONE', 'WISHED_NONE', 'CALLED_OFF'] as const;
export type FollowUpState = (typeof followUpStates)[number];

const clause: ClauseId = '3(4)ア';

export interface FollowUpFacts {
  readonly stage: Stage;
  readonly state: FollowUpState;
  /** The day on which the case was closed or suspended. */
  readonly closedOn: string;
  readonly doneOn: string;
  readonly contact: Pick<ContactFacts, 'kind' | 'counterparts'>;
  readonly blocks: readonly VisitBlockFacts[];
}

/** "Do not visit" holds after a closure as before it. */
export function mayRecordFollowUp({ stage, state, closedOn, doneOn, contact, blocks }: FollowUpFacts): Gate {
  return gate(
    isActiveStage(stage) && reason('FOLLOW_UP_CASE_OPEN', clause, [stage]),
    !isActiveStage(stage) && state !== 'DUE' && reason('FOLLOW_UP_SETTLED', clause, [state]),
    doneOn < closedOn && reason('FOLLOW_UP_BEFORE_CLOSURE', clause, ['doneOn']),
    blocks.some((block) => blocksContact(block, contact, doneOn)) && reason('FOLLOW_UP_BLOCKED', '3(1)ア(ｳ)', ['kind']),
  );
}

/** A wish for no more contact ends every follow-up that is still due. */
export function mayDeclineFollowUps(stage: Stage, states: readonly FollowUpState[]): Gate {
  return gate(
    isActiveStage(stage) && reason('FOLLOW_UP_CASE_OPEN', clause, [stage]),
    !isActiveStage(stage) && !states.includes('DUE') && reason('NO_FOLLOW_UP_DUE', clause),
  );
}
