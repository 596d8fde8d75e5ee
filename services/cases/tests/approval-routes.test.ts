import { randomUUID } from 'node:crypto';
import { plantActors } from '@banso/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApprovalWorld, approvalWorld } from './approval-world.ts';

let world: ApprovalWorld;
beforeAll(async () => {
  world = await approvalWorld();
});
afterAll(() => world.close());

const routes = async (key: Parameters<ApprovalWorld['ask']>[0]) =>
  (await world.ask(key, '{ approvalRoutes { id validFrom inForce mayEdit steps { staffFlaw deputyFlaw } } }'))
    .approvalRoutes;

describe('the approval route of an office', () => {
  it('is set by its supervisor or the prefecture, from a day on, and changed on the version that was read', async () => {
    const { route } = await world.route();
    expect(route).toMatchObject({
      version: 1,
      validFrom: '2026-11-01',
      validUntil: null,
      inForce: true,
      steps: [
        { kind: 'DRAFT', staff: { id: world.people.worker.id }, staffFlaw: null, deputy: null },
        { kind: 'REVIEW', deputy: { id: world.people.supervisor.id }, deputyFlaw: null },
        { kind: 'DECIDE', staff: { id: world.people.manager.id } },
      ],
    });
    expect(await world.route({}, 'manager')).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect((await world.route({ version: 1, validUntil: '2026-12-31' }, 'manager')).route).toMatchObject({
      version: 2,
      validUntil: '2026-12-31',
    });
    const { route: later } = await world.route({ validFrom: '2027-01-01', steps: [] });
    expect(later).toMatchObject({ version: 1, inForce: false, steps: [] });
    expect(
      (await routes('worker')).map(({ validFrom, inForce, mayEdit }: never) => [validFrom, inForce, mayEdit]),
    ).toEqual([
      ['2027-01-01', false, false],
      ['2026-11-01', true, false],
    ]);
  });

  it('is refused with people who are unfit, gone, there twice or in no order', async () => {
    const { worker, chief, manager, northWorker, northSupervisor, stranger } = world.people;
    const set = (...steps: [string, string | null, (string | null)?][]) =>
      world.route({
        validFrom: '2027-04-01',
        steps: steps.map(([kind, staffId, deputyId = null]) => ({ kind, staffId, deputyId })),
      });
    const last = ['DECIDE', manager.id] as [string, string];
    expect(await set(['DRAFT', worker.id])).toMatchObject({ code: 'ROUTE_OUT_OF_ORDER', clause: '3(4)オ' });
    expect(await set(['DRAFT', null], ['REVIEW', null], last)).toMatchObject({ code: 'ROUTE_STEP_EMPTY' });
    expect(await set(['DRAFT', chief.id], ['REVIEW', chief.id], last)).toMatchObject({ code: 'ROUTE_PERSON_TWICE' });
    for (const unfit of [worker.id, northSupervisor.id, stranger.id, randomUUID()])
      expect(await set(['DRAFT', null], ['REVIEW', unfit], last)).toMatchObject({ code: 'ROUTE_ROLE_UNFIT' });
    expect(await set(['DRAFT', northWorker.id], last)).toMatchObject({ code: 'ROUTE_ROLE_UNFIT' });
    expect(await set(['DRAFT', worker.id], ['DECIDE', chief.id])).toMatchObject({ code: 'ROUTE_ROLE_UNFIT' });
    expect(await world.route({ validFrom: '2027-04-01', validUntil: '2027-03-31' })).toMatchObject({
      issues: [{ path: 'validUntil', code: 'ENDS_BEFORE_BEGIN' }],
    });
  });

  it('is kept from other roles, other offices and other organisations', async () => {
    for (const key of ['worker', 'chief', 'outreach', 'auditor'] as const)
      expect(await world.route({}, key)).toMatchObject({
        code: 'ROLE_NEEDED',
        openTo: ['prefectureManager', 'officeSupervisor'],
      });
    for (const key of ['northSupervisor', 'stranger', 'administrator', 'partner'] as const)
      expect(await world.route({}, key)).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await world.route({ officeId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await routes('stranger')).toEqual([]);
    expect(await routes('partner')).toEqual([]);
    expect(
      await world.rows(`select count(*)::int as n from audit_entry where event->>'action' = 'route:maintain'`),
    ).not.toEqual([{ n: 0 }]);
  });

  it('shows whose access has ended', async () => {
    await plantActors(world.database, { ...world.people.supervisor, accessEndsOn: '2026-11-23' });
    const found = (await routes('manager')).find(({ validFrom }: { validFrom: string }) => validFrom === '2026-11-01');
    expect(found.steps[1]).toEqual({ staffFlaw: null, deputyFlaw: 'ENDED' });
    await plantActors(world.database, world.people.supervisor);
  });
});
