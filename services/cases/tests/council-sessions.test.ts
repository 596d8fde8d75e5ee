import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunSession, type CouncilWorld, councilWorld, heldSession, PLANTED, SESSION } from './council-world.ts';

let world: CouncilWorld;
beforeAll(async () => {
  world = await councilWorld();
});
afterAll(() => world.close());

const NOT_FOUND = { __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] };

describe('a session', () => {
  it('speaks of a person without name or consent, hears members, concludes and is confirmed by another', async () => {
    const { sessionId, personId, statementId, members, councilId } = await heldSession(world);
    const nameless = { sessionId, description: '毎晩駅にいる若い人', why: '誰も名前を知らない。' };
    const put = await world.doing('chief', 'putPersonOnCouncilAgenda', nameless);
    const second = put.session.people[1];
    expect(second).toMatchObject({ name: null, description: '毎晩駅にいる若い人', outcome: null });

    const confirm = (who: 'worker' | 'chief') => world.doing(who, 'confirmCouncilMinutes', { sessionId, version: 2 });
    expect(await confirm('chief')).toMatchObject({ code: 'WITHOUT_CONCLUSION' });
    await world.doing('chief', 'concludeCouncilPerson', {
      personId: second.id,
      version: 1,
      outcome: 'KEEP_WATCH',
      words: '見守る。',
    });
    expect(await confirm('worker')).toMatchObject({ code: 'CONFIRMED_BY_ITS_WRITER' });
    expect((await confirm('chief')).session).toMatchObject({
      state: 'CONFIRMED',
      minutes: '一人について話した。',
      attendance: [
        { name: '見本 worker', pledgedOn: '2026-04-01' },
        { name: '見本 機関子', body: '見本社会福祉協議会' },
        { name: '見本 来賓', body: '見本警察署', member: null, pledgedOn: '2026-11-23' },
      ],
    });
    for (const [name, input] of [
      ['putPersonOnCouncilAgenda', nameless],
      ['giveCouncilStatement', { personId, giverId: members.chief.id, source: 'x', words: 'y' }],
    ] as const)
      expect(await world.doing('chief', name, input)).toMatchObject({ code: 'SESSION_CONFIRMED' });

    const mended = {
      kind: 'STATEMENT',
      id: statementId,
      version: 1,
      words: '新聞がたまっている。',
      reason: '聞き違い',
    };
    const corrected = await world.doing('chief', 'correctCouncilWords', mended);
    expect(corrected.session.people[0].statements[0]).toMatchObject({
      version: 2,
      words: '新聞がたまっている。',
      originals: [{ version: 1, reason: '聞き違い', replacedBy: { id: world.people.chief.id } }],
    });
    expect(corrected.session.people[0].statements[0].originals[0].words).toContain(PLANTED.word);
    expect(await world.doing('chief', 'correctCouncilWords', mended)).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changedBy: '見本 chief',
    });
    const minutes = { kind: 'MINUTES', id: sessionId, version: 3, words: '二人について話した。', reason: '書き落とし' };
    const after = (await world.doing('worker', 'correctCouncilWords', minutes)).session;
    expect(after).toMatchObject({
      minutes: '二人について話した。',
      minutesOriginals: [{ words: '一人について話した。' }],
    });
    for (const kind of ['DESCRIPTION', 'CONCLUSION'])
      await world.doing('worker', 'correctCouncilWords', {
        kind,
        id: personId,
        version: kind === 'DESCRIPTION' ? 2 : 3,
        words: '直した言葉',
        reason: '直し',
      });
    const [person] = (await world.session('worker', sessionId)).people;
    expect([person.description, person.conclusion]).toEqual(['直した言葉', '直した言葉']);
    expect([person.descriptionOriginals.length, person.conclusionOriginals.length]).toEqual([1, 1]);
    expect(await world.council('worker', councilId)).toMatchObject({ sessions: [{ state: 'CONFIRMED' }] });
  });

  it('is not recorded before it began, without two, or with someone who is not pledged', async () => {
    const { councilId, members } = await world.founded();
    const later = { councilId, at: '2026-11-25T10:00:00+09:00' };
    const { session } = await world.doing('worker', 'callCouncilSession', later);
    const record = (changes: object) =>
      world.doing('worker', 'recordCouncilSession', {
        sessionId: session.id,
        version: 1,
        presentMemberIds: [members.worker.id],
        guests: [],
        minutes: 'x',
        ...changes,
      });
    const early = await record({ guests: [{ name: '来賓', body: '署' }] });
    expect(early.code).toBe('SESSION_NOT_BEGUN');
    expect(early.messageEn).toContain('not pledged');
    expect((await record({})).messageEn).toContain('two people');
    expect(await record({ presentMemberIds: [randomUUID()] })).toMatchObject({
      issues: [{ path: 'presentMemberIds.0', code: 'notAMember' }],
    });
    expect(await record({ version: 3 })).toMatchObject({ __typename: 'StaleVersion' });
    const put = await world.doing('worker', 'putPersonOnCouncilAgenda', {
      sessionId: session.id,
      description: 'x',
      why: 'y',
    });
    const person = put.session.people[0];
    expect(
      await world.doing('worker', 'concludeCouncilPerson', {
        personId: person.id,
        version: 1,
        outcome: 'TAKE_UP',
        words: 'x',
      }),
    ).toMatchObject({ code: 'SESSION_NOT_HELD' });
    expect(await world.doing('worker', 'confirmCouncilMinutes', { sessionId: session.id, version: 1 })).toMatchObject({
      code: 'SESSION_NOT_HELD',
    });
    expect(
      await world.doing('worker', 'correctCouncilWords', {
        kind: 'CONCLUSION',
        id: person.id,
        version: 1,
        words: 'x',
        reason: 'y',
      }),
    ).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
    expect(
      await world.doing('worker', 'giveCouncilStatement', {
        personId: person.id,
        giverId: randomUUID(),
        source: 'x',
        words: 'y',
      }),
    ).toMatchObject({ issues: [{ path: 'giverId', code: 'notAMember' }] });
    expect(
      await world.doing('worker', 'callCouncilSession', { ...later, at: 'soon' }).catch(() => 'refused'),
    ).not.toBeNull();
  });

  it('is read in a fixed number of statements, however many people it speaks of', async () => {
    const { sessionId } = await heldSession(world);
    const counted: number[] = [];
    const service = world.start({
      clock: { now: () => new Date('2026-11-24T01:00:00Z') },
      onOperationEnd: ({ statements }) => void counted.push(statements),
    });
    const read = () =>
      service.execute(
        { query: `query S($id: ID!) { councilSession(id: $id) { ${SESSION} } }`, variables: { id: sessionId } },
        world.as('chief'),
        randomUUID(),
      );
    await read();
    for (let index = 0; index < 4; index += 1)
      await world.doing('worker', 'putPersonOnCouncilAgenda', { sessionId, description: `人${index}`, why: 'x' });
    await read();
    await service.close();
    expect(counted[1]).toBe(counted[0]);
    expect(counted[0]).toBeLessThanOrEqual(11);
  });
});

describe('what goes into a case', () => {
  const move = (personId: string, caseId: string, changes: object = {}) =>
    world.doing('worker', 'moveCouncilFinding', {
      personId,
      caseId,
      words: '相談として受け付ける。',
      ground: 'COUNCIL_DECISION',
      reason: '受け付ける人に要る。',
      ...changes,
    });
  const NOTES = `query N($id: ID!) { case(id: $id) { councilNotes { id words ground consentedOn provision movedBy { id }
    movedAt session { id } } events { type detail } } }`;

  it('is the chosen words with their ground, who and when; the rest stays, and only members see from where', async () => {
    const { personId, sessionId } = await heldSession(world);
    const caseId = await world.open();
    expect(await move(personId, caseId)).toMatchObject({ __typename: 'CouncilSaved', case: { id: caseId } });
    const notes = async (key: 'worker' | 'supervisor' | 'auditor') =>
      (await world.ask(key, NOTES, { id: caseId })).case;
    const { worker } = world.people;
    const note = { words: '相談として受け付ける。', ground: 'COUNCIL_DECISION', movedBy: { id: worker.id } };
    expect((await notes('worker')).councilNotes).toMatchObject([{ ...note, session: { id: sessionId } }]);
    expect((await notes('supervisor')).councilNotes).toMatchObject([{ ...note, session: null }]);
    expect((await notes('auditor')).councilNotes).toMatchObject([{ ...note, words: null, session: null }]);
    expect((await notes('supervisor')).events[0]).toEqual({
      type: 'councilFindingMoved',
      detail: 'ground=COUNCIL_DECISION',
    });
    const [person] = (await world.session('chief', sessionId)).people;
    expect(person.transfers).toMatchObject([
      { words: note.words, reason: '受け付ける人に要る。', case: { id: caseId } },
    ]);
    const [audit] = await world.rows(
      `select event from audit_entry where case_id = $1 and event->>'action' = 'council:move'`,
      caseId,
    );
    expect(audit?.event).toMatchObject({ ground: 'COUNCIL_DECISION', entity: 'CouncilNote' });
  });

  it('stands in the finding, on a ground that holds', async () => {
    const { personId, statementId } = await begunSession(world);
    const caseId = await world.open();
    expect(await move(personId, caseId)).toMatchObject({ code: 'NOTHING_FOUND' });
    const from = { statementId, words: '新聞がたまっている。\n姉は遠くにいる。' };
    expect(await move(personId, caseId, from)).toMatchObject({ code: 'COUNCIL_HAS_NOT_DECIDED' });
    expect(await move(personId, caseId, { ...from, ground: 'CONSENT' })).toMatchObject({ code: 'NO_DAY_OF_CONSENT' });
    expect(await move(personId, caseId, { ...from, ground: 'LAW' })).toMatchObject({ code: 'NO_PROVISION' });
    const added = { ...from, ground: 'URGENT_PROTECTION', words: '仕事をしていない。' };
    expect(await move(personId, caseId, added)).toMatchObject({ code: 'NOT_IN_THE_FINDING' });
    expect(await move(personId, caseId, { ...from, statementId: randomUUID() })).toMatchObject({
      code: 'NOTHING_FOUND',
    });
    expect(await move(personId, caseId, { ...from, words: ' ' })).toMatchObject({
      issues: [{ path: 'words', code: 'required' }],
    });
    expect(await world.rows('select 1 from council_note where case_id = $1', caseId)).toEqual([]);
    const consented = { ...from, ground: 'CONSENT', consentedOn: '2026-11-20' };
    expect((await move(personId, caseId, consented)).__typename).toBe('CouncilSaved');
    const lawful = { ...from, ground: 'LAW', provision: '法8条' };
    expect((await move(personId, caseId, lawful)).__typename).toBe('CouncilSaved');
    const { case: found } = await world.ask('supervisor', NOTES, { id: caseId });
    // Moved in one moment of a clock that stands: in either order.
    expect(found.councilNotes).toHaveLength(2);
    expect(found.councilNotes).toContainEqual(expect.objectContaining({ ground: 'LAW', provision: '法8条' }));
    expect(found.councilNotes).toContainEqual(
      expect.objectContaining({ ground: 'CONSENT', consentedOn: '2026-11-20', words: from.words }),
    );
  });

  it('goes into no case beyond the member’s own reach, and none that a member’s role does not edit', async () => {
    const { personId } = await heldSession(world);
    const north = await world.open('northWorker', {
      townCode: '113816',
      client: { nameKnown: 'NONE', townCode: '113816' },
    });
    expect(await move(personId, north)).toMatchObject(NOT_FOUND);
    expect(await move(personId, randomUUID())).toMatchObject(NOT_FOUND);
  });
});

describe('the audit', () => {
  it('tells auditors of a council by ids alone', async () => {
    const { sessionId } = await heldSession(world);
    await world.session('chief', sessionId);
    const reads = await world.rows(
      `select event from audit_entry where event->>'kind' = 'read' and event->>'fieldGroup' = 'council' and actor_id = $1`,
      world.people.chief.id,
    );
    expect(reads.some(({ event }) => (event as { ids: string[] }).ids.includes(sessionId))).toBe(true);
    const all = JSON.stringify(await world.rows('select event from audit_entry'));
    for (const planted of [...Object.values(PLANTED), '新聞', '家主', '見本支援会議'])
      expect(all).not.toContain(planted);
  });
});
