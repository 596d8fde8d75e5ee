import { describe, expect, it } from 'vitest';
import { whoTakesOver } from './who-takes-over.ts';

const member = (id: string, roles: string[], placedHere = true) =>
  ({ worker: { id, displayName: id }, placedHere, roles, workload: { cases: 2 } }) as never;
const held = (id: string, by: string) =>
  ({ id, assignments: [{ role: 'OUTREACH_WORKER', until: null, worker: { id: by, displayName: by } }] }) as never;
const members = [
  member('hanako', ['OUTREACH_WORKER']),
  member('ichiro', ['OUTREACH_WORKER', 'CONSULTATION_WORKER']),
  member('jiro', ['CONSULTATION_WORKER']),
  member('saburo', [], false),
];
const why = (...given: Parameters<typeof whoTakesOver>) =>
  whoTakesOver(...given).others.map((each) => [each.id, each.why]);
const offered = (...given: Parameters<typeof whoTakesOver>) => whoTakesOver(...given).offered.map(({ id }) => id);

describe('引き継ぐ人に選べる人', () => {
  const cases = [held('a', 'hanako'), held('b', 'hanako')];

  it('は、引き継がせる本人を除き、除いた人には理由を付ける', () => {
    expect(offered(members, 'OUTREACH_WORKER', 'hanako', cases)).toEqual(['ichiro']);
    expect(why(members, 'OUTREACH_WORKER', 'hanako', cases)).toEqual([
      ['hanako', 'LEAVES'],
      ['jiro', 'OTHER_ROLE'],
      ['saburo', 'NOT_PLACED'],
    ]);
  });

  it('は、どのケースもいま担当している人を除く。一件でもほかの人のケースがあれば残す', () => {
    expect(why(members, 'OUTREACH_WORKER', undefined, cases)[0]).toEqual(['hanako', 'HOLDS_IT']);
    expect(offered(members, 'OUTREACH_WORKER', undefined, [...cases, held('c', 'ichiro')])).toEqual([
      'hanako',
      'ichiro',
    ]);
  });

  it('は、誰もいないことがある', () => {
    expect(offered(members, 'EMPLOYMENT_WORKER', undefined, cases)).toEqual([]);
    expect(offered(members, 'CONSULTATION_WORKER', 'ichiro', [])).toEqual(['jiro']);
  });
});
