import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, type StaffWorld, staffWorld } from './staff-world.ts';

let world: StaffWorld;
beforeAll(async () => {
  world = await staffWorld();
});
afterAll(() => world?.close());

const inputs: Record<string, Record<string, unknown>> = {
  addTraining: { course: 'CHIEF', by: 'MINISTRY', completedOn: '2020-01-01' },
  addLicence: { kind: 'PUBLIC_HEALTH_NURSE', registeredOn: '2020-01-01' },
  endLicence: { licenceId: randomUUID(), endedOn: '2024-01-01', reason: '返納' },
  addService: { kind: 'WELFARE', employer: '見本会', from: '2020-01-01' },
  setWelfareOfficerItems: { version: 1, items: [1] },
  withdrawEvidence: { evidenceId: randomUUID(), reason: '誤り' },
  confirmEvidence: { evidenceId: randomUUID(), seenOn: '2024-01-01' },
  applyForRecognition: { reason: '経験', evidence: '証明書' },
  decideRecognition: { recognitionId: randomUUID(), outcome: 'MET', reason: '同等' },
  placeWorker: { officeId: '', role: 'CONSULTATION_WORKER', from: '2024-04-01', fullTimePercent: 100 },
  endPlacement: { placementId: randomUUID(), until: '2024-04-01', reason: '異動' },
};
const send = async (as: string, name: string, staffId: string) => {
  const officeId = name === 'placeWorker' ? { officeId: world.offices.chichibu } : {};
  const input = { commandId: randomUUID(), staffId, ...inputs[name], ...officeId };
  return (await world.ask(as, mutation(name), { input }))[name];
};
const absentAnswer = { __typename: 'Refusal', code: 'NOT_FOUND', clause: null, openTo: [] };

describe.each(Object.keys(inputs))('%s', (name) => {
  it('another organisation, another office and nobody at all answer alike', async () => {
    const nobody = await send('stranger', name, randomUUID());
    expect(nobody).toMatchObject(absentAnswer);
    expect(await send('stranger', name, world.people.worker!.id)).toEqual(nobody);
    expect(await send('northSupervisor', name, world.people.worker!.id)).toEqual(nobody);
    expect(await send('partner', name, world.people.worker!.id)).toEqual(nobody);
  });

  it('is refused to a colleague, naming the roles to which it is open', async () => {
    const answer = await send('colleague', name, world.people.worker!.id);
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'ROLE_NEEDED' });
    expect(answer.openTo).not.toHaveLength(0);
  });
});

describe('registerStaff and setOfficeCalendar', () => {
  const register = async (as: string, officeId: string, roles: string[]) => {
    const input = { commandId: randomUUID(), displayName: '例示 太郎', kana: 'れいじ たろう', officeId, roles };
    return (await world.ask(as, mutation('registerStaff'), { input })).registerStaff;
  };

  it('a supervisor registers a colleague in the own office only', async () => {
    expect(await register('supervisor', world.offices.chichibu, ['outreachWorker'])).toMatchObject({
      __typename: 'StaffSaved',
    });
    expect(await register('supervisor', world.offices.north, ['outreachWorker'])).toMatchObject(absentAnswer);
    expect(await register('stranger', world.offices.chichibu, ['outreachWorker'])).toMatchObject(absentAnswer);
    expect(await register('colleague', world.offices.chichibu, [])).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await register('supervisor', world.offices.chichibu, ['prefectureManager'])).toEqual({
      __typename: 'InvalidInput',
      issues: [{ path: 'roles', code: 'UNKNOWN_ROLE' }],
    });
  });

  it('hours are set by the office itself, and nonsense is refused', async () => {
    const text = `mutation M($input: SetOfficeCalendarInput!) { setOfficeCalendar(input: $input) { __typename
      ... on OfficeSaved { office { calendar { version weekly { day opens closes } } } } ... on Refusal { code } ... on InvalidInput { issues { path code } } } }`;
    const set = async (as: string, change: Record<string, unknown>) => {
      const input = {
        commandId: randomUUID(),
        officeId: world.offices.chichibu,
        version: 1,
        closed: [],
        open: [],
        ...change,
      };
      return (await world.ask(as, text, { input })).setOfficeCalendar;
    };
    const weekly = [{ day: 'sat', opens: '09:00', closes: '12:00' }];
    expect(await set('northSupervisor', { weekly })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set('supervisor', { weekly: [{ day: 'sat', opens: '12:00', closes: '09:00' }] })).toMatchObject({
      issues: [{ path: 'weekly', code: 'NOT_HOURS' }],
    });
    expect(await set('supervisor', { weekly })).toMatchObject({ office: { calendar: { version: 2, weekly } } });
    expect((await set('supervisor', { weekly })).__typename).toBe('StaleVersion');
  });
});

describe('reads', () => {
  const list = async (as: string) =>
    (await world.ask(as, '{ staffMembers { nodes { displayName licences { id } } totalCount } }')).staffMembers;

  it('stay inside the organisation', async () => {
    const own = await list('supervisor');
    expect(own.nodes.map((node: { displayName: string }) => node.displayName)).not.toContain('見本 stranger');
    expect((await list('stranger')).nodes).toHaveLength(1);
    expect((await list('partner')).nodes).toHaveLength(0);
  });

  it('page by reading, both ways', async () => {
    const page = async (after: string | null, sort: string) =>
      (
        await world.ask(
          'manager',
          `query L($after: String, $sort: StaffSort!) { staffMembers(first: 3, after: $after, sort: $sort) { nodes { id kana } pageInfo { hasNextPage endCursor } totalCount } }`,
          { after, sort },
        )
      ).staffMembers;
    for (const sort of ['KANA_ASC', 'KANA_DESC']) {
      const ids: string[] = [];
      let cursor: string | null = null;
      let total = 0;
      do {
        const answer = await page(cursor, sort);
        ids.push(...answer.nodes.map((node: { id: string }) => node.id));
        total = answer.totalCount;
        cursor = answer.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null;
      } while (cursor !== null);
      expect(new Set(ids).size).toBe(total);
      expect(ids).toHaveLength(total);
    }
  });

  it('answer a page mark or an id that cannot be with a fault of the request', async () => {
    const text = `query L($after: String, $sort: StaffSort!, $filter: StaffFilter) {
      staffMembers(first: 1, after: $after, sort: $sort, filter: $filter) { pageInfo { endCursor } } }`;
    const ask = (as: string, variables: Record<string, unknown>) =>
      world.ask(as, text, { sort: 'KANA_ASC', ...variables });
    const { endCursor } = (await ask('manager', {})).staffMembers.pageInfo;
    expect(Buffer.from(endCursor, 'base64').toString()).not.toContain('みほん');
    await expect(ask('manager', { after: endCursor })).resolves.toBeTruthy();
    const forged = Buffer.from(JSON.stringify(['み', 'no id'])).toString('base64url');
    for (const wrong of [
      () => ask('manager', { after: 'x' }),
      () => ask('manager', { after: forged }),
      () => ask('manager', { after: endCursor, sort: 'KANA_DESC' }),
      () => ask('supervisor', { after: endCursor }),
      () => ask('manager', { filter: { officeId: 'no id' } }),
      () =>
        world.ask('manager', 'query Q($id: ID!) { staffMember(id: $id) { qualification(asOf: "x") { asOf } } }', {
          id: world.people.worker!.id,
        }),
    ]) {
      await expect(wrong()).rejects.toThrow('BAD_REQUEST');
    }
  });

  it('that are refused are recorded with the ids asked for', async () => {
    const refusals = async (key: string) =>
      (
        await world.rows<{ event: unknown }>(
          `select event from audit_entry where actor_id = $1 and event->>'kind' = 'refusal' order by at`,
          world.people[key]!.id,
        )
      ).map(({ event }) => event);
    const read = 'query Q($id: ID!) { staffMember(id: $id) { displayName } }';
    const id = world.people.worker!.id;
    const event = { kind: 'refusal', action: 'staff:read' };
    expect((await world.ask('administrator', read, { id })).staffMember).toBeNull();
    expect((await list('administrator')).totalCount).toBe(0);
    expect(await refusals('administrator')).toEqual([
      { ...event, reason: 'role', ids: [id] },
      { ...event, reason: 'role', ids: [] },
    ]);
    const before = (await refusals('stranger')).length;
    expect((await world.ask('stranger', read, { id })).staffMember).toBeNull();
    expect((await refusals('stranger')).slice(before)).toEqual([{ ...event, reason: 'absent', ids: [id] }]);
  });

  it('evidence is shown to the own office and the prefecture, and the look is audited', async () => {
    await world.ask('supervisor', mutation('addTraining'), {
      input: { commandId: randomUUID(), staffId: world.people.worker!.id, ...inputs.addTraining },
    });
    const look = async (as: string) =>
      (
        await world.ask(as, 'query Q($id: ID!) { staffMember(id: $id) { trainings { id } } }', {
          id: world.people.worker!.id,
        })
      ).staffMember?.trainings;
    expect(await look('supervisor')).toHaveLength(1);
    expect(await look('manager')).toHaveLength(1);
    expect(await look('worker')).toHaveLength(1);
    expect(await look('northSupervisor')).toEqual([]);
    expect(await look('town')).toEqual([]);
    expect(await look('stranger')).toBeUndefined();
    const client = new pg.Client({ connectionString: world.database.adminUrl });
    await client.connect();
    const { rows } = await client.query(
      `select event from audit_entry where event->>'kind' = 'read' and event->>'fieldGroup' = 'staffEvidence' and event->'ids' ? $1`,
      [world.people.worker!.id],
    );
    await client.end();
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  it('the database alone holds the wall: an unset standing sees nobody', async () => {
    const client = new pg.Client({ connectionString: world.database.appUrl });
    await client.connect();
    for (const table of [
      'staff_member',
      'office',
      'training',
      'licence',
      'service_interval',
      'recognition',
      'placement',
    ]) {
      expect((await client.query(`select 1 from ${table}`)).rowCount).toBe(0);
    }
    await client.end();
  });

  it('a list of people with offices and qualification takes few statements, however many there are', async () => {
    const statements: number[] = [];
    const service = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const text =
      '{ staffMembers { nodes { displayName qualification { outcome met } offices { name } placements { role } } } }';
    await service.execute({ query: text }, world.as('manager'), randomUUID());
    await service.close();
    expect(statements[0]).toBeLessThanOrEqual(5);
  });
});
