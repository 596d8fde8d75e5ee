import { actions, roles } from '@banso/domain/authorisation';
import { describe, expect, it } from 'vitest';
import { isOwnWork, navigationFor } from './navigation.ts';
import { roleName } from './role-name.ts';

const labels = (...held: string[]) => navigationFor(held).map(({ label }) => label());

describe('役割ごとのメニュー', () => {
  it('関係機関の職員は受信箱と自機関だけ', () => expect(labels('partnerStaff')).toEqual(['受信箱', '自機関']));

  it('二つの役割は合わせて一度ずつ、決まった順に', () => {
    expect(labels('outreachWorker', 'officeSupervisor')).toEqual([
      '今日',
      'ケース',
      '把握',
      '訪問',
      'チーム',
      '会議',
      '支援決定',
      '支援員',
      '関係機関',
      '状況',
      '移管',
      '保存と削除',
    ]);
  });

  it('知らない役割には何も開かない', () => expect(labels('guest')).toEqual([]));

  it('どの役割のメニューも、その役割に許されたことだけを開く', () => {
    for (const role of roles)
      for (const { to, action } of navigationFor([role]))
        expect([role, to, actions[action]]).toEqual([role, to, expect.arrayContaining([role])]);
  });

  it('アドレスで開いても、役割の仕事でなければそう言う', () => {
    expect(isOwnWork(['townStaff'], '/decisions')).toBe(false);
    expect(isOwnWork(['townStaff'], '/inbox/1')).toBe(false);
    expect(isOwnWork(['contractorAdministrator'], '/overview')).toBe(false);
    expect(isOwnWork(['systemAdministrator'], '/offices')).toBe(false);
    expect(isOwnWork(['partnerStaff'], '/cases/1/plan')).toBe(false);
    expect(isOwnWork(['townStaff'], '/staff/1')).toBe(true);
    expect(isOwnWork(['prefectureManager'], '/decisions')).toBe(true);
    expect(isOwnWork(['townStaff'], '/')).toBe(true);
    expect(isOwnWork(['townStaff'], '/nowhere')).toBe(true);
  });

  it('どの役割にも名がある', () => {
    for (const role of roles) expect(roleName(role)).not.toBe(role);
  });
});
