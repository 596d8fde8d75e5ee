import type { ReturnOutcomeInput } from '../generated/graphql.ts';
import type { NetworkScope } from '../scope.ts';
import { invalid } from '../wording/input-issues.ts';
import { textIssue } from './input-checks.ts';
import { emitNews, sealNote } from './news.ts';
import { type ReferralAnswer, takeStep } from './take-step.ts';

const NEWS = 'network.referralOutcomeReturned';

/** How it ended, told to those who sent the person: the last of the four clocks stops. */
export async function returnOutcome(scope: NetworkScope, input: ReturnOutcomeInput): Promise<ReferralAnswer> {
  const { outcome, note } = input;
  const objection = invalid([textIssue('note', note)]);
  if (objection !== undefined) return objection;
  const at = scope.now().toISOString();
  return takeStep(scope, {
    name: 'returnOutcome',
    input,
    fact: { kind: 'outcomeReturned', at, outcome },
    yours: { state: 'DONE' },
    note: { column: 'outcomeNote', text: note },
    async tell(tx, referral) {
      const sealed = await sealNote(scope, NEWS, referral, note);
      emitNews(tx, referral, NEWS, { at, outcome, sealed });
    },
  });
}
