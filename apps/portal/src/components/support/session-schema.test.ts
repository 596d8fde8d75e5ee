import { describe, expect, it } from 'vitest';
import { contactSessions, emptySession, NO_ITEM, sessionField, sessionSchema } from './session-schema.ts';

const words = (change: object = {}) => ({
  ...emptySession('i', ['cooking', 'sleep']),
  areas: ['cooking'],
  standings: { cooking: { client: 'TOGETHER', worker: '' }, sleep: { client: 'RESTING', worker: '' } },
  clientDid: '卵を割った',
  ...change,
});

describe('支援の記録の用紙', () => {
  it('選んだことだけを、言われた様子とともに送る', () => {
    expect(contactSessions(words())).toEqual([
      {
        itemId: 'i',
        practised: [{ area: 'cooking', client: 'TOGETHER', worker: null }],
        company: null,
        clientDid: '卵を割った',
        helped: null,
        next: null,
        urgentReason: null,
      },
    ]);
    expect(contactSessions(words({ item: NO_ITEM }))).toEqual([]);
  });

  it('プランの決定前は待てない理由を、業務キでは自宅でしたかどうかを求める', () => {
    const values = (change: object = {}) => ({
      commandId: 'c',
      day: '2026-11-24',
      start: '9:00',
      end: '',
      place: '',
      atHome: '' as string,
      counterparts: ['CLIENT'],
      session: words(change),
    });
    const issues = (needsReason: boolean, change: object = {}, asksHome = false) =>
      sessionSchema(() => needsReason, asksHome)
        .safeParse(values(change))
        .error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(issues(false)).toEqual([]);
    expect(issues(true)).toEqual(['session.urgentReason']);
    expect(issues(false, {}, true)).toEqual(['atHome']);
    expect(issues(false, { areas: [], clientDid: ' ' })).toEqual(['session.areas', 'session.clientDid']);
  });

  it('サーバーの指す場所を、用紙の欄に直す', () => {
    expect(['sessions.0.practised.1.area', 'clientDid', 'startedAt', 'sessions.0.itemId'].map(sessionField)).toEqual([
      'session.areas',
      'session.clientDid',
      'start',
      'session.item',
    ]);
  });
});
