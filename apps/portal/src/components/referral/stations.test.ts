import { describe, expect, it } from 'vitest';
import type { ReferralCardFragment } from '../../graphql/generated/graphql.ts';
import { stationsOf } from './stations.ts';

const referral = (change: Partial<ReferralCardFragment>) =>
  ({
    state: 'SENT',
    sentAt: '2026-11-02T10:00:00+09:00',
    answerDueOn: '2026-11-16',
    receivedAt: null,
    answeredAt: null,
    appointmentAt: null,
    firstAppointmentKeptAt: null,
    outcomeAt: null,
    withdrawnAt: null,
    ...change,
  }) as ReferralCardFragment;

const states = (change: Partial<ReferralCardFragment>, today = '2026-11-20') =>
  stationsOf(referral(change), today).map(({ state, days, overdue }) => [state, days, overdue]);

describe('つなぎの駅と時計', () => {
  it('送っただけなら受領と返事を待ち、先はまだ始まらない', () =>
    expect(states({})).toEqual([
      ['reached', null, false],
      ['waiting', 18, false],
      ['waiting', 18, true],
      ['ahead', null, false],
      ['ahead', null, false],
    ]));

  it('受け入れから初回までの日数を数える', () =>
    expect(
      states({
        state: 'CONNECTED',
        receivedAt: '2026-11-04T09:00:00+09:00',
        answeredAt: '2026-11-05T09:00:00+09:00',
        firstAppointmentKeptAt: '2026-11-12T09:00:00+09:00',
      }),
    ).toEqual([
      ['reached', null, false],
      ['reached', 2, false],
      ['reached', 3, false],
      ['reached', 7, false],
      ['waiting', 8, false],
    ]));

  it('断られたら、その先は行われない', () =>
    expect(
      states({
        state: 'DECLINED',
        receivedAt: '2026-11-04T09:00:00+09:00',
        answeredAt: '2026-11-05T09:00:00+09:00',
      }).map(([state]) => state),
    ).toEqual(['reached', 'reached', 'reached', 'never', 'never']));

  it('取り下げたら、届かなかった駅は行われない', () =>
    expect(states({ state: 'WITHDRAWN', withdrawnAt: '2026-11-06T09:00:00+09:00' }).map(([state]) => state)).toEqual([
      'reached',
      'never',
      'never',
      'never',
      'never',
    ]));
});
