import { describe, expect, it } from 'vitest';
import { awaitsAnswer, isOpenReferral, newReferral, referralStateOf, referralStates } from './referral-state.ts';
import { noteReferralFact, type ReferralFact, referralStepStarts, takeReferralStep } from './referral-step.ts';

const sent = newReferral('2026-11-01T10:00:00+09:00', '2026-11-15');
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00+09:00`;
const received: ReferralFact = { kind: 'received', at: at(2) };
const accepted: ReferralFact = { kind: 'accepted', at: at(3), appointmentAt: null };
const appointed: ReferralFact = { kind: 'appointmentSet', at: at(4), appointmentAt: at(10) };
const kept: ReferralFact = { kind: 'firstAppointmentKept', at: at(10) };
const missed: ReferralFact = { kind: 'firstAppointmentMissed', at: at(10) };
const declined: ReferralFact = { kind: 'declined', at: at(3), reason: 'NO_CAPACITY' };
const withdrawn: ReferralFact = { kind: 'withdrawn', at: at(5) };
const outcome = (what: 'USING_SERVICE' | 'NOT_STARTED' | 'STOPPED' | 'MOVED_ON' | 'COMPLETED'): ReferralFact => ({
  kind: 'outcomeReturned',
  at: at(20),
  outcome: what,
});

function walk(...facts: readonly ReferralFact[]) {
  return facts.reduce((history, fact) => {
    const step = takeReferralStep(history, fact);
    if (!step.ok) throw new Error(`${step.error.code} ${fact.kind} from ${step.error.state}`);
    return step.value;
  }, sent);
}

describe('the way of a referral', () => {
  it('goes from sent to done, connected only by a kept first appointment', () => {
    expect(referralStateOf(sent)).toBe('SENT');
    expect(referralStateOf(walk(received))).toBe('RECEIVED');
    expect(referralStateOf(walk(received, accepted))).toBe('ACCEPTED');
    expect(referralStateOf(walk(received, accepted, appointed))).toBe('APPOINTMENT_SET');
    expect(referralStateOf(walk(received, accepted, appointed, kept))).toBe('CONNECTED');
    expect(referralStateOf(walk(received, accepted, appointed, kept, outcome('COMPLETED')))).toBe('DONE');
  });

  it('may be accepted with an appointment at once, and met without one', () => {
    expect(referralStateOf(walk(received, { ...accepted, appointmentAt: at(9) }))).toBe('APPOINTMENT_SET');
    expect(referralStateOf(walk(received, accepted, kept))).toBe('CONNECTED');
  });

  it('waits for a new date after a missed appointment', () => {
    const history = walk(received, accepted, appointed, missed);
    expect(referralStateOf(history)).toBe('ACCEPTED');
    expect(history.appointmentAt).toBeNull();
    expect(referralStateOf(walk(received, accepted, appointed, missed, appointed))).toBe('APPOINTMENT_SET');
  });

  it.each(referralStates)('from %s takes exactly the steps that start there', (state) => {
    const ways: Record<string, readonly ReferralFact[]> = {
      SENT: [],
      RECEIVED: [received],
      ACCEPTED: [received, accepted],
      DECLINED: [received, declined],
      APPOINTMENT_SET: [received, accepted, appointed],
      CONNECTED: [received, accepted, kept],
      DONE: [received, accepted, kept, outcome('STOPPED')],
      WITHDRAWN: [withdrawn],
    };
    const history = walk(...(ways[state] as readonly ReferralFact[]));
    const facts = [received, accepted, declined, appointed, kept, missed, outcome('STOPPED'), withdrawn];
    for (const fact of facts) {
      const step = takeReferralStep(history, fact);
      expect([fact.kind, step.ok]).toEqual([fact.kind, referralStepStarts[fact.kind].includes(state)]);
      if (!step.ok) {
        expect(step.error).toEqual({
          code: 'REFERRAL_STEP_NOT_OPEN',
          step: fact.kind,
          state,
          startsFrom: referralStepStarts[fact.kind],
        });
      }
    }
  });

  it.each(['USING_SERVICE', 'COMPLETED'] as const)('does not let %s be told before the person came', (what) => {
    const step = takeReferralStep(walk(received, accepted), outcome(what));
    expect(step).toMatchObject({ ok: false, error: { code: 'REFERRAL_NOT_CONNECTED', startsFrom: ['CONNECTED'] } });
  });

  it.each(['NOT_STARTED', 'STOPPED', 'MOVED_ON'] as const)('lets %s be told although the person never came', (what) => {
    const history = walk(received, accepted, outcome(what));
    expect(history).toMatchObject({ outcome: what, outcomeAt: at(20) });
    expect(referralStateOf(history)).toBe('DONE');
  });
});

describe('the copy at the sender', () => {
  const all = [received, { ...accepted, appointmentAt: at(9) } as ReferralFact, kept, outcome('COMPLETED')];

  it('comes to the same end whichever order the news comes in', () => {
    const forward = all.reduce(noteReferralFact, sent);
    const backward = [...all].reverse().reduce(noteReferralFact, sent);
    expect(referralStateOf(forward)).toBe('DONE');
    expect(referralStateOf(backward)).toBe('DONE');
    expect(backward.firstAppointmentKeptAt).toBe(at(10));
  });

  it.each([received, accepted, declined, appointed, kept, missed, outcome('STOPPED'), withdrawn])(
    'does not change by the same news twice: $kind',
    (fact) => {
      const once = noteReferralFact(sent, fact);
      expect(noteReferralFact(once, fact)).toEqual(once);
    },
  );

  it('keeps the first moment of each event', () => {
    const later = {
      received: at(9),
      accepted: at(9),
      declined: at(9),
      kept: at(19),
      outcome: at(29),
      withdrawn: at(9),
    };
    const twice = [
      received,
      { ...received, at: later.received },
      accepted,
      { ...accepted, at: later.accepted },
      declined,
      { ...declined, at: later.declined, reason: 'OTHER' } as ReferralFact,
      kept,
      { ...kept, at: later.kept },
      outcome('STOPPED'),
      { ...outcome('COMPLETED'), at: later.outcome },
      withdrawn,
      { ...withdrawn, at: later.withdrawn },
    ].reduce(noteReferralFact, sent);
    expect(twice).toEqual({
      ...sent,
      receivedAt: at(2),
      acceptedAt: at(3),
      declinedAt: at(3),
      declineReason: 'NO_CAPACITY',
      firstAppointmentKeptAt: at(10),
      outcome: 'STOPPED',
      outcomeAt: at(20),
      withdrawnAt: at(5),
    });
  });

  it('takes an acceptance or a decline to mean that it was received', () => {
    expect(noteReferralFact(sent, accepted).receivedAt).toBe(at(3));
    expect(noteReferralFact(sent, declined).receivedAt).toBe(at(3));
  });

  it('does not lose a kept appointment to a late note of a missed one', () => {
    const history = [appointed, kept, missed].reduce(noteReferralFact, sent);
    expect(history.appointmentAt).toBe(at(10));
    expect(referralStateOf(history)).toBe('CONNECTED');
  });
});

describe('open and unanswered', () => {
  it('counts as open until declined, done or withdrawn', () => {
    expect(referralStates.filter(isOpenReferral)).toEqual([
      'SENT',
      'RECEIVED',
      'ACCEPTED',
      'APPOINTMENT_SET',
      'CONNECTED',
    ]);
    expect(referralStates.filter(awaitsAnswer)).toEqual(['SENT', 'RECEIVED']);
  });
});
