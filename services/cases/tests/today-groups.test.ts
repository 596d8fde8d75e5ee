import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LeadsWorld, leadsWorld } from './leads-world.ts';

let world: LeadsWorld;
beforeAll(async () => {
  world = await leadsWorld();
});
afterAll(() => world.close());

interface Count {
  readonly group: string;
  readonly total: number;
}
const TODAY = `query T($few: Int, $open: [TodayOpenGroup!]) { today(few: $few, open: $open) {
  counts { group total } unassignedCases { id } overduePromises { id } untouchedLeads { id } } }`;
const asked = async (few: number | null, open: object[] = [], key: 'supervisor' | 'stranger' = 'supervisor') => {
  const { today } = await world.ask(key, TODAY, { few, open });
  const totals = Object.fromEntries(today.counts.map(({ group, total }: Count) => [group, total]));
  return { ...today, totals, cases: today.unassignedCases.map(({ id }: { id: string }) => id) as string[] };
};

describe("the groups of today's list", () => {
  it('give the first few by urgency and how many there are; an opened one gives its page', async () => {
    const opened: string[] = [];
    for (let each = 0; each < 7; each += 1) opened.push(await world.open());
    const folded = await asked(5);
    expect(folded.cases).toHaveLength(5);
    expect(folded.totals).toEqual({ UNASSIGNED_CASES: 7, OVERDUE_PROMISES: 0, UNTOUCHED_LEADS: 0 });
    const whole = await asked(5, [{ group: 'UNASSIGNED_CASES' }]);
    expect(whole.cases).toEqual((await asked(null)).cases);
    expect(whole.cases.slice(0, 5)).toEqual(folded.cases);
    expect([...whole.cases].sort()).toEqual(opened.sort());
    const further = await asked(5, [{ group: 'UNASSIGNED_CASES', skip: 5 }]);
    expect(further.cases).toEqual(whole.cases.slice(5));
    expect(further.totals.UNASSIGNED_CASES).toBe(7);
  });

  it('say how many there are also beyond the last, and refuse a place that no list has', async () => {
    const beyond = await asked(5, [{ group: 'UNASSIGNED_CASES', skip: 50 }]);
    expect([beyond.cases, beyond.totals.UNASSIGNED_CASES]).toEqual([[], 7]);
    await expect(asked(5, [{ group: 'UNASSIGNED_CASES', skip: -1 }])).rejects.toThrow();
  });

  it('count nothing for those who are not of the office', async () => {
    const { cases, totals } = await asked(5, [], 'stranger');
    expect(cases).toEqual([]);
    expect(new Set(Object.values(totals))).toEqual(new Set([0]));
  });

  it('of meetings, of plans for a meeting and of urgent help have no last one that is left out', async () => {
    const GROUPS = `query G($few: Int, $open: [TodayOpenGroup!]) { today(few: $few, open: $open) {
      counts { group total } meetings { id } plansToMeet { id } urgentHelp { id } } }`;
    const of = async (few: number, open: object[] = []) =>
      (await world.ask('supervisor', GROUPS, { few, open })).today as Record<string, { id: string }[]> & {
        counts: Count[];
      };
    const many = 52;
    await world.rows(
      `insert into meeting (organisation_id, office_id, at, place, called_by, called_at, updated_by, updated_at)
       select $1::uuid, $2::uuid, '2026-11-23T01:00:00Z'::timestamptz + n * interval '1 minute', 'x', $3::uuid, now(), $3::uuid, now()
       from generate_series(1, ${many}) n`,
      world.home,
      world.offices.chichibu,
      world.people.supervisor.id,
    );
    const first = await of(5);
    expect(first.meetings).toHaveLength(5);
    expect(first.counts).toContainEqual({ group: 'MEETINGS', total: many });
    expect(first.counts.map(({ group }) => group).sort()).toEqual(['MEETINGS', 'PLANS_TO_MEET', 'URGENT_HELP']);
    const [page, rest] = [await of(5, [{ group: 'MEETINGS' }]), await of(5, [{ group: 'MEETINGS', skip: 50 }])];
    expect(new Set([...(page.meetings ?? []), ...(rest.meetings ?? [])].map(({ id }) => id)).size).toBe(many);
  });
});
