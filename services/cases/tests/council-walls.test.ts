import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import type { PersonKey } from './cases-world.ts';
import {
  COUNCIL,
  type CouncilWorld,
  councilWorld,
  outsiders,
  PLANTED,
  type PlantedCouncil,
  placed,
  plantedCouncil,
  SESSION,
} from './council-world.ts';

let world: CouncilWorld;
let app: pg.Client;
let unwalled: Subgraph;
let found: PlantedCouncil;

const TABLES = [
  'council',
  'council_member',
  'council_session',
  'council_attendance',
  'council_person',
  'council_statement',
  'council_original',
  'council_transfer',
];
beforeAll(async () => {
  world = await councilWorld();
  found = await plantedCouncil(world);
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
  unwalled = createService(testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl }), {
    clock: { now: () => new Date('2026-11-24T01:00:00Z') },
  });
});
afterAll(async () => {
  await unwalled.close();
  await app.end();
  await world.close();
});

interface Standing {
  readonly organisation?: string;
  readonly reach?: string;
  readonly actor?: string;
  readonly today?: string;
}

/** As a broken use case would ask: no permit, no filter, the runtime role alone. */
async function asStanding<R>(standing: Standing, ...statements: string[]): Promise<R[]> {
  await app.query('begin');
  try {
    await app.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true),
       set_config('banso.offices', $3, true), set_config('banso.actor', $4, true), set_config('banso.today', $5, true)`,
      [
        standing.organisation ?? '',
        standing.reach ?? '',
        `{${world.offices.chichibu}}`,
        standing.actor ?? '',
        standing.today ?? '',
      ],
    );
    let rows: R[] = [];
    for (const sql of statements) rows = (await app.query(sql)).rows as R[];
    return rows;
  } finally {
    await app.query('rollback');
  }
}

const member = (changes: Standing = {}): Standing => ({
  organisation: world.home,
  reach: 'offices',
  actor: world.people.chief.id,
  today: '2026-11-24',
  ...changes,
});

describe('row-level security alone', () => {
  it.each(TABLES)(
    'shows %s to pledged members within their days, whatever their reach, and to nobody else',
    async (table) => {
      const seen = async (standing: Standing) => (await asStanding(standing, `select 1 from ${table}`)).length > 0;
      for (const reach of ['offices', 'organisation', 'none'])
        expect([reach, await seen(member({ reach }))]).toEqual([reach, true]);
      const days: [string, boolean][] = [
        ['2026-03-31', false],
        ['2026-04-01', true],
        ['2027-03-31', true],
        ['2027-04-01', false],
      ];
      for (const [today, open] of days) expect([today, await seen(member({ today }))]).toEqual([today, open]);
      const { supervisor, manager, auditor } = world.people;
      const outside: Standing[] = [
        {},
        member({ today: '' }),
        member({ actor: '' }),
        member({ organisation: world.away }),
        member({ reach: 'system', actor: '' }),
        ...[supervisor, manager, auditor].map(({ id }) => member({ actor: id, reach: 'organisation' })),
      ];
      for (const standing of outside) expect([standing, await seen(standing)]).toEqual([standing, false]);
    },
  );

  it('cuts no key before the pledge, and takes it away in the statement that ends a membership', async () => {
    const member_ = `from council_member where id = '${found.memberId}'`;
    const seen = 'select id from council';
    const unpledged = `update council_member set pledged_on = null where id = '${found.memberId}'`;
    const ended = `update council_member set ended_at = now(), ended_by = '${world.people.worker.id}' where id = '${found.memberId}'`;
    for (const change of [unpledged, ended]) {
      const keys = await asStanding<{ staff: string }>(
        member({ actor: world.people.worker.id }),
        change,
        `select k.staff from council, jsonb_to_recordset(keys) as k(staff uuid) where council.id = '${found.councilId}'`,
      );
      expect(keys.map(({ staff }) => staff)).toEqual([world.people.worker.id]);
    }
    expect(await asStanding(member(), `select 1 ${member_}`)).toHaveLength(1);
    expect(await asStanding(member(), seen)).toEqual([{ id: found.councilId }]);
  });

  it('lets nobody cut a key for a council that is not open to them, found one for another, or rewrite what is kept', async () => {
    const { supervisor, manager } = world.people;
    const add = (
      id: string,
    ) => `insert into council_member (organisation_id, council_id, staff_id, name_sealed, from_on,
      pledged_on, updated_by, updated_at) values ('${world.home}', '${found.councilId}', '${id}', '', '2026-04-01',
      '2026-04-01', '${id}', now())`;
    for (const { id } of [supervisor, manager])
      await expect(asStanding(member({ actor: id, reach: 'organisation' }), add(id))).rejects.toThrow(
        'row-level security',
      );
    const council = (by: string) => `insert into council (organisation_id, name_sealed, founded_by, founded_at)
      values ('${world.home}', '', '${by}', now())`;
    await expect(asStanding(member({ actor: supervisor.id }), council(supervisor.id))).rejects.toThrow(
      'row-level security',
    );
    await expect(
      asStanding(member({ actor: manager.id, reach: 'organisation' }), council(supervisor.id)),
    ).rejects.toThrow('row-level security');
    const opened = `update council set keys = '[{"staff": "${supervisor.id}", "from": "2026-01-01", "pledged": "2026-01-01"}]' returning id`;
    expect(await asStanding(member({ actor: supervisor.id, reach: 'organisation' }), opened)).toEqual([]);
    for (const sql of [
      ...TABLES.filter((table) => table !== 'council_transfer').map((table) => `delete from ${table}`),
      'update council_original set version = 7',
      'update council_transfer set ground = ground',
      'update council_attendance set position = 7',
      'update council_note set ground = ground',
      'update council set founded_by = founded_by',
    ])
      await expect(asStanding(member(), sql)).rejects.toThrow('permission denied');
    // Only together with a confirmed deletion of their case.
    for (const table of ['council_note', 'council_transfer'])
      expect(await asStanding(member(), `delete from ${table} returning 1`)).toEqual([]);
  });
});

const LOOK = `query L($council: ID!, $session: ID!) { councils { id } council(id: $council) { ${COUNCIL} }
  councilSession(id: $session) { ${SESSION} } }`;
const NOTHING = { councils: [], council: null, councilSession: null };

const commands = (): [string, Record<string, unknown>][] => {
  const { councilId, memberId, sessionId, personId, statementId, caseId } = found;
  return [
    ['addCouncilMember', { councilId, member: placed(world.people.supervisor.id) }],
    ['recordCouncilPledge', { memberId, version: 1, pledgedOn: '2026-11-24' }],
    ['endCouncilMembership', { memberId, version: 1, reason: 'x' }],
    ['callCouncilSession', { councilId, at: '2026-11-24T09:00:00+09:00' }],
    ['putPersonOnCouncilAgenda', { sessionId, description: 'x', why: 'x' }],
    ['giveCouncilStatement', { personId, giverId: memberId, source: 'x', words: 'x' }],
    ['recordCouncilSession', { sessionId, version: 2, presentMemberIds: [], guests: [], minutes: 'x' }],
    ['concludeCouncilPerson', { personId, version: 1, outcome: 'TAKE_UP', words: 'x' }],
    ['confirmCouncilMinutes', { sessionId, version: 2 }],
    ...['STATEMENT', 'DESCRIPTION', 'CONCLUSION', 'MINUTES'].map((kind): [string, Record<string, unknown>] => [
      'correctCouncilWords',
      {
        kind,
        id: kind === 'STATEMENT' ? statementId : kind === 'MINUTES' ? sessionId : personId,
        version: 1,
        words: 'x',
        reason: 'x',
      },
    ]),
    ['moveCouncilFinding', { personId, statementId, caseId, words: 'x', ground: 'CLEAR_BENEFIT', reason: 'x' }],
  ];
};
const mutationOf = (name: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code openTo messageJa } } }`;
};

describe.each([
  ['the service', false],
  ['permit decisions and repositories without row-level security', true],
])('%s', (_name, withoutPolicies) => {
  const ask = async (key: PersonKey, query: string, variables: Record<string, unknown>) => {
    const service = withoutPolicies ? unwalled : world.service;
    const result = await service.execute({ query, variables }, world.as(key), randomUUID());
    expect(result.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(result.data));
  };

  it.each(outsiders)('shows %s no more than of a council that is not there', async (key) => {
    const real = await ask(key, LOOK, { council: found.councilId, session: found.sessionId });
    const none = await ask(key, LOOK, { council: randomUUID(), session: randomUUID() });
    expect([real, none]).toEqual([NOTHING, NOTHING]);
  });

  it.each(outsiders)('lets %s do nothing, and answers as for what is not there', async (key) => {
    for (const [name, input] of commands()) {
      const absent = Object.fromEntries(
        Object.entries(input).map(([field, value]) =>
          /^(id|councilId|memberId|sessionId|personId)$/.test(field) ? [field, randomUUID()] : [field, value],
        ),
      );
      const answers = [];
      for (const given of [input, absent])
        answers.push((await ask(key, mutationOf(name), { input: { commandId: randomUUID(), ...given } }))[name]);
      expect([name, answers[0]]).toMatchObject([name, { __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] }]);
      expect(answers[0]).toEqual(answers[1]);
    }
  });

  it('shows it to a member', async () => {
    const seen = await ask('chief', LOOK, { council: found.councilId, session: found.sessionId });
    expect(seen).toMatchObject({ councils: [{ id: found.councilId }], councilSession: { id: found.sessionId } });
    expect(JSON.stringify(seen)).toContain(PLANTED.word);
  });
});
