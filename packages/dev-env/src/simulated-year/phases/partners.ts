import { addDays } from '@banso/domain/foundation';
import type { CaseWriter } from '../case-writer.ts';
import { momentOf, workdayFrom } from '../days.ts';
import { agencyPeople } from '../partner-people.ts';
import type { PlannedPlan } from '../step.ts';
import { referralWords } from '../wording.data.ts';
import { type AgencyKey, agencyOf, toldFields } from './support.ts';

export type ReferralStop = 'sent' | 'received' | 'accepted' | 'appointed' | 'connected' | 'done';
type Declined = keyof typeof referralWords.declined;

export interface ReferralCourse {
  readonly until?: ReferralStop;
  readonly declined?: Declined;
}

/** つなぎ: sent, noticed, answered, met, told. "Sent" is not "connected". Gives whether the person arrived there. */
export function refer(w: CaseWriter, plan: PlannedPlan, agency: AgencyKey, course: ReferralCourse = {}): boolean {
  const { random } = w;
  const { id: agencyId } = agencyOf(agency);
  const item = plan.items.find((each) => each.agencyId === agencyId);
  if (item === undefined) throw new Error(`the plan has no item for ${agency}`);
  const referral = w.name('referral');
  const by = agencyPeople[agency] ?? '';
  const answer = (mutation: string, input: Record<string, unknown> = {}) =>
    w.write({ kind: 'agency', day: w.day, by, referral, mutation, input });
  const input = {
    planItemId: item.id,
    agencyId,
    purpose: random.pick(referralWords.purpose),
    fields: toldFields,
    answerDueOn: addDays(w.day, 14),
    situation: random.pick(referralWords.situation),
  };
  w.write({ kind: 'refer', day: w.day, by: w.worker, referral, input });
  const { until } = course;
  if (until === 'sent') return false;

  w.pass(1, 5);
  answer('receiveReferral');
  if (until === 'received') return false;
  w.pass(1, 8);
  if (course.declined !== undefined) {
    answer('declineReferral', { reason: course.declined, note: referralWords.declined[course.declined] });
    return false;
  }
  const visitOn = workdayFrom(addDays(w.day, random.between(6, 14)));
  const appointmentAt = momentOf(visitOn, random.between(40, 62) * 15);
  const later = until === 'accepted' || random.chance(0.35);
  answer('acceptReferral', { appointmentAt: later ? null : appointmentAt, note: null });
  if (until === 'accepted') return false;
  if (later) {
    w.wait(1, 3);
    answer('setAppointment', { appointmentAt });
  }
  if (until === 'appointed') return false;
  return firstAppointment(w, { referral, answer, visitOn, appointmentAt, until, by });
}

interface UnderWay {
  readonly referral: string;
  readonly answer: (mutation: string, input?: Record<string, unknown>) => void;
  readonly visitOn: ReturnType<typeof workdayFrom>;
  readonly appointmentAt: string;
  readonly until: ReferralStop | undefined;
  readonly by: string;
}

/** Kept with the worker beside the person, or missed and tried once more; then progress and the outcome. */
function firstAppointment(w: CaseWriter, { referral, answer, visitOn, appointmentAt, until }: UnderWay): boolean {
  const { random } = w;
  w.until(visitOn);
  if (until === undefined && random.chance(0.16)) {
    answer('recordFirstAppointment', { kept: false, at: appointmentAt, note: '来所がありませんでした。' });
    w.pass(2, 6);
    const next = workdayFrom(addDays(w.day, random.between(5, 12)));
    const again = momentOf(next, 14 * 60);
    answer('setAppointment', { appointmentAt: again });
    w.until(next);
    if (random.chance(0.3)) {
      w.pass(1, 5);
      answer('returnOutcome', { outcome: 'NOT_STARTED', note: referralWords.outcome.NOT_STARTED });
      return false;
    }
    return connect(w, referral, answer, again, until);
  }
  return connect(w, referral, answer, appointmentAt, until);
}

function connect(
  w: CaseWriter,
  referral: string,
  answer: UnderWay['answer'],
  at: string,
  until: ReferralStop | undefined,
): boolean {
  const { random } = w;
  w.contact('withAgency', { referral });
  w.wait(0, 2);
  answer('recordFirstAppointment', { kept: true, at, note: null });
  if (until === 'connected') return true;
  for (let visits = random.between(1, 3); visits > 0; visits -= 1) {
    w.pass(6, 18);
    answer('recordProgress', { text: random.pick(referralWords.progress) });
  }
  if (until === undefined && random.chance(0.45)) return true;
  w.pass(10, 30);
  const outcome = random.weighted({ USING_SERVICE: 55, COMPLETED: 20, MOVED_ON: 10, STOPPED: 15 });
  answer('returnOutcome', { outcome, note: referralWords.outcome[outcome] });
  return true;
}

/** Taken back before the agency had answered: the person would rather wait. */
export function sendAndWithdraw(w: CaseWriter, plan: PlannedPlan, agency: AgencyKey): void {
  refer(w, plan, agency, { until: 'sent' });
  const sent = w.steps.findLast((step) => step.kind === 'refer');
  w.pass(2, 9);
  if (sent?.kind !== 'refer') return;
  const reason = w.random.pick(referralWords.withdrawn);
  w.write({ kind: 'withdrawReferral', day: w.day, by: w.worker, referral: sent.referral, reason });
}
