import type { ReferralStepInput } from '../generated/graphql.ts';
import type { NetworkScope } from '../scope.ts';
import { emitNews } from './news.ts';
import { type ReferralAnswer, takeStep } from './take-step.ts';

/** The agency has seen the referral: the first of the four clocks stops. */
export function receiveReferral(scope: NetworkScope, input: ReferralStepInput): Promise<ReferralAnswer> {
  const at = scope.now().toISOString();
  return takeStep(scope, {
    name: 'receiveReferral',
    input,
    fact: { kind: 'received', at },
    async tell(tx, referral) {
      emitNews(tx, referral, 'network.referralReceived', { at });
    },
  });
}
