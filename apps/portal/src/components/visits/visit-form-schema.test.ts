import { describe, expect, it } from 'vitest';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { fromVisit } from '../contacts/from-visit.ts';
import { visitDefaults, visitField, visitInput, visitSchema } from './visit-form-schema.ts';

const typed = (changes: Record<string, unknown> = {}) => ({
  ...visitDefaults(null, 'me', '架空番地1-2'),
  day: today(),
  start: '13:00',
  back: '14:00',
  ...changes,
});
const problems = (changes: Record<string, unknown>) =>
  visitSchema.safeParse(typed(changes)).error?.issues.map(({ path }) => path.join('.'));

describe('訪問の予定', () => {
  it('は次の正時から一時間、予定する本人が行き、行き先は住所から始まる', () => {
    const { start, back, visitors, place, kind } = visitDefaults(null, 'me', '架空番地1-2');
    expect(start).toMatch(/^\d\d:00$/);
    expect(back).toMatch(/^\d\d:00$/);
    expect({ visitors, place, kind }).toEqual({ visitors: ['me'], place: '架空番地1-2', kind: 'VISIT' });
  });

  it('は出る前には戻れず、過ぎた日にはできない', () => {
    expect(problems({})).toBeUndefined();
    expect(problems({ back: '13:00' })).toEqual(['back']);
    expect(problems({ start: '1330', back: '13:29' })).toEqual(['back']);
    expect(problems({ day: '2020-04-01' })).toEqual(['day']);
    expect(problems({ visitors: [] })).toEqual(['visitors']);
  });

  it('は日本の時刻で送る', () => {
    const values = visitSchema.parse(typed({ day: today(), start: '９時' }));
    expect(visitInput(values)).toMatchObject({
      startsAt: `${today()}T09:00:00+09:00`,
      returnsAt: `${today()}T14:00:00+09:00`,
      visitorIds: ['me'],
      purpose: null,
      referralId: null,
    });
  });

  it('サーバーの指す欄を、書式の欄に読み替える', () => {
    expect(['startsAt', 'returnsAt', 'visitorIds.2', 'duties.0', 'place'].map(visitField)).toEqual([
      'start',
      'back',
      'visitors',
      'duties',
      'place',
    ]);
  });
});

describe('戻った訪問', () => {
  const back: VisitPartsFragment = {
    __typename: 'Visit',
    id: 'v',
    version: 3,
    kind: 'VISIT',
    state: 'BACK',
    startsAt: '2026-11-24T01:00:00.000Z',
    returnsAt: '2026-11-24T02:00:00.000Z',
    place: '自宅',
    purpose: '顔を見せる',
    counterparts: ['CLIENT'],
    duties: ['3(4)ア'],
    visitors: [
      { id: 'me', displayName: '見本 花子' },
      { id: 'other', displayName: '見本 太郎' },
    ],
    referral: { id: 'r' },
    blockedBy: null,
    lacksSecond: false,
    soloAllowedBy: null,
    soloReason: null,
    leftAt: '2026-11-24T01:05:00.000Z',
    backAt: '2026-11-24T02:20:00.000Z',
    result: 'LETTER_LEFT',
    contact: null,
    cancelReason: null,
    mayDo: ['RECORD'],
  } as never;

  it('は時刻・同行者・目的・場所・つなぎを接触の記録に渡す', () => {
    expect(fromVisit(back, 'me')).toEqual({
      kind: 'VISIT',
      result: 'LETTER_LEFT',
      day: '2026-11-24',
      start: '10:05',
      end: '11:20',
      purpose: '顔を見せる',
      place: '自宅',
      counterparts: ['CLIENT'],
      duties: ['3(4)ア'],
      companions: ['other'],
      referral: 'r',
    });
  });

  it('会えたときの結果は書く人が選び、日をまたいだ終わりは書かない', () => {
    const met = { ...back, result: null, backAt: '2026-11-24T16:00:00.000Z' };
    expect(fromVisit(met as never, 'me')).toMatchObject({ result: '', end: '', day: '2026-11-24' });
  });
});
