import { describe, expect, it } from 'vitest';
import { civilDate } from '../foundation/index.ts';
import { referralClocks } from './referral-clocks.ts';
import { newReferral, type ReferralHistory } from './referral-state.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00+09:00`;
const on = (day: number) => civilDate(`2026-11-${String(day).padStart(2, '0')}`);
const sent = newReferral(at(1), '2026-11-15');
const read = (change: Partial<ReferralHistory>, today: number) => referralClocks({ ...sent, ...change }, on(today));

describe('the four clocks of a referral', () => {
  it('start with the sending: receipt and answer run, the others have not begun', () => {
    expect(read({}, 3)).toEqual([
      { name: 'receipt', startedOn: on(1), stoppedOn: null, days: 2, overdue: false },
      { name: 'answer', startedOn: on(1), stoppedOn: null, days: 2, overdue: false },
      { name: 'firstAppointment', startedOn: null, stoppedOn: null, days: null, overdue: false },
      { name: 'outcome', startedOn: null, stoppedOn: null, days: null, overdue: false },
    ]);
  });

  it('stop one after the other', () => {
    const clocks = read(
      { receivedAt: at(2), acceptedAt: at(5), firstAppointmentKeptAt: at(12), outcomeAt: at(28) },
      30,
    );
    expect(clocks.map((clock) => [clock.name, clock.days])).toEqual([
      ['receipt', 1],
      ['answer', 4],
      ['firstAppointment', 7],
      ['outcome', 16],
    ]);
  });

  it('are late only after the day agreed', () => {
    expect(read({}, 15)[1]?.overdue).toBe(false);
    expect(read({}, 16)[1]?.overdue).toBe(true);
    expect(read({ acceptedAt: at(15) }, 30)[1]?.overdue).toBe(false);
    expect(read({ acceptedAt: at(16) }, 30)[1]?.overdue).toBe(true);
    expect(read({ declinedAt: at(14) }, 30)[1]?.overdue).toBe(false);
  });

  it('all stop with a decline, a withdrawal or an outcome', () => {
    expect(read({ withdrawnAt: at(4) }, 30).map((clock) => clock.stoppedOn)).toEqual([on(4), on(4), null, null]);
    expect(read({ receivedAt: at(2), declinedAt: at(6) }, 30)[1]).toMatchObject({ stoppedOn: on(6), days: 5 });
    const neverCame = read({ acceptedAt: at(3), outcomeAt: at(9), withdrawnAt: at(20) }, 30);
    expect(neverCame[2]).toMatchObject({ startedOn: on(3), stoppedOn: on(9), days: 6 });
  });

  it('count days in Japan, not in the zone of the text', () => {
    expect(read({ sentAt: '2026-11-01T16:00:00Z' }, 3)[0]?.startedOn).toBe(on(2));
  });

  it('treat a moment that cannot be read, or a due day, as not given', () => {
    expect(read({ receivedAt: 'yesterday' }, 3)[0]?.stoppedOn).toBeNull();
    expect(read({ answerDueOn: '2026-02-30' }, 30)[1]?.overdue).toBe(false);
    expect(read({ sentAt: 'once' }, 30)[1]).toMatchObject({ startedOn: null, overdue: false });
  });
});
