import { hasSupportRecord, mayRecordSession, type RecordedDuty, urgentGround } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import { urgentHelpForChange } from '../persistence/beginnings.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { goalsForChange, planForChange } from '../persistence/plans.ts';
import { supportItemForChange } from '../persistence/support-sessions.ts';
import type { Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';

export const SESSION_ACTION = 'session:record';

export interface SupportItem {
  readonly id: string;
  readonly duty: RecordedDuty;
  /** On what the session stands where it is not the plan: a decision, or else the reason that was given. */
  readonly urgentHelpId: string | null;
  readonly urgentReason: string | null;
}

/** The item of the case, and the rule that lets a session of that day be recorded with it; refuses else. */
export async function itemForSession<A>(
  tx: Tx,
  end: Ending<A | RefusalAnswer | InvalidAnswer>,
  supportCase: CaseRow,
  { itemId, heldOn, urgentReason }: { itemId: string; heldOn: string; urgentReason: string | null },
): Promise<SupportItem> {
  const item = isUuid(itemId) ? await supportItemForChange(tx, supportCase, itemId) : undefined;
  const plan = item === undefined ? undefined : await planForChange(tx, supportCase, item.planId);
  if (item === undefined || plan === undefined) return end.deny(SESSION_ACTION, absent, [itemId]);
  const facts = {
    stage: supportCase.stage,
    duty: item.duty,
    planState: plan.state,
    goals: await goalsForChange(tx, supportCase, plan.id),
    decidedOn: plan.decidedOn,
    decided: await urgentHelpForChange(tx, supportCase),
    heldOn,
  };
  const gate = mayRecordSession({ ...facts, reasoned: urgentReason !== null });
  if (!gate.open) return end.refuse(SESSION_ACTION, gateRefusal(gate), [item.id]);
  if (!hasSupportRecord(item.duty)) throw new Error('a gate let pass an item without a record');
  const ground = urgentGround(facts);
  return {
    id: item.id,
    duty: item.duty,
    urgentHelpId: ground === undefined || ground === 'PLAN' ? null : ground.id,
    urgentReason: ground === undefined ? urgentReason : null,
  };
}
