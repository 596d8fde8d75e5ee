import type { RecordFirstAppointmentInput } from '../generated/graphql.ts';
import type { NetworkScope } from '../scope.ts';
import { invalid, issue } from '../wording/input-issues.ts';
import { addProgress } from './add-progress.ts';
import { instant, instantIssue, textIssue } from './input-checks.ts';
import { emitNews } from './news.ts';
import { type ReferralAnswer, takeStep } from './take-step.ts';

/** Only a kept first appointment connects the person with the agency; a missed one asks for a new date. */
export async function recordFirstAppointment(
  scope: NetworkScope,
  input: RecordFirstAppointmentInput,
): Promise<ReferralAnswer> {
  const { kept, note } = input;
  const unread = instantIssue('at', input.at);
  const ahead = !unread && new Date(input.at) > scope.now() && issue('at', 'IN_THE_FUTURE');
  const objection = invalid([unread, ahead, textIssue('note', note)]);
  if (objection !== undefined) return objection;
  const at = instant(input.at);
  return takeStep(scope, {
    name: 'recordFirstAppointment',
    input,
    fact: { kind: kept ? 'firstAppointmentKept' : 'firstAppointmentMissed', at },
    yours: { state: kept ? 'CONNECTED' : 'ACCEPTED' },
    check: (referral) => invalid([minuteOf(new Date(at)) < minuteOf(referral.sentAt) && issue('at', 'BEFORE_SENDING')]),
    async tell(tx, referral) {
      emitNews(tx, referral, `network.referralFirstAppointment${kept ? 'Kept' : 'Missed'}`, { at });
      await addProgress(tx, scope, referral, note);
    },
  });
}

/** People tell the time to the minute: the minute in which it was sent is not before it. */
const minuteOf = (moment: Date): number => Math.floor(moment.getTime() / 60_000);
