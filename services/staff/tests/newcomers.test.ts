import { randomUUID } from 'node:crypto';
import type { DeliveredEvent } from '@banso/service-kit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mutation, type StaffWorld, staffWorld } from './staff-world.ts';

let world: StaffWorld;
beforeEach(async () => {
  world = await staffWorld();
});
afterEach(() => world.close());

/** Runs the service with these subgraphs in its settings and gives what each was told, until `done` says enough. */
async function told(names: string[], act: () => Promise<unknown>, done: (told: Map<string, string[]>) => boolean) {
  const subgraphs = Object.fromEntries(names.map((name) => [name, 'http://127.0.0.1:1']));
  const service = world.start({}, { subgraphs });
  const heard = new Map<string, string[]>(names.map((name) => [name, []]));
  await service.startRelay(async (target, events: readonly DeliveredEvent[]) => {
    const actors = events.filter(({ type }) => type === 'staff.actorChanged');
    heard.get(target)?.push(...actors.map(({ payload }) => (payload as { subject: string }).subject));
  });
  await act();
  await vi.waitFor(() => expect(done(heard)).toBe(true), { timeout: 10_000 });
  await service.close();
  return heard;
}

const register = async () => {
  const input = {
    commandId: randomUUID(),
    displayName: '例示 太郎',
    kana: 'れいじ たろう',
    roles: ['consultationWorker'],
  };
  const variables = { input: { ...input, officeId: world.offices.chichibu } };
  await world.ask('supervisor', mutation('registerStaff'), variables);
};

it('a subgraph that is new is told about everyone once, and about every change from then on', async () => {
  const everyone = Object.keys(world.people).sort();
  const nothing = async () => {};
  const first = await told(['cases'], nothing, (heard) => heard.get('cases')?.length === everyone.length);
  expect(first.get('cases')?.sort()).toEqual(everyone);

  const second = await told(['cases', 'housing'], nothing, (heard) => heard.get('housing')?.length === everyone.length);
  expect(second.get('cases')).toEqual([]);

  const both = (heard: Map<string, string[]>) => [...heard.values()].every((subjects) => subjects.length === 1);
  const third = await told(['cases', 'housing'], register, both);
  expect(third.get('housing')).toEqual(third.get('cases'));
});
