import type { ReferralState } from '@banso/domain/partners';
import type { NotSaved } from '@banso/service-kit';
import type { RecordProgressInput } from '../generated/graphql.ts';
import { historyOf, saveReferral } from '../persistence/referrals.ts';
import { type NetworkScope, perform } from '../scope.ts';
import { invalid } from '../wording/input-issues.ts';
import { stepRefusal } from '../wording/referral-refusals.ts';
import { addProgress } from './add-progress.ts';
import { type SavedReferral, savedReferral } from './answers.ts';
import { requiredTextIssue } from './input-checks.ts';
import { referralForChange } from './referral-for-change.ts';
import type { ReferralAnswer } from './take-step.ts';

/** Progress is told while the agency works with the person: from its yes until the outcome. */
const startsFrom: readonly ReferralState[] = ['ACCEPTED', 'APPOINTMENT_SET', 'CONNECTED'];

/** A line on how it goes, kept as it was written and told to the sender. */
export async function recordProgress(scope: NetworkScope, input: RecordProgressInput): Promise<ReferralAnswer> {
  const objection = invalid([requiredTextIssue('text', input.text)]);
  if (objection !== undefined) return objection;
  const command = { id: input.commandId, name: 'recordProgress', input };
  return perform<SavedReferral, NotSaved>(scope, command, async (tx, end) => {
    const referral = await referralForChange(tx, scope, end, input);
    if (!startsFrom.includes(referral.state)) {
      const refusal = stepRefusal({ code: 'REFERRAL_STEP_NOT_OPEN', state: referral.state, startsFrom });
      return end.refuse('referral:answer', refusal, [referral.id]);
    }
    await addProgress(tx, scope, referral, input.text);
    await saveReferral(tx, referral, { history: historyOf(referral), by: scope.actor.id, at: scope.now() });
    const entry = { entity: 'IncomingReferral', entityId: referral.id, fields: ['progress'] };
    tx.audit({ kind: 'change', action: 'referral:answer', ...entry });
    return savedReferral(referral.id);
  });
}
