import type { DeclineReferralInput } from '../generated/graphql.ts';
import type { NetworkScope } from '../scope.ts';
import { invalid, issue } from '../wording/input-issues.ts';
import { textIssue } from './input-checks.ts';
import { emitNews, sealNote } from './news.ts';
import { type ReferralAnswer, takeStep } from './take-step.ts';

const NEWS = 'network.referralDeclined';

/** The agency cannot take the person on, for one of the known reasons. */
export async function declineReferral(scope: NetworkScope, input: DeclineReferralInput): Promise<ReferralAnswer> {
  const { reason, note } = input;
  const unexplained = reason === 'OTHER' && (note ?? '').trim() === '';
  const objection = invalid([unexplained && issue('note', 'NOTE_NEEDED'), textIssue('note', note)]);
  if (objection !== undefined) return objection;
  const at = scope.now().toISOString();
  return takeStep(scope, {
    name: 'declineReferral',
    input,
    fact: { kind: 'declined', at, reason },
    yours: { state: 'DECLINED' },
    note: { column: 'declineNote', text: note },
    async tell(tx, referral) {
      const sealed = await sealNote(scope, NEWS, referral, note);
      emitNews(tx, referral, NEWS, { at, reason, sealed });
    },
  });
}
