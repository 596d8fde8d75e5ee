import type { AcceptReferralInput } from '../generated/graphql.ts';
import type { NetworkScope } from '../scope.ts';
import { invalid } from '../wording/input-issues.ts';
import { addProgress } from './add-progress.ts';
import { instant, instantIssue, textIssue } from './input-checks.ts';
import { emitNews } from './news.ts';
import { type ReferralAnswer, takeStep } from './take-step.ts';

/** The agency takes the person on, with or without a date; accepted is not yet connected. */
export async function acceptReferral(scope: NetworkScope, input: AcceptReferralInput): Promise<ReferralAnswer> {
  const objection = invalid([instantIssue('appointmentAt', input.appointmentAt), textIssue('note', input.note)]);
  if (objection !== undefined) return objection;
  const at = scope.now().toISOString();
  const appointmentAt = input.appointmentAt ? instant(input.appointmentAt) : null;
  return takeStep(scope, {
    name: 'acceptReferral',
    input,
    fact: { kind: 'accepted', at, appointmentAt },
    yours: { state: 'ACCEPTED', appointmentAt },
    async tell(tx, referral) {
      emitNews(tx, referral, 'network.referralAccepted', { at, appointmentAt });
      await addProgress(tx, scope, referral, input.note);
    },
  });
}
