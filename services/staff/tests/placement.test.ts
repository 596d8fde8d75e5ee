import { randomUUID } from 'node:crypto';
import { addDays } from '@banso/domain/foundation';
import { civilDateInJapan } from '@banso/service-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mutation, type StaffWorld, staffWorld } from './staff-world.ts';

const today = civilDateInJapan(new Date());
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);

let world: StaffWorld;
beforeAll(async () => {
  world = await staffWorld();
  await world.rows(`insert into listener (name) values ('cases')`);
});
afterAll(() => world?.close());

const change = async (as: string, name: string, input: Record<string, unknown>) =>
  (await world.ask(as, mutation(name), { input: { commandId: randomUUID(), ...input } }))[name];
const place = (as: string, key: string, input: Record<string, unknown>) =>
  change(as, 'placeWorker', {
    staffId: world.people[key]!.id,
    officeId: world.offices.chichibu,
    role: 'CONSULTATION_WORKER',
    from: '2024-04-01',
    fullTimePercent: 100,
    ...input,
  });
const placementsOf = async (key: string): Promise<{ id: string; role: string; office: { id: string } }[]> =>
  (
    await world.ask('manager', 'query P($id: ID!) { staffMember(id: $id) { placements { id role office { id } } } }', {
      id: world.people[key]!.id,
    })
  ).staffMember.placements;
const end = async (as: string, key: string, role: string, until: string, officeId = world.offices.chichibu) => {
  const found = (await placementsOf(key)).find((each) => each.role === role && each.office.id === officeId);
  return change(as, 'endPlacement', {
    staffId: world.people[key]!.id,
    placementId: found!.id,
    until,
    reason: '退職',
  });
};
const viewer = async (key: string) => (await world.ask(key, '{ viewer { roles officeIds } }')).viewer;
/** What the other services were told last about this person. */
const told = async (key: string) =>
  (
    await world.rows<{ payload: { roles: string[]; officeIds: string[] } }>(
      `select payload from outbox where type = 'staff.actorChanged' and payload->>'id' = $1 order by seq desc limit 1`,
      world.people[key]!.id,
    )
  )[0]?.payload;

/** Lets the service run with another day on its clock until `done`. */
async function onDay(day: string, done: () => Promise<unknown>): Promise<void> {
  const clock = { now: () => new Date(`${day}T00:30:00+09:00`) };
  const service = world.start({ clock }, { subgraphs: { cases: 'http://127.0.0.1:1' } });
  await service.startRelay(async () => {});
  await vi.waitFor(done, { timeout: 15_000, interval: 200 });
  await service.close();
}

describe('a placement that has ended', () => {
  it('takes role, office and sight with it, here at once and for everybody who is told', async () => {
    await place('supervisor', 'colleague', {});
    expect(await viewer('colleague')).toEqual({
      roles: ['consultationWorker'],
      officeIds: [world.offices.chichibu],
    });
    expect((await end('supervisor', 'colleague', 'CONSULTATION_WORKER', yesterday)).__typename).toBe('StaffSaved');
    expect(await viewer('colleague')).toEqual({ roles: [], officeIds: [] });
    expect((await world.ask('colleague', '{ staffMembers { totalCount } }')).staffMembers.totalCount).toBe(0);
    expect(await told('colleague')).toMatchObject({ roles: [], officeIds: [] });
  });

  it('can be followed by another one, from the office that was the last', async () => {
    expect((await place('northSupervisor', 'colleague', { from: today })).code).toBe('NOT_FOUND');
    expect((await place('supervisor', 'colleague', { from: today })).__typename).toBe('StaffSaved');
    expect((await viewer('colleague')).roles).toEqual(['consultationWorker']);
  });

  it('leaves the role of another office, and that office alone', async () => {
    const north = world.offices.north;
    await place('manager', 'colleague', { officeId: north });
    expect((await viewer('colleague')).officeIds).toHaveLength(2);
    // The first placement at Chichibu is over already; the second began today.
    const [second] = await placementsOf('colleague');
    const ended = await change('supervisor', 'endPlacement', {
      staffId: world.people.colleague!.id,
      placementId: second!.id,
      until: today,
      reason: '異動',
    });
    expect(ended.__typename).toBe('StaffSaved');
    await onDay(tomorrow, async () => expect((await viewer('colleague')).officeIds).toEqual([north]));
    expect(await told('colleague')).toMatchObject({ roles: ['consultationWorker'], officeIds: [north] });
  });

  it('by a supervisor of one of two offices is written though the person is then out of reach', async () => {
    await place('manager', 'worker', { role: 'EMPLOYMENT_WORKER', officeId: world.offices.north });
    await place('manager', 'worker', { role: 'CONSULTATION_WORKER' });
    await change('supervisor', 'addTraining', {
      staffId: world.people.worker!.id,
      course: 'EMPLOYMENT',
      by: 'MINISTRY',
      completedOn: '2019-09-13',
    });
    // What was granted before goes on beside the placements, with its office.
    expect([...(await viewer('worker')).roles].sort()).toEqual([
      'consultationWorker',
      'employmentWorker',
      'outreachWorker',
    ]);
    await place('manager', 'worker', { role: 'OUTREACH_WORKER' });
    await end('manager', 'worker', 'OUTREACH_WORKER', yesterday);
    const answer = await end('supervisor', 'worker', 'CONSULTATION_WORKER', yesterday);
    expect(answer).toMatchObject({
      __typename: 'StaffSaved',
      staffMember: { qualification: { outcome: 'MET', met: ['3(3)ア'] } },
    });
    expect(await viewer('worker')).toEqual({ roles: ['employmentWorker'], officeIds: [world.offices.north] });
  });
});

describe('a placement that has not begun', () => {
  it('gives nothing until its first day, and nothing any more after its last', async () => {
    const [role, from] = ['SUPERVISOR', tomorrow];
    await place('supervisor', 'supervisor', { role, from, until: tomorrow });
    expect((await viewer('supervisor')).roles).toEqual(['officeSupervisor']);
    const name = 'registerStaff';
    const input = { commandId: randomUUID(), displayName: '例示 太郎', kana: 'れいじ たろう', roles: [], login: 'new' };
    const variables = { input: { ...input, officeId: world.offices.chichibu } };
    const { staffMember } = (await world.ask('supervisor', mutation(name), variables))[name];
    const placed = { staffId: staffMember.id, officeId: world.offices.chichibu, role, from, until: tomorrow };
    await change('supervisor', 'placeWorker', { ...placed, fullTimePercent: 100 });
    expect(await viewer('new')).toEqual({ roles: [], officeIds: [] });
    await onDay(tomorrow, async () => expect((await viewer('new')).roles).toEqual(['officeSupervisor']));
    await onDay(addDays(today, 2), async () => expect((await viewer('new')).roles).toEqual([]));
    // The granted role went with the first placement in it.
    expect((await viewer('supervisor')).roles).toEqual([]);
  });
});
