import { describe, expect, it } from 'vitest';
import { matchesColleague } from '../plan/staff-choices.ts';
import { teamAtTable } from './team-at-table.ts';

const office = { id: 'o', name: '秩父', nameEn: 'Chichibu' };
const staff = [
  { id: 'm', displayName: '模擬 三郎', kana: 'もぎ さぶろう', offices: [office] },
  { id: 'r', displayName: '例示 花子', kana: 'れいじ はなこ', offices: [] },
];
const choices = { staffMembers: { nodes: staff }, agencies: null } as unknown as Parameters<typeof teamAtTable>[1];
const held = (id: string, until: string | null = null) => ({
  id: `a-${id}`,
  role: 'OUTREACH_WORKER',
  until,
  worker: staff.find((each) => each.id === id) ?? null,
});
const plan = (...assignments: unknown[]) =>
  ({ case: { assignments } }) as unknown as Parameters<typeof teamAtTable>[0][number];

describe('the team of the plans on the table', () => {
  it('is offered once each, who works there now and is not asked yet', () => {
    const plans = [plan(held('m'), held('r', '2026-10-01'), held('gone')), plan(held('m'))];
    expect(teamAtTable(plans, choices, [null])).toEqual([
      { staffId: 'm', name: '模擬 三郎', affiliation: '秩父', role: 'OUTREACH_WORKER' },
    ]);
    expect(teamAtTable(plans, choices, ['m'])).toEqual([]);
  });
});

describe('a colleague', () => {
  it('is found by the reading as by the name', () => {
    const matches = matchesColleague(staff);
    const found = (typed: string) => staff.filter(({ id }) => matches({ value: id }, typed)).map(({ id }) => id);
    expect(found('もぎ')).toEqual(['m']);
    expect(found('モギ')).toEqual(['m']);
    expect(found('花子')).toEqual(['r']);
    expect(found('')).toEqual(['m', 'r']);
    expect(found('べつ')).toEqual([]);
  });
});
