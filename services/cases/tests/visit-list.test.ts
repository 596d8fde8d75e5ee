import { randomUUID } from 'node:crypto';
import type { OperationEnd } from '@banso/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned } from './casework-world.ts';

let world: CaseworkWorld;
let outId: string;
let caseId: string;
const clockAt = (moment: string) => ({ now: () => new Date(moment) });

beforeAll(async () => {
  world = await caseworkWorld();
  const { outreach, worker } = world.people;
  caseId = await world.assigned();
  const saved = await world.act('outreach', 'planVisit', planned(caseId, [outreach.id]));
  outId = saved.visit.id;
  await world.act('outreach', 'leaveForVisit', { visitId: outId });
  const later = { startsAt: '2026-11-24T14:00:00+09:00', returnsAt: '2026-11-24T15:00:00+09:00' };
  await world.act('outreach', 'planVisit', planned(await world.assigned(), [outreach.id, worker.id], later));
  const off = await world.act(
    'outreach',
    'planVisit',
    planned(await world.assigned(), [outreach.id], {
      startsAt: '2026-11-24T16:00:00+09:00',
      returnsAt: '2026-11-24T17:00:00+09:00',
    }),
  );
  await world.act('outreach', 'cancelVisit', { visitId: off.visit.id, reason: '延期' });
  const tomorrow = { startsAt: '2026-11-25T09:00:00+09:00', returnsAt: '2026-11-25T10:00:00+09:00' };
  await world.act('outreach', 'planVisit', planned(await world.assigned(), [outreach.id], tomorrow));
});
afterAll(() => world.close());

const LIST = `query L($on: CivilDate, $officeId: ID) { visits(on: $on, officeId: $officeId) { id state alert startsAt returnsAt place
  visitors { id } mayDo lacksSecond blockedBy { id } case { id number client { id displayName kana } riskFlags { id steps } } } }`;
const list = async (key: PersonKey, variables: Record<string, unknown> = {}) =>
  (await world.ask(key, LIST, variables)).visits as {
    id: string;
    state: string;
    place: string | null;
    alert: string | null;
  }[];
const outsiders = [
  'northWorker',
  'northSupervisor',
  'town',
  'otherTown',
  'stranger',
  'administrator',
  'contractor',
  'partner',
] as const;

describe('the visits of a day', () => {
  it('stand in the order of their times, without those called off', async () => {
    expect((await list('worker')).map(({ state }) => state)).toEqual(['OUT', 'PLANNED']);
    const groups = await world.rows(
      `select distinct event->>'fieldGroup' as "group" from audit_entry
       where event->>'kind' = 'read' and actor_id = $2 and event->'ids' ? $1 order by 1`,
      caseId,
      world.people.worker.id,
    );
    expect(groups.map(({ group }) => group)).toEqual(['identity', 'note']);
    expect(await list('worker', { on: '2026-11-25' })).toHaveLength(1);
    expect(await list('worker', { on: '2026-11-23' })).toEqual([]);
    expect(await list('manager', { officeId: world.offices.chichibu })).toHaveLength(2);
    expect(await list('manager', { officeId: world.offices.north })).toEqual([]);
    expect(await list('manager', { officeId: 'x' })).toEqual([]);
    expect((await list('auditor')).map(({ place }) => place)).toEqual([null, null]);
  });

  it.each(outsiders)('are nothing to %s', async (key) => {
    expect(await list(key)).toEqual([]);
    const gone = { code: 'NOT_FOUND', openTo: [] };
    for (const [name, more] of [
      ['stayLonger', { returnsAt: '2026-11-24T12:00:00+09:00' }],
      ['leaveForVisit', {}],
      ['returnFromVisit', {}],
      ['cancelVisit', { reason: 'x' }],
      ['allowSoloVisit', { version: 1, reason: 'x' }],
    ] as const)
      expect([name, await world.act(key, name, { visitId: outId, ...more })]).toMatchObject([name, gone]);
    const known = key === 'town';
    const { case: found } = await world.ask(
      key,
      'query C($id: ID!) { case(id: $id) { visits { id } visitCandidates { worker { id } } riskFlags { id } } }',
      { id: caseId },
    );
    expect(found).toEqual(known ? { visits: [], visitCandidates: [], riskFlags: [] } : null);
    if (!known) expect(await world.act(key, 'planVisit', planned(caseId, []))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cost as many statements for one as for many', async () => {
    const ends: OperationEnd[] = [];
    const counted = world.start({
      clock: clockAt('2026-11-24T10:00:00+09:00'),
      onOperationEnd: (end) => void ends.push(end),
    });
    const ask = (on: string) => counted.execute({ query: LIST, variables: { on } }, world.as('outreach'), randomUUID());
    try {
      const warm = await ask('2026-11-25');
      expect(warm.errors).toBeUndefined();
      await ask('2026-11-25');
      await ask('2026-11-24');
      const [, one, two] = ends.map(({ statements }) => statements);
      expect(two).toBe(one);
      expect(one).toBeLessThanOrEqual(6);
    } finally {
      await counted.close();
    }
  });

  it('name who may go: the team first, then colleagues of the office', async () => {
    const query = 'query C($id: ID!) { case(id: $id) { visitCandidates { worker { id } ofTeam isOutreachWorker } } }';
    const { case: found } = await world.ask('worker', query, { id: caseId });
    const { outreach, worker, chief, supervisor, employment, unqualified } = world.people;
    expect(found.visitCandidates[0]).toEqual({ worker: { id: outreach.id }, ofTeam: true, isOutreachWorker: true });
    const ids = found.visitCandidates.map((each: { worker: { id: string } }) => each.worker.id);
    expect(ids.toSorted()).toEqual(
      [outreach, worker, chief, supervisor, employment, unqualified].map(({ id }) => id).toSorted(),
    );
  });
});

describe('a return that does not come', () => {
  const TODAY = '{ today { overdueVisits { id alert } } }';
  /** Each time by a service that has just started: nothing is remembered but what is stored. */
  async function reached(moment: string) {
    const fresh = world.start({ clock: clockAt(moment) });
    const told: string[] = [];
    try {
      for (const key of ['outreach', 'worker', 'chief', 'supervisor', 'manager', ...outsiders] as const) {
        const { data, errors } = await fresh.execute({ query: TODAY }, world.as(key), randomUUID());
        expect(errors).toBeUndefined();
        const { today } = JSON.parse(JSON.stringify(data));
        if (today.overdueVisits.length > 0) told.push(key);
      }
    } finally {
      await fresh.close();
    }
    return told;
  }

  it('concerns those who went, then who supervises, then the whole office; and a restart forgets nobody', async () => {
    expect(await reached('2026-11-24T11:34:59+09:00')).toEqual([]);
    expect(await reached('2026-11-24T11:35:00+09:00')).toEqual(['outreach']);
    expect(await reached('2026-11-24T11:45:00+09:00')).toEqual(['outreach', 'chief', 'supervisor']);
    expect(await reached('2026-11-24T12:15:00+09:00')).toEqual([
      'outreach',
      'worker',
      'chief',
      'supervisor',
      'manager',
    ]);
    expect(await reached('2026-11-26T09:00:00+09:00')).toEqual([
      'outreach',
      'worker',
      'chief',
      'supervisor',
      'manager',
    ]);
  });

  it('stands first on the list, also on the days after', async () => {
    world.at('2026-11-25T08:30:00+09:00');
    const rows = await list('worker');
    expect(rows.map(({ state, alert }) => [state, alert])).toEqual([
      ['OUT', 'OFFICE'],
      ['PLANNED', null],
    ]);
    world.at('2026-11-24T11:10:00+09:00');
    await world.act('worker', 'returnFromVisit', { visitId: outId });
    world.at('2026-11-25T08:30:00+09:00');
    expect((await list('worker')).map(({ state }) => state)).toEqual(['PLANNED']);
    expect(await reached('2026-11-26T09:00:00+09:00')).toEqual([]);
  });
});
