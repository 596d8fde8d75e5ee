import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit } from './casework-world.ts';
import { commissioner, type MergeWorld, mergeWorld, nobody } from './merge-world.ts';

let world: MergeWorld;
beforeAll(async () => {
  world = await mergeWorld();
});
afterAll(() => world.close());

const blocked = {
  scope: 'VISITS',
  saidBy: 'CLIENT',
  saidOn: '2026-11-20',
  recontactOn: '2026-12-20',
  words: 'もう来ないで',
};

describe('merging two cases', () => {
  it('sets the source aside with all that was recorded, and gives the survivor what was chosen', async () => {
    const survivor = await world.of({ birthDate: '1982', birthDateSource: '母の話', gender: 'other' });
    const source = await world.of({
      birthDate: '1982-05-03',
      birthDateSource: '保険証',
      gender: 'male',
      phones: ['090-0000-0000'],
    });
    await world.act('worker', 'recordContact', visit(source, { result: 'MET_PERSON' }));
    await world.act('worker', 'recordContact', visit(survivor, { startedAt: '2026-11-24T09:30:00+09:00' }));
    const saved = await world.merge(survivor, source, { keep: [{ field: 'gender', keep: 'SOURCE' }] });
    expect(saved).toMatchObject({ __typename: 'CaseSaved', case: { id: survivor } });
    const [kept, aside] = [await world.read(survivor), await world.read(source)];
    expect(kept.client).toMatchObject({
      birthDate: '1982-05-03',
      birthDateSource: '保険証',
      gender: 'male',
      phones: ['090-0000-0000'],
    });
    expect(kept).toMatchObject({
      isMerged: false,
      stage: 'INTAKE',
      merges: [{ source: { id: source, stage: 'CLOSED' }, reason: '同じ人と分かった' }],
    });
    expect(aside).toMatchObject({
      isMerged: true,
      stage: 'CLOSED',
      closedOn: null,
      mayDo: ['case:merge', 'note:read'],
    });
    expect(aside.client).toMatchObject({ gender: 'male', birthDate: '1982-05-03' });
    expect(aside.merges).toMatchObject([{ survivor: { id: survivor } }]);
    expect(kept.firstContactWithPersonOn).toBe('2026-11-24');
    // One timeline of both, each contact with its case; the source keeps its own.
    expect(kept.contacts.totalCount).toBe(2);
    expect(kept.contacts.nodes.map((each: { case: { number: string } }) => each.case.number)).toEqual([
      kept.number,
      aside.number,
    ]);
    expect(aside.contacts.totalCount).toBe(1);
    expect(kept.latestContacts).toHaveLength(2);
    expect(kept.events[0].type).toBe('otherCaseTakenIn');
    expect(aside.events[0].type).toBe('caseMerged');
    const audit = await world.rows(
      `select case_id, event->'fields' as fields from audit_entry where event->>'entity' = 'CaseMerge' and case_id = any($1::uuid[])`,
      [survivor, source],
    );
    expect(audit).toHaveLength(2);
    expect(audit.find((row) => row.case_id === survivor)?.fields).toEqual(['birthDate', 'gender', 'phones']);
    const [row] = await world.rows('select taken_sealed, reason_sealed from case_merge where source_id = $1', source);
    expect(Buffer.concat([row?.taken_sealed as Buffer, row?.reason_sealed as Buffer]).toString('utf8')).not.toMatch(
      /保険証|同じ人/,
    );
  });

  it('pages through the contacts of both by one statement and one cursor', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    for (const minute of ['01', '02', '03'])
      for (const [caseId, second] of [
        [survivor, '10'],
        [source, '20'],
      ] as const)
        await world.act(
          'worker',
          'recordContact',
          visit(caseId, { startedAt: `2026-11-24T09:${minute}:${second}+09:00` }),
        );
    await world.merge(survivor, source);
    const query = `query T($id: ID!, $after: String) { case(id: $id) { contacts(first: 4, after: $after) {
      nodes { startedAt } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await world.ask('chief', query, { id: survivor })).case.contacts;
    const rest = (await world.ask('chief', query, { id: survivor, after: first.pageInfo.endCursor })).case.contacts;
    const times = [...first.nodes, ...rest.nodes].map(({ startedAt }: { startedAt: string }) => startedAt);
    expect(times).toHaveLength(6);
    expect(times).toEqual([...times].sort().reverse());
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('adds the other people, or recognises them, and fills what is missing of them', async () => {
    const mother = {
      displayName: '渡辺 見本子',
      kana: 'わたなべ みほこ',
      nameKnown: 'FULL',
      townCode: '113654',
      relationToClient: 'mother',
    };
    const survivor = await world.of({}, { consulter: { ...mother, phones: ['0494-00-0000'] } });
    const source = await world.of({}, { consulter: { ...mother, address: '小鹿野町見本1-2-3', livesTogether: true } });
    await world.act('worker', 'updateParty', {
      caseId: source,
      role: 'FAMILY',
      party: { displayName: '渡辺 見本夫', nameKnown: 'FULL', relationToClient: 'father', livesTogether: false },
    });
    const preview = await world.preview(survivor, source);
    const same = preview.parties.map(({ party, sameAs }: { party: { displayName: string }; sameAs: unknown }) => [
      party.displayName,
      sameAs !== null,
    ]);
    expect(new Map(same)).toEqual(
      new Map([
        ['渡辺 見本子', true],
        ['渡辺 見本夫', false],
      ]),
    );
    await world.merge(survivor, source);
    const { parties } = await world.read(survivor);
    expect(parties).toHaveLength(3);
    const found = (name: string) => parties.find((each: { displayName: string }) => each.displayName === name);
    expect(found('渡辺 見本子')).toMatchObject({
      address: '小鹿野町見本1-2-3',
      phones: ['0494-00-0000'],
      livesTogether: true,
    });
    expect(found('渡辺 見本夫')).toMatchObject({ role: 'FAMILY', version: 1, livesTogether: false });
  });

  it('keeps what was promised and what was refused, the stricter of two', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    await world.act(
      'worker',
      'recordContact',
      visit(source, { promise: { what: '書類を届ける', dueOn: '2026-11-24' } }),
    );
    await world.act('worker', 'blockVisits', { caseId: survivor, ...blocked });
    await world.act('worker', 'blockVisits', {
      caseId: source,
      ...blocked,
      scope: 'ALL_CONTACT',
      recontactOn: '2026-12-10',
    });
    expect(await world.preview(survivor, source)).toMatchObject({
      promises: 1,
      carriedBlock: { scope: 'ALL_CONTACT', recontactOn: '2026-12-20' },
    });
    await world.merge(survivor, source);
    const kept = await world.read(survivor);
    expect(kept.promises).toMatchObject([{ what: '書類を届ける', state: 'OPEN', dueOn: '2026-11-24' }]);
    expect(kept.visitBlock).toMatchObject({
      inForce: true,
      scope: 'ALL_CONTACT',
      recontactOn: '2026-12-20',
      words: 'もう来ないで',
    });
    expect(await world.act('worker', 'recordContact', visit(survivor))).toMatchObject({ __typename: 'VisitBlocked' });
    // Today asks for it once, in the survivor.
    const { today } = await world.ask('chief', '{ today { promisesToday { what case { id } } } }');
    const due = today.promisesToday.filter(({ case: { id } }: { case: { id: string } }) =>
      [survivor, source].includes(id),
    );
    expect(due.map((each: { case: { id: string } }) => each.case.id)).toEqual([survivor]);
  });

  it('leaves the source unchanged from then on: every change says where to go, to those who may know', async () => {
    const { survivor, source } = await world.merged();
    const { number } = await world.read(survivor);
    const refused = await world.act('worker', 'recordContact', visit(source));
    expect(refused).toMatchObject({ code: 'CASE_MERGED', openTo: [] });
    expect(refused.messageJa).toContain(number);
    expect(refused.messageEn).toContain(number);
    const { version } = await world.read(source);
    for (const [name, input] of [
      ['blockVisits', blocked],
      ['reopenCase', { version, reason: '再開' }],
      ['closeCase', { version, reason: 'other' }],
      ['recordApplication', { signedOn: '2026-11-24', signedBy: '本人', agencyIds: [], fields: [] }],
      ['saveAssessment', { items: [] }],
      ['updateParty', { role: 'OTHER', party: { displayName: '見本', nameKnown: 'FULL' } }],
    ] as const)
      expect(await world.act('supervisor', name, { caseId: source, ...input })).toMatchObject({ code: 'CASE_MERGED' });
    await world.rows('update support_case set office_id = $2 where id = $1', survivor, world.offices.north);
    const unnamed = await world.act('worker', 'recordContact', visit(source));
    expect(unnamed).toMatchObject({ code: 'CASE_MERGED' });
    expect(unnamed.messageJa + unnamed.messageEn).not.toContain(number);
    expect(await world.read(source)).toMatchObject({ merges: [{ survivor: null, undo: null }] });
    await world.rows('update support_case set office_id = $2 where id = $1', survivor, world.offices.chichibu);
  });

  it('counts one person once: in the list, in figures, in what a worker carries', async () => {
    const count = async () => {
      const { cases, overview } = await world.ask(
        'chief',
        `{ cases(first: 200) { totalCount } overview(from: "2026-11-01", until: "2026-11-30") { casesByStage { count } } }`,
      );
      return [
        cases.totalCount,
        overview.casesByStage.reduce((sum: number, each: { count: number }) => sum + each.count, 0),
      ];
    };
    const [survivor, source] = [await world.of(), await world.of()];
    const before = await count();
    await world.merge(survivor, source);
    expect(await count()).toEqual(before.map((figure) => figure - 1));
    // By its old number both are found: where it was, and where it went.
    const { number } = await world.read(source);
    const { cases } = await world.ask(
      'chief',
      'query N($text: String) { cases(filter: { text: $text }) { nodes { id isMerged } } }',
      {
        text: number,
      },
    );
    expect(cases.nodes).toEqual(
      expect.arrayContaining([
        { id: survivor, isMerged: false },
        { id: source, isMerged: true },
      ]),
    );
  });
});

describe('reading two cases that became one', () => {
  it('counts a person’s cases in the team as the list does, without what was merged away', async () => {
    const [survivor, source] = [await world.of(), await world.of({}, commissioner)];
    const workerId = world.people.outreach.id;
    await world.run('supervisor', 'assignWorker', {
      caseId: source,
      workerId,
      role: 'OUTREACH_WORKER',
      from: '2026-11-20',
    });
    await world.merge(survivor, source);
    const office = { o: world.offices.chichibu };
    const counts = 'query T($o: ID!) { team(officeId: $o) { members { worker { id } workload { cases setAside } } } }';
    const { team } = await world.ask('supervisor', counts, office);
    const member = team.members.find(({ worker }: { worker: { id: string } }) => worker.id === workerId);
    const listed = 'query L($w: ID!) { cases(filter: { workerId: $w }) { totalCount } }';
    const { cases } = await world.ask('supervisor', listed, { w: workerId });
    expect((member?.workload.cases ?? 0) + (member?.workload.setAside ?? 0)).toBe(cases.totalCount);
  });

  it('takes as many statements with many contacts and people as with few', async () => {
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const { survivor, source } = await world.merged();
    const [one, two] = [await world.of(), await world.of()];
    const timeline = `query T($id: ID!) { case(id: $id) { merges { id source { number } }
      contacts(first: 20) { totalCount nodes { id case { number } } } } }`;
    const preview = `query P($one: ID!, $two: ID!) { mergePreview(survivorId: $one, sourceId: $two) {
      fields { field } parties { party { displayName } } survivor { number } source { number } } }`;
    const look = async () => {
      await counted.execute({ query: timeline, variables: { id: survivor } }, world.as('chief'), nobody);
      await counted.execute({ query: preview, variables: { one, two } }, world.as('chief'), nobody);
      return statements.splice(0);
    };
    await world.rows(
      `insert into contact (organisation_id, case_id, kind, result, started_at, counterparts, duties, step, outside_regular_hours,
         outside_reasons, worker_id, worker_role, companion_ids, recorded_by, recorded_at, updated_by, updated_at)
       select organisation_id, id, 'CALL', 'NO_ANSWER', now(), '{CLIENT}', '{}', 'UNREACHED', false, '{}', opened_by,
         'CONSULTATION_WORKER', '{}', opened_by, now(), opened_by, now() from support_case where id = any($1::uuid[])`,
      [survivor, source],
    );
    const few = await look();
    for (const name of ['甲', '乙', '丙'])
      await world.act('worker', 'updateParty', {
        caseId: two,
        role: 'OTHER',
        party: { displayName: name, nameKnown: 'FULL' },
      });
    for (const minute of ['10', '11', '12'])
      await world.act('worker', 'recordContact', visit(survivor, { startedAt: `2026-11-24T09:${minute}:00+09:00` }));
    expect(await look()).toEqual(few);
    expect(few).toEqual([6, 5]);
    await counted.close();
  });
});
