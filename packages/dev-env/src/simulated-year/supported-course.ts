import { addDays } from '@banso/domain/foundation';
import { SAPOSUTE_AGES } from '@banso/domain/partners';
import type { CaseWriter } from './case-writer.ts';
import type { Meetings } from './meetings.ts';
import { begin, live } from './phases/begin.ts';
import { eligibility } from './phases/eligibility.ts';
import { close } from './phases/endings.ts';
import { becameOf, evaluate } from './phases/evaluation.ts';
import { assign } from './phases/intake.ts';
import { type ReferralCourse, refer, sendAndWithdraw } from './phases/partners.ts';
import { type AgencyKey, apply, assess, plan } from './phases/support.ts';

const pairs: readonly (readonly [AgencyKey, AgencyKey])[] = [
  ['hikikomori-center', 'npo'],
  ['hikikomori-center', 'saposute'],
  ['saposute', 'platform'],
  ['platform', 'work-training'],
  ['health-center', 'hikikomori-center'],
  ['npo', 'saposute'],
  ['employment-office', 'platform'],
];

/** The whole way: contact, eligibility, plan, meeting, decision, referral, taking part, the next plan or the end. */
export function supported(w: CaseWriter, meetings: Meetings): void {
  begin(w);
  w.pass(18, 70);
  const agencies = w.random.pick(pairs);
  eligibility(w);
  w.pass(2, 14);
  apply(w, agencies);
  w.pass(2, 10);
  assess(w);
  w.pass(3, 12);
  if (w.random.chance(0.3)) assign(w, 'EMPLOYMENT_WORKER', w.setting.team.employment);
  const content = plan(w, meetings, agencies);
  w.pass(2, 8);
  if (w.random.chance(0.12)) sendAndWithdraw(w, content, agencies[0]);
  const connected = refer(w, content, agencies[0], firstTry(w, agencies[0]));
  if (!connected || w.random.chance(0.25)) {
    w.pass(3, 14);
    refer(w, content, agencies[1], w.random.chance(0.12) ? { until: 'sent' } : {});
  }
  w.pass(20, 60);
  if (w.random.chance(0.35)) {
    w.pace = [9, 21];
    assess(w);
    w.pass(5, 20);
    plan(w, meetings, agencies, { renew: true });
  }
  w.pass(30, 90);
  if (w.random.chance(0.25) && !isWaiting(w)) {
    const reason = w.random.pick(['goalReached', 'goalReached', 'handedOver'] as const);
    if (reason === 'goalReached') evaluate(w, 'CLOSE');
    close(w, reason, becameOf([{ on: addDays(w.day, 91) }]));
    return;
  }
  w.pace = [14, 30];
  if (['LINKED_TO_PARTNER', 'PARTICIPATING'].includes(w.level)) w.contact('watching', { step: 'WATCHING' });
  live(w);
}

function firstTry(w: CaseWriter, agency: AgencyKey): ReferralCourse {
  const age = Number(w.day.slice(0, 4)) - Number(w.setting.truth.person.birthDate.slice(0, 4));
  if (age > SAPOSUTE_AGES.until + 1 && agency === 'saposute') return { declined: 'OUTSIDE_AGE' };
  const fate = w.random.weighted({ well: 74, declined: 14, silence: 12 });
  if (fate === 'silence') return { until: w.random.chance(0.5) ? 'sent' : 'received' };
  return fate === 'declined' ? { declined: w.random.pick(['NO_CAPACITY', 'PERSON_DECLINED', 'NOT_OUR_FIELD']) } : {};
}

/** A referral that nobody has answered keeps the case open. */
const isWaiting = (w: CaseWriter): boolean => {
  const over = new Set(['declineReferral', 'recordFirstAppointment', 'returnOutcome']);
  return w.steps.some(
    (step) =>
      step.kind === 'refer' &&
      !w.steps.some(
        (other) =>
          (other.kind === 'withdrawReferral' && other.referral === step.referral) ||
          (other.kind === 'agency' &&
            other.referral === step.referral &&
            over.has(other.mutation) &&
            other.input.kept !== false),
      ),
  );
};
