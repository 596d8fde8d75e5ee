import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { roles } from '@banso/domain/authorisation';
import type { Subgraph } from '@banso/service-kit';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import type { PersonKey } from './cases-world.ts';
import { COUNCIL, type CouncilWorld, councilWorld, PLANTED, placed, SESSION } from './council-world.ts';

let world: CouncilWorld;
let app: pg.Client;
let unwalled: Subgraph;
let found: {
  councilId: string;
  memberId: string;
  sessionId: string;
  personId: string;
  statementId: string;
  caseId: string;
};

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
/** Everyone who is no member, one of each kind; the manager founded it. */
const outsiders: PersonKey[] = [
  'supervisor',
  'outreach',
  'employment',
  'northWorker',
  'northSupervisor',
  'manager',
  'auditor',
  'town',
  'otherTown',
  'administrator',
  'contractor',
  'partner',
  'stranger',
];

beforeAll(async () => {
  world = await councilWorld();
  const { councilId, members } = await world.founded();
  const { sessionId, personId, statementId } = await world.sessionOf(councilId, members.chief.id);
  const mended = {
    kind: 'STATEMENT',
    id: statementId,
    version: 1,
    words: '新聞がたまっている。',
    reason: PLANTED.word,
  };
  await world.doing('chief', 'correctCouncilWords', mended);
  await world.doing('worker', 'recordCouncilSession', {
    sessionId,
    version: 1,
    presentMemberIds: [members.worker.id],
    guests: [{ name: PLANTED.name, body: PLANTED.word, pledgedOn: '2026-11-23' }],
    minutes: PLANTED.word,
  });
  const caseId = await world.open();
  const words = { personId, statementId, caseId, words: '新聞がたまっている。', ground: 'URGENT_PROTECTION' };
  await world.doing('worker', 'moveCouncilFinding', { ...words, reason: PLANTED.word });
  found = { councilId, memberId: members.chief.id, sessionId, personId, statementId, caseId };
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
      ...TABLES.map((table) => `delete from ${table}`),
      'delete from council_note',
      'update council_original set version = 7',
      'update council_transfer set ground = ground',
      'update council_attendance set position = 7',
      'update council_note set ground = ground',
      'update council set founded_by = founded_by',
    ])
      await expect(asStanding(member(), sql)).rejects.toThrow('permission denied');
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

/** Every query of the schema that lists or searches; a query that is new must be added here, or be said to show no records. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  cases: `cases(first: 100) { totalCount nodes { ...All } }
    byWord: cases(filter: { text: "${PLANTED.word}" }) { totalCount } byName: cases(filter: { text: "${PLANTED.name}" }) { totalCount }`,
  case: 'case(id: $case) { ...All }',
  likelyDuplicates: `likelyDuplicates(input: { name: "${PLANTED.name}", kana: "しがらき みほんたろう", birthDate: "1982" }) { caseId }`,
  today: `today { overduePromises { what } promisesToday { what } plansToReview { id } unansweredReferrals { id }
    judgementsToApprove { case { id } } determinationsToApprove { case { id } } unassignedCases { ...All } driftedCases { id }
    endedVisitBlocks { id } plansToDecide { id } }`,
  meetings:
    'meetings(first: 100) { totalCount nodes { id place minutes attendance { name affiliation } agenda { opinion } } }',
  meeting: 'meeting(id: $session) { id place minutes }',
  plansAwaitingMeeting: 'plansAwaitingMeeting { id clientWords }',
  plansAwaitingDecision: 'plansAwaitingDecision { id clientWords }',
  overview: 'overview(from: "2026-04-01", until: "2027-03-31") { __typename }',
  councils: 'councils { id name }',
  council: 'council(id: $council) { id name }',
  councilSession: 'councilSession(id: $session) { id minutes }',
  draft: 'draft(key: $key) { body }',
};
const NO_RECORDS = ['responsibleOffice', 'codeList'];
const ALL = `fragment All on Case { id number chiefConcern concerns parties { displayName kana address phones }
  councilNotes { id words provision ground session { id minutes } } events { type detail }
  contacts { nodes { note place } } promises { what } visitBlock { words } applications { note signedBy }
  assessment { summary } assessments { summary } plans { clientWords } referrals { purpose } }`;

describe('nothing of a council shows elsewhere', () => {
  it('and every query of the schema is looked through', () => {
    const text = readFileSync(new URL('../schema/query.graphql', import.meta.url), 'utf8');
    const queries = [...text.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name as string);
    expect(queries.filter((name) => !(name in EVERYWHERE) && !NO_RECORDS.includes(name))).toEqual([]);
  });

  it('and every role of the house looks', () => {
    const looking = new Set(outsiders.flatMap((key) => world.people[key].roles));
    // Of the two below one is a member here, and one signs in nowhere but at the partners' door.
    expect(roles.filter((role) => !looking.has(role) && role !== 'chiefConsultationWorker')).toEqual([
      'partnerProgram',
    ]);
  });

  it.each([...outsiders, 'worker', 'chief'] as const)('to %s, but for the words that were moved', async (key) => {
    const isMember = key === 'worker' || key === 'chief';
    const fields = Object.entries(EVERYWHERE).filter(([name]) => !isMember || !/^(council|draft)/.test(name));
    const shown: string[] = [];
    for (const [name, selection] of fields) {
      const uses = (variable: string, type: string) =>
        selection.includes(`$${variable}`) ? [`$${variable}: ${type}!`] : [];
      const given = [
        ...uses('case', 'ID'),
        ...uses('session', 'ID'),
        ...uses('council', 'ID'),
        ...uses('key', 'String'),
      ];
      const query = `query Q${given.length > 0 ? `(${given.join(' ')})` : ''} { ${selection} } ${selection.includes('...All') ? (isMember ? ALL.replace('session { id minutes }', '') : ALL) : ''}`;
      const variables = {
        case: found.caseId,
        session: found.sessionId,
        council: found.councilId,
        key: `council/${found.councilId}/statement`,
      };
      const result = await world.service.execute({ query, variables }, world.as(key), randomUUID());
      expect([name, result.errors]).toEqual([name, undefined]);
      shown.push(JSON.stringify(result.data));
    }
    const all = shown.join('\n');
    for (const planted of [PLANTED.word, PLANTED.name, found.sessionId, found.personId, found.councilId])
      expect(all).not.toContain(planted);
    expect(all).not.toMatch(/"(byWord|byName)":\{"totalCount":[1-9]/);
  });

  it('and what one of the office sees of a case is the moved words with their ground', async () => {
    const { case: seen } = await world.ask(
      'supervisor',
      'query N($id: ID!) { case(id: $id) { councilNotes { words ground session { id } } } }',
      { id: found.caseId },
    );
    expect(seen.councilNotes).toEqual([{ words: '新聞がたまっている。', ground: 'URGENT_PROTECTION', session: null }]);
  });

  it('and the database holds none of its words in the clear', async () => {
    const tables = await world.rows(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const { relname } of tables) {
      const rows = await world.rows(
        `select 1 from "${relname}" t where t::text like $1 or t::text like $2`,
        `%${PLANTED.word}%`,
        `%${PLANTED.name}%`,
      );
      expect([relname, rows.length]).toEqual([relname, 0]);
    }
  });
});
