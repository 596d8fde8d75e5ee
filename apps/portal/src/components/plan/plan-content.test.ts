import { describe, expect, it } from 'vitest';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import {
  divisionInput,
  emptyGoal,
  emptyItem,
  firstReview,
  isOwned,
  planInput,
  planValues,
  signatureInput,
} from './plan-content.ts';

const stored = {
  id: 'p',
  version: 3,
  clientWords: '釣りがしたい',
  reviewOn: null,
  signedOn: null,
  goals: [{ id: 'g', domain: 'SOCIAL', words: '月に一度、釣りの会に行く' }],
  items: [
    { id: 'i', goalId: null, what: '見学', duty: '3(4)ケ', providerKind: 'AGENCY', agency: { id: 'a' }, owner: null },
    { id: 'j', goalId: 'g', what: '送迎', duty: '3(4)ア', providerKind: 'OWN_OFFICE', agency: null, owner: null },
  ].map((item) => ({ ownerName: item.id === 'j' ? '当番' : null, referrals: [], programme: null, parts: [], ...item })),
} as unknown as PlanDetailFragment;

describe('プランの中身', () => {
  it('開いて、そのまま送れば同じもの', () => {
    const { commandId, ...sent } = planInput('c', 'p', planValues(stored));
    const { commandId: other, ...signed } = signatureInput('c', stored, '2026-11-20');
    expect(commandId).not.toBe(other);
    expect({ ...sent, signedOn: '2026-11-20' }).toEqual(signed);
  });

  it('新しいプランには、半年先の見直しの日を入れておく。あるプランの日は変えない', () => {
    expect(firstReview('2026-11-24')).toBe('2027-05-25');
    expect(planValues(null).reviewOn).toBe(firstReview(today()));
    expect(planValues(stored).reviewOn).toBe('');
  });

  it('担い手は、誰がするかに合うものだけを送る', () => {
    const item = { ...emptyItem(), what: '見学', duty: '3(4)ケ', agencyId: 'a', ownerId: 'w', ownerName: '叔父' };
    const values = (providerKind: 'AGENCY' | 'OWN_OFFICE' | 'FAMILY' | 'CLIENT') => {
      const [sent] = planInput('c', null, { ...planValues(null), items: [{ ...item, providerKind }] }).items;
      return [sent?.agencyId, sent?.ownerId, sent?.ownerName];
    };
    expect(values('AGENCY')).toEqual(['a', null, null]);
    expect(values('OWN_OFFICE')).toEqual([null, 'w', null]);
    expect(values('FAMILY')).toEqual([null, null, '叔父']);
    expect(values('CLIENT')).toEqual([null, null, null]);
  });

  it('消した目標を指す項目は、プラン全体のためになる', () => {
    const goal = emptyGoal('SOCIAL');
    const item = { ...emptyItem(), providerKind: 'CLIENT' as const, goalId: goal.id };
    const kept = planInput('c', null, { ...planValues(null), goals: [goal], items: [item] });
    const gone = planInput('c', null, { ...planValues(null), items: [item] });
    expect([kept.items[0]?.goalId, gone.items[0]?.goalId]).toEqual([goal.id, null]);
  });

  it('担い手が決まっているか', () => {
    const item = (change: object) => isOwned({ ...emptyItem(), ...change });
    expect(item({})).toBe(false);
    expect(item({ providerKind: 'CLIENT' })).toBe(true);
    expect(item({ providerKind: 'AGENCY', ownerId: 'w' })).toBe(false);
    expect(item({ providerKind: 'FAMILY', ownerName: '母' })).toBe(true);
    expect(item({ providerKind: 'FAMILY', ownerId: 'w' })).toBe(false);
  });
});

describe('役割分担', () => {
  const part = (what: string, ownerName = '') => ({ what, ownerId: '', ownerName });
  const parts = {
    OWN_OFFICE: { what: '初回に同行', ownerId: 'w', ownerName: '' },
    OPERATOR: part('講座', '田中'),
    CLIENT: part(''),
    FAMILY: part(' '),
  };

  it('書かれた分だけを、担い手とともに送る', () => {
    expect(divisionInput({ duty: '3(4)エ', programme: 'WORK_PREPARATION', parts })).toEqual({
      programme: 'WORK_PREPARATION',
      parts: [
        { side: 'OWN_OFFICE', what: '初回に同行', ownerId: 'w', ownerName: null },
        { side: 'OPERATOR', what: '講座', ownerId: null, ownerName: '田中' },
      ],
    });
  });

  it('事業を使わない項目には付けない', () => {
    expect(divisionInput({ duty: '3(4)ケ', programme: '', parts })).toEqual({ programme: null, parts: [] });
  });
});
