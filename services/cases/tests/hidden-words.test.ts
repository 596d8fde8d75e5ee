import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
let byTown: string;
let byOffice: string;
beforeAll(async () => {
  world = await casesWorld();
  byTown = await world.open('town', { note: '町の窓口で聞いた。' });
  byOffice = await world.open('worker', { note: '事務所で聞いた。' });
});
afterAll(() => world.close());

type Who = Parameters<CasesWorld['ask']>[0];
const WORDS = `query W($id: ID!) { case(id: $id) { id version chiefConcern chiefConcernHidden
  latestContacts(first: 1) { id version note noteHidden workerRole } } }`;

async function words(who: Who, id: string) {
  const { case: found } = await world.ask(who, WORDS, { id });
  const [contact] = found.latestContacts;
  return {
    ...found,
    contact,
    shown: [found.chiefConcern, contact.note],
    hidden: [found.chiefConcernHidden, contact.noteHidden],
  };
}

describe('what is written and not shown', () => {
  it.each(['auditor', 'town'] as const)('is said to exist to the %s, who does not read notes', async (who) => {
    expect(await words(who, byOffice)).toMatchObject({ shown: [null, null], hidden: [true, true] });
  });

  it('is not hidden from the office, also where the town wrote it', async () => {
    for (const id of [byTown, byOffice]) expect(await words('worker', id)).toMatchObject({ hidden: [false, false] });
  });

  it('is not said to exist where nothing was written', async () => {
    const id = await world.open('worker', { chiefConcern: null });
    const { case: found } = await world.ask('auditor', WORDS, { id });
    expect(found).toMatchObject({ chiefConcern: null, chiefConcernHidden: false, latestContacts: [] });
  });
});

describe('who took the call', () => {
  it('reads the own words again, and the reading is logged', async () => {
    expect(await words('town', byTown)).toMatchObject({
      shown: ['息子が十年部屋から出ない。', '町の窓口で聞いた。'],
      hidden: [false, false],
    });
    const read = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->>'fieldGroup' = 'note'`,
      world.people.town.id,
    );
    expect(read.map(({ event }) => event)).toMatchObject([{ ids: [byTown] }]);
  });

  it('stands on the record as staff of the town, not as a consultation worker', async () => {
    expect((await words('worker', byTown)).contact.workerRole).toBe('TOWN_STAFF');
    expect((await words('worker', byOffice)).contact.workerRole).toBe('CONSULTATION_WORKER');
  });

  it('no longer reads them once somebody else has changed them', async () => {
    const id = await world.open('town', { note: '町の窓口で聞いた。' });
    const { version, contact } = await words('worker', id);
    await world.run('worker', 'updateCase', {
      caseId: id,
      version,
      route: 'familyCall',
      townCode: '113654',
      concerns: [],
      chiefConcern: '事務所が聞き直した。',
    });
    expect(await words('town', id)).toMatchObject({ hidden: [true, false] });
    const corrected = await world.ask(
      'supervisor',
      `mutation M($input: CorrectContactInput!) { correctContact(input: $input) { __typename } }`,
      {
        input: {
          commandId: crypto.randomUUID(),
          contactId: contact.id,
          version: contact.version,
          startedAt: '2026-11-20T10:00:00+09:00',
          duties: ['3(4)ア'],
          note: '所長が直した。',
          reason: '聞き違い',
        },
      },
    );
    expect(corrected.correctContact.__typename).toBe('ContactSaved');
    expect(await words('town', id)).toMatchObject({ shown: [null, null], hidden: [true, true] });
  });
});

describe('the role of a town', () => {
  it('is on no team', async () => {
    const refused = await world.run('supervisor', 'assignWorker', {
      caseId: byOffice,
      workerId: world.people.worker.id,
      role: 'TOWN_STAFF',
      from: '2026-11-24',
    });
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'WORKER_WITHOUT_ROLE' });
  });
});
