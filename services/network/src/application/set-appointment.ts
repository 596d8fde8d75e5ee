import type { SetAppointmentInput } from '../generated/graphql.ts';
import type { NetworkScope } from '../scope.ts';
import { invalid } from '../wording/input-issues.ts';
import { instant, instantIssue } from './input-checks.ts';
import { emitNews } from './news.ts';
import { type ReferralAnswer, takeStep } from './take-step.ts';

/** A first or a new date for the first appointment. */
export async function setAppointment(scope: NetworkScope, input: SetAppointmentInput): Promise<ReferralAnswer> {
  const objection = invalid([instantIssue('appointmentAt', input.appointmentAt)]);
  if (objection !== undefined) return objection;
  const at = scope.now().toISOString();
  const appointmentAt = instant(input.appointmentAt);
  return takeStep(scope, {
    name: 'setAppointment',
    input,
    fact: { kind: 'appointmentSet', at, appointmentAt },
    yours: { state: 'APPOINTMENT_SET', appointmentAt },
    async tell(tx, referral) {
      emitNews(tx, referral, 'network.referralAppointmentSet', { at, appointmentAt });
    },
  });
}
