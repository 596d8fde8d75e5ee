import { roles } from '@banso/domain/authorisation';
import { describe, expect, it } from 'vitest';
import { navigationFor } from './navigation.ts';
import { roleName } from './role-name.ts';

const labels = (...held: string[]) => navigationFor(held).map(({ label }) => label());

describe('役割ごとのメニュー', () => {
  it('関係機関の職員は受信箱と自機関だけ', () => expect(labels('partnerStaff')).toEqual(['受信箱', '自機関']));

  it('二つの役割は合わせて一度ずつ、決まった順に', () => {
    expect(labels('outreachWorker', 'officeSupervisor')).toEqual([
      '今日',
      'ケース',
      '会議',
      '支援員',
      '関係機関',
      '状況',
    ]);
  });

  it('知らない役割には何も開かない', () => expect(labels('guest')).toEqual([]));

  it('どの役割にも名がある', () => {
    for (const role of roles) expect(roleName(role)).not.toBe(role);
  });
});
