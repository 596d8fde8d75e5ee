import { randomUUID } from 'node:crypto';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

/** Planted in the council and nowhere else: what is looked for everywhere else. */
export const PLANTED = { word: '鴉森の空き家', name: '紫香楽 見本太郎' };

export const PERSON = `id version name description why outcome conclusion concludedBy { id } descriptionOriginals { version words reason }
  conclusionOriginals { words } transfers { id words reason ground consentedOn provision case { id } movedBy { id } }
  statements { id version source words giver { id name } recordedBy { id } originals { version words reason replacedBy { id } } }`;
export const SESSION = `id version state place minutes minutesOriginals { words reason } attendance { name body member { id } pledgedOn }
  recordedBy { id } confirmedBy { id } confirmedAt council { id } people { ${PERSON} }`;
export const COUNCIL = `id name keepsRoster ownMemberId members { id version name body secretariat from until pledgedOn endedAt endedBy { id }
  endReason hasAccess accessReasons staff { id } } sessions { id state at }`;

export interface CouncilWorld extends CaseworkWorld {
  /** Runs a mutation of the council; the payload says all that can be said. */
  doing(key: PersonKey, name: string, input: Record<string, unknown>): Promise<Answer>;
  council(key: PersonKey, id: string): Promise<Answer>;
  session(key: PersonKey, id: string): Promise<Answer>;
  /** A council of the worker (secretariat), the chief and a member of an agency, founded by the manager. */
  founded(): Promise<{ councilId: string; members: Record<'worker' | 'chief' | 'agency', Answer> }>;
  /** A session of it, called for yesterday, with one person of whom the chief said something. */
  sessionOf(councilId: string, chiefId: string): Promise<{ sessionId: string; personId: string; statementId: string }>;
}

export const placed = (staffId: string, changes: Record<string, unknown> = {}) => ({
  staffId,
  secretariat: false,
  from: '2026-04-01',
  until: '2027-03-31',
  pledgedOn: '2026-04-01',
  ...changes,
});

export async function councilWorld(): Promise<CouncilWorld> {
  const world = await caseworkWorld();
  const doing: CouncilWorld['doing'] = async (key, name, input) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename
      ... on CouncilSaved { council { ${COUNCIL} } session { ${SESSION} } case { id } }
      ... on Refusal { code openTo messageJa messageEn } ... on InvalidInput { issues { path code } }
      ... on StaleVersion { currentVersion changedBy changes { field yours theirs } } } }`;
    return (await world.ask(key, query, { input: { commandId: randomUUID(), ...input } }))[name];
  };
  const council: CouncilWorld['council'] = async (key, id) =>
    (await world.ask(key, `query C($id: ID!) { council(id: $id) { ${COUNCIL} } }`, { id })).council;
  const session: CouncilWorld['session'] = async (key, id) =>
    (await world.ask(key, `query S($id: ID!) { councilSession(id: $id) { ${SESSION} } }`, { id })).councilSession;
  return {
    ...world,
    doing,
    council,
    session,
    async founded() {
      const { worker, chief } = world.people;
      const open = async () => (await world.ask('worker', `{ councils { ${COUNCIL} } }`)).councils;
      const before = (await open()).map((each: Answer) => each.id);
      const answer = await doing('manager', 'foundCouncil', {
        name: `見本支援会議 ${PLANTED.word}`,
        members: [
          placed(worker.id, { secretariat: true }),
          placed(chief.id),
          {
            name: '見本 機関子',
            body: '見本社会福祉協議会',
            secretariat: false,
            from: '2026-04-01',
            pledgedOn: '2026-04-01',
          },
        ],
      });
      if (answer.__typename !== 'CouncilSaved') throw new Error(JSON.stringify(answer));
      const made = (await open()).find((each: Answer) => !before.includes(each.id));
      const member = (staffId: string | null) =>
        made.members.find((each: Answer) => (each.staff?.id ?? null) === staffId);
      return {
        councilId: made.id,
        members: { worker: member(worker.id), chief: member(chief.id), agency: member(null) },
      };
    },
    async sessionOf(councilId, chiefId) {
      const called = await doing('worker', 'callCouncilSession', {
        councilId,
        at: '2026-11-23T10:00:00+09:00',
        place: `役場 ${PLANTED.word}`,
      });
      const sessionId = called.session.id;
      const put = await doing('worker', 'putPersonOnCouncilAgenda', {
        sessionId,
        name: PLANTED.name,
        description: `四十代の男性。${PLANTED.word}の隣。`,
        why: '半年姿を見た人がいない。',
      });
      const personId = put.session.people[0].id;
      const given = await doing('worker', 'giveCouncilStatement', {
        personId,
        giverId: chiefId,
        source: '家主から聞いた。',
        words: `新聞がたまっている。${PLANTED.word}に夜だけ明かりがつく。姉は遠くにいる。`,
      });
      return { sessionId, personId, statementId: given.session.people[0].statements[0].id };
    },
  };
}

/** A council with a session that was called and in which something was said. */
export async function begunSession(world: CouncilWorld) {
  const made = await world.founded();
  return { ...made, ...(await world.sessionOf(made.councilId, made.members.chief.id)) };
}

/** The same once it was held, and concluded to take the person up. */
export async function heldSession(world: CouncilWorld) {
  const made = await begunSession(world);
  const { sessionId, personId, members } = made;
  await world.doing('worker', 'recordCouncilSession', {
    sessionId,
    version: 1,
    presentMemberIds: [members.worker.id, members.agency.id],
    guests: [{ name: '見本 来賓', body: '見本警察署', pledgedOn: '2026-11-23' }],
    minutes: '一人について話した。',
  });
  const concluded = await world.doing('chief', 'concludeCouncilPerson', {
    personId,
    version: 1,
    outcome: 'TAKE_UP',
    words: '相談として受け付ける。保健師が先に手紙を出す。',
  });
  if (concluded.session?.people[0]?.outcome !== 'TAKE_UP') throw new Error(JSON.stringify(concluded));
  return made;
}

/** Everyone who is no member, one of each kind; the manager founded it. */
export const outsiders: PersonKey[] = [
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

/** A council with planted words in every one of its tables, and one sentence of it in a case. */
export async function plantedCouncil(world: CouncilWorld) {
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
  return { councilId, memberId: members.chief.id as string, sessionId, personId, statementId, caseId };
}

export type PlantedCouncil = Awaited<ReturnType<typeof plantedCouncil>>;
