import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld, mutation, opening } from './cases-world.ts';

let world: CasesWorld;
beforeAll(async () => {
  world = await casesWorld();
});
afterAll(() => world.close());

const CASE = `query C($id: ID!) { case(id: $id) {
  id number stage townCode office { id } openedBy { id } detectedOn route concerns mostSeriousConcern chiefConcern
  contactStep lastContactAt firstContactWithPersonOn
  client { id role displayName nameKnown birthDate phones version }
  consulter { displayName relationToClient address phones }
  parties { id role } outreachWorker { id } mayDo } }`;

describe('a case is opened', () => {
  it('before contact, before a full name, before consent; the consulter is not the client', async () => {
    const id = await world.open('worker', { note: '母から電話。十年ほど外出していない。' });
    const { case: opened } = await world.ask('worker', CASE, { id });
    expect(opened).toMatchObject({
      stage: 'INTAKE',
      townCode: '113654',
      office: { id: world.offices.chichibu },
      openedBy: { id: world.people.worker.id },
      chiefConcern: '息子が十年部屋から出ない。',
      contactStep: 'FAMILY_ONLY',
      firstContactWithPersonOn: null,
      client: { role: 'CLIENT', displayName: '佐藤', nameKnown: 'PARTIAL', birthDate: '1982', phones: [] },
      consulter: { displayName: '佐藤 見本子', relationToClient: 'mother', phones: ['0494-00-0000'] },
      outreachWorker: null,
    });
    expect(opened.number).toMatch(/^R8-秩父-\d{4}$/);
    expect(opened.parties).toHaveLength(2);
    expect(opened.mayDo).toContain('case:edit');
  });

  it('with the client as the consulter, and without any name', async () => {
    const id = await world.open('worker', { client: { nameKnown: 'NONE' }, consulter: null, consulterIsClient: true });
    const { case: opened } = await world.ask('worker', CASE, { id });
    expect(opened.parties).toHaveLength(1);
    expect(opened.consulter.displayName).toBeNull();
  });

  it('once for one command, also when both copies arrive at the same moment', async () => {
    const input = { commandId: randomUUID(), ...opening() };
    const both = await Promise.all([1, 2].map(() => world.ask('worker', mutation('openCase'), { input })));
    expect(both[0].openCase.case.id).toBe(both[1].openCase.case.id);
  });

  it('with numbers that never repeat, however many are opened at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => world.open()));
    const numbers = await world.rows('select number from support_case where id = any($1::uuid[])', ids);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(6);
  });

  it('for an outsider too, by an office that is named; without one it says what to do', async () => {
    const outsider = { townCode: '112011', client: { displayName: '外', nameKnown: 'PARTIAL', townCode: '112011' } };
    const asked = await world.run('worker', 'openCase', opening(outsider));
    expect(asked).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'officeId', code: 'officeNeeded' }] });
    const id = await world.open('worker', { ...outsider, officeId: world.offices.chichibu });
    const referred = await world.run('worker', 'referOn', {
      caseId: id,
      version: 1,
      bodyName: '川越市自立相談支援センター',
      reason: '住所が川越市のため',
    });
    expect(referred).toMatchObject({ __typename: 'CaseSaved', case: { stage: 'REFERRED_ON' } });
  });

  it('with numbers, readings and names as they are kept, however they were typed', async () => {
    const id = await world.open('worker', {
      client: {
        displayName: '　\u{FA19}谷　　髙子 ',
        kana: 'ｶﾐﾀﾆ　ﾀｶｺ',
        nameKnown: 'FULL',
        townCode: '113654',
        phones: ['０４９４−７５−１２３４', '090ー0000ー0000'],
      },
    });
    const query = 'query C($id: ID!) { case(id: $id) { client { displayName kana phones } } }';
    const { case: opened } = await world.ask('worker', query, { id });
    expect(opened.client).toMatchObject({
      displayName: '\u{FA19}谷 髙子',
      kana: 'カミタニ タカコ',
      phones: ['0494-75-1234', '090-0000-0000'],
    });
  });

  it('by the staff of the town where the person lives', async () => {
    const id = await world.open('town');
    expect((await world.ask('town', CASE, { id })).case).toMatchObject({
      id,
      chiefConcern: '息子が十年部屋から出ない。',
    });
    expect((await world.ask('otherTown', CASE, { id })).case).toBeNull();
  });

  it('keeps what is sealed sealed, in its row and in no other', async () => {
    const id = await world.open('worker', { note: '秘密の記録' });
    const [row] = await world.rows(
      `select c.chief_concern_sealed, p.address_sealed, k.note_sealed from support_case c
       join party p on p.case_id = c.id and p.role = 'CONSULTER' join contact k on k.case_id = c.id where c.id = $1`,
      id,
    );
    const stored = Object.values(row ?? {}).map((value) => (value as Buffer).toString('utf8'));
    expect(stored.join('')).not.toMatch(/十年|見本1|秘密/);
    const trail = await world.rows(`select event from audit_entry where case_id = $1`, id);
    expect(trail.map(({ event }) => event)).toMatchObject([{ kind: 'change', action: 'case:open', entityId: id }]);
  });
});

describe('an opening is refused', () => {
  const refused = (changes: Record<string, unknown>) => world.run('worker', 'openCase', opening(changes));

  it.each([
    [{ detectedOn: '2026-02-29' }, 'detectedOn', 'impossibleDate'],
    [{ detectedOn: '2026-11-21' }, 'detectedOn', 'afterReception'],
    [{ receivedAt: '2026-11-20 10:00' }, 'receivedAt', 'impossibleInstant'],
    [{ receivedAt: '2026-12-01T10:00:00+09:00' }, 'receivedAt', 'inTheFuture'],
    [{ route: 'rumour' }, 'route', 'unknownCode'],
    [{ townCode: '113655' }, 'townCode', 'unknownMunicipality'],
    [{ mostSeriousConcern: 'housing' }, 'mostSeriousConcern', 'mostSeriousNotAmong'],
    [{ consulter: null }, 'consulter', 'consulterNeeded'],
    [{ consulterIsClient: true }, 'consulter', 'consulterIsClient'],
    [{ client: { nameKnown: 'FULL' } }, 'client.displayName', 'nameNeeded'],
    [{ client: { displayName: '佐藤', nameKnown: 'FULL', birthDate: '2027' } }, 'client.birthDate', 'inTheFuture'],
    [{ chiefConcern: '長'.repeat(5_000) }, 'chiefConcern', 'tooLong'],
    [{ officeId: randomUUID() }, 'officeId', 'unknownOffice'],
  ])('where the input cannot stand: %o', async (changes, path, code) => {
    expect(await refused(changes)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path, code }] });
  });

  it('by every fault at once, each in both languages', async () => {
    const { issues } = await refused({ route: 'rumour', detectedOn: 'x', consulter: null });
    expect(issues.map((issue: { path: string }) => issue.path).sort()).toEqual(['consulter', 'detectedOn', 'route']);
    for (const { messageJa, messageEn } of issues) expect([messageJa, messageEn].every(Boolean)).toBe(true);
  });

  it('outside the caller’s own office, and says so; and it is audited', async () => {
    const answer = await world.run('northWorker', 'openCase', opening());
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'OUTSIDE_YOUR_REACH' });
    const [last] = await world.rows(
      `select event from audit_entry where actor_id = $1 order by at desc limit 1`,
      world.people.northWorker.id,
    );
    expect(last?.event).toMatchObject({ kind: 'refusal', action: 'case:open', reason: 'OUTSIDE_YOUR_REACH' });
  });

  it('to roles that open none', async () => {
    expect(await world.run('employment', 'openCase', opening())).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.run('administrator', 'openCase', opening())).toMatchObject({
      __typename: expect.stringMatching(/Refusal|InvalidInput/),
    });
    expect(await world.run('partner', 'openCase', opening())).toMatchObject({
      __typename: expect.stringMatching(/Refusal|InvalidInput/),
    });
  });

  it('and may be sent again under the same command once it is mended', async () => {
    const commandId = randomUUID();
    expect(await world.run('worker', 'openCase', { commandId, ...opening({ route: 'rumour' }) })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await world.run('worker', 'openCase', { commandId, ...opening() })).toMatchObject({
      __typename: 'CaseSaved',
    });
  });
});
