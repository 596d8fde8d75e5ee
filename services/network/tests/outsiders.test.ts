import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, createWorld, office, type Person, people, prefecture, REFERRAL, step, type World } from './world.ts';

let world: World;
let referralId: string;
beforeAll(async () => {
  world = await createWorld();
  referralId = await world.refer();
});
afterAll(() => world.close());

/** Everyone but the agency to which it was sent. */
const outsiders: Person[] = ['saposute', 'cityCenter', 'worker', 'manager', 'town', 'administrator', 'cityWorker'];
const ENTITIES = `query Entities($r: [_Any!]!) { _entities(representations: $r) {
  ... on IncomingReferral { id state purpose disclosed { field value } }
  ... on Agency { id name weekly { day } } } }`;

describe.each(outsiders)('%s asks for a referral to another agency', (person) => {
  it.each<[string, (id: string) => [string, Record<string, unknown>]]>([
    ['by its id', (id) => [REFERRAL, { id }]],
    ['by its id in capitals', (id) => [REFERRAL, { id: id.toUpperCase() }]],
    ['under an alias', (id) => ['query A($id: ID!) { mine: incomingReferral(id: $id) { id state } }', { id }]],
    ['as an entity', (id) => [ENTITIES, { r: [{ __typename: 'IncomingReferral', id }] }]],
    [
      'as an entity among others',
      (id) => [ENTITIES, { r: [randomUUID(), id].map((each) => ({ __typename: 'IncomingReferral', id: each })) }],
    ],
  ])('%s: as if it did not exist', async (_name, ask) => {
    const [query, variables] = ask(referralId);
    const answer = await world.ask(person, query, variables);
    const [, nothing] = ask(randomUUID());
    expect(answer).toEqual(await world.ask(person, query, nothing));
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).not.toContain(referralId);
  });

  it('by a list, or by a path through its own agency', async () => {
    const list = `{ incomingReferrals(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
      myAgency { id name } }`;
    const { data } = await world.ask(person, list);
    expect(data.incomingReferrals).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [],
    });
    expect(data.myAgency?.id ?? null).toBe(people[person].agencyId);
  });

  it.each<[string, Record<string, unknown>]>([
    ['receiveReferral', {}],
    ['acceptReferral', {}],
    ['declineReferral', { reason: 'NO_CAPACITY' }],
    ['setAppointment', { appointmentAt: '2026-12-01T10:00:00+09:00' }],
    ['recordFirstAppointment', { kept: true, at: '2026-11-21T10:00:00+09:00' }],
    ['recordProgress', { text: 'x' }],
    ['returnOutcome', { outcome: 'NOT_STARTED' }],
  ])('to %s: refused as if it did not exist, and recorded', async (name, rest) => {
    const send = (id: string) =>
      world.ask(person, step(name), { input: { commandId: randomUUID(), referralId: id, version: 1, ...rest } });
    const answer = await send(referralId);
    expect(answer.data[name]).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] });
    expect(answer).toEqual(await send(randomUUID()));
    expect((await world.rows('select version from incoming_referral where id = $1', [referralId]))[0]).toEqual({
      version: 1,
    });
  });
});

it('every look and attempt of an outsider was recorded as a refusal', async () => {
  for (const person of outsiders) {
    const rows = await world.rows(
      "select 1 from audit_entry where actor_id = $1 and event->>'kind' = 'refusal' and event->'ids' @> $2::jsonb",
      [people[person].id, JSON.stringify([referralId])],
    );
    expect(rows.length, person).toBeGreaterThanOrEqual(10);
  }
});

it('an account that has ended opens nothing', async () => {
  const answer = await world.ask('former', REFERRAL, { id: referralId });
  expect(answer.errors?.[0]?.extensions?.code).toBe('ACCESS_ENDED');
  expect(answer.data ?? null).toBeNull();
});

describe('the wall in the database alone', () => {
  /** What a query sees with this standing and no filter of the service's own. */
  async function seen(standing: Record<string, string>, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: world.database.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      for (const [name, value] of Object.entries(standing))
        await client.query('select set_config($1, $2, true)', [`banso.${name}`, value]);
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const as = (reach: string, agency = '', organisation = prefecture) => ({ reach, agency, organisation });
  const tables = ['incoming_referral', 'disclosed_field', 'progress_entry', 'ended_grant'];

  it('shows a referral and what belongs to it only to its agency', async () => {
    expect(await seen(as('agency', agencies.center), 'select id from incoming_referral')).toEqual([{ id: referralId }]);
    expect(await seen(as('agency', agencies.center), 'select field from disclosed_field')).toHaveLength(2);
    for (const standing of [
      {},
      as('none'),
      as('organisation'),
      as('offices'),
      as('towns'),
      as('agency', agencies.saposute),
      as('agency', ''),
      as('none', agencies.center),
      as('organisation', agencies.center),
    ])
      for (const table of tables) expect(await seen(standing, `select 1 from ${table}`)).toEqual([]);
  });

  it('shows an agency the offices that sent it something and no others; it changes none', async () => {
    for (const id of [office, randomUUID()])
      await world.deliver('staff.officeChanged', { id, name: '事務所', phone: '000-000-0101' });
    const own = as('agency', agencies.center);
    expect(await seen(own, 'select id, phone from office')).toEqual([{ id: office, phone: '000-000-0101' }]);
    for (const standing of [{}, as('none'), as('organisation'), as('offices'), as('agency', agencies.cityCenter)])
      expect(await seen(standing, 'select id from office')).toEqual([]);
    expect(await seen(own, "update office set phone = 'x' returning id")).toEqual([]);
  });

  it('lets an agency change only its own, and delete nothing', async () => {
    const other = as('agency', agencies.saposute);
    expect(await seen(other, 'update incoming_referral set version = 9 returning id')).toEqual([]);
    expect(await seen(other, `update agency set name = 'x' where id <> '${agencies.saposute}' returning id`)).toEqual(
      [],
    );
    const own = as('agency', agencies.center);
    expect(await seen(own, 'delete from incoming_referral returning 1')).toEqual([]);
    await expect(seen(own, 'update progress_entry set by_name = by_name')).rejects.toThrow(/permission denied/);
    await expect(seen(own, `update incoming_referral set agency_id = '${agencies.saposute}'`)).rejects.toThrow(
      /stays what it was sent as|row-level security/,
    );
    await expect(
      seen(own, "insert into disclosed_field values (gen_random_uuid(), gen_random_uuid(), 'NAME', 1, 'LAW', null)"),
    ).rejects.toThrow(/row-level security/);
  });

  it('stands on every table, for the owner too', async () => {
    const open = await world.rows(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname in ('agency', 'agency_hours', 'incoming_referral', 'disclosed_field', 'ended_grant', 'progress_entry',
         'meeting_invitation', 'office')
       and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });
});

describe('the directory', () => {
  const LIST = '{ agencies { totalCount nodes { id } } }';
  const ids = async (person: Person) =>
    (await world.ask(person, LIST)).data.agencies.nodes.map((each: { id: string }) => each.id);

  it.each<[Person, string[]]>([
    ['worker', [agencies.saposute, agencies.center]],
    ['manager', [agencies.saposute, agencies.center]],
    ['town', [agencies.saposute, agencies.center]],
    ['administrator', [agencies.saposute, agencies.center]],
    ['center', [agencies.center]],
    ['saposute', [agencies.saposute]],
    ['cityWorker', [agencies.cityCenter]],
    ['cityCenter', [agencies.cityCenter]],
  ])('%s sees its own part of it', async (person, expected) => {
    expect(await ids(person)).toEqual(expected);
  });

  it('answers an agency of another directory as one that does not exist', async () => {
    const ONE = 'query One($id: ID!) { agency(id: $id) { id name } }';
    const foreign = await world.ask('worker', ONE, { id: agencies.cityCenter });
    expect(foreign).toEqual(await world.ask('worker', ONE, { id: randomUUID() }));
    expect(foreign.data).toEqual({ agency: null });
    const entities = {
      r: [
        { __typename: 'Agency', id: agencies.cityCenter },
        { __typename: 'Agency', id: agencies.center },
      ],
    };
    const { data } = await world.ask('worker', ENTITIES, entities);
    expect(data._entities).toEqual([null, expect.objectContaining({ id: agencies.center })]);
  });

  it.each(['updateCapacity', 'updateHours'])(
    'keeps %s for the agency itself, and says to whom it is open',
    async (name) => {
      const rest = name === 'updateHours' ? { weekly: [] } : { free: 1, takesReferrals: true };
      const type = name === 'updateHours' ? 'UpdateHoursInput' : 'UpdateCapacityInput';
      const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code openTo } } }`;
      const send = (person: Person) =>
        world.ask(person, query, { input: { commandId: randomUUID(), version: 1, ...rest } });
      for (const person of ['worker', 'manager', 'town'] as const) {
        const { data } = await send(person);
        expect(data[name]).toEqual({
          __typename: 'Refusal',
          code: 'ROLE_NEEDED',
          openTo: ['partnerStaff', 'partnerProgram'],
        });
      }
    },
  );
});
