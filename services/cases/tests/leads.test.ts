import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening, type PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

const LEAD = `id version state townCode area source channel detectedOn displayName kana nameKnown birthDate address phone known
  informant urgency isUrgent wordsHidden lastTouchedOn closeReason passedOnTo office { id } recordedBy { id } case { id detectedOn }
  log { kind on words wordsHidden by { id } } mayDo`;

async function act(key: PersonKey, name: string, input: Record<string, unknown>): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on LeadSaved { lead { ${LEAD} } }
    ... on Refusal { code clause openTo messageJa messageEn } ... on InvalidInput { issues { path code messageJa messageEn } }
    ... on StaleVersion { currentVersion changedBy changes { field yours theirs } } } }`;
  return (await world.ask(key, query, { input: { commandId: randomUUID(), ...input } }))[name];
}

/** A neighbour calls: a house with closed shutters, no name. */
const notice = (changes: Record<string, unknown> = {}) => ({
  receivedAt: '2026-11-20T10:00:00+09:00',
  detectedOn: '2026-11-18',
  source: 'neighbour',
  channel: 'phone',
  known: '雨戸が閉まったまま。夜だけ明かりがつく。',
  ...changes,
});

async function recorded(key: PersonKey = 'worker', changes: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await act(key, 'recordLead', notice(changes));
  if (answer.__typename !== 'LeadSaved') throw new Error(JSON.stringify(answer));
  return answer.lead;
}
const named = { displayName: '黒沢', kana: 'くろさわ', birthDate: '1981', townCode: '113654', phone: '0494-99-1234' };
const seen = async (key: PersonKey, id: string): Promise<Answer> =>
  (await world.ask(key, `query L($id: ID!) { lead(id: $id) { ${LEAD} } }`, { id })).lead;
const outsiders = ['northWorker', 'otherTown', 'stranger', 'administrator', 'partner'] as const;

describe('a lead', () => {
  it('is recorded without a name, an address or a consent, under the office of whoever took it', async () => {
    const lead = await recorded();
    expect(lead).toMatchObject({
      state: 'OPEN',
      area: 'UNKNOWN',
      nameKnown: 'NONE',
      displayName: null,
      townCode: null,
      known: '雨戸が閉まったまま。夜だけ明かりがつく。',
      isUrgent: false,
      lastTouchedOn: '2026-11-24',
      office: { id: world.offices.chichibu },
      recordedBy: { id: world.people.worker.id },
      case: null,
      log: [],
    });
    expect(lead.mayDo).toEqual(['lead:record', 'lead:settle', 'case:open']);
    const trail = await world.rows(`select event from audit_entry where event->>'entityId' = $1`, lead.id);
    expect(trail.map(({ event }) => event)).toMatchObject([{ kind: 'change', action: 'lead:record', entity: 'Lead' }]);
  });

  it('keeps its words sealed, and who read them is kept', async () => {
    const lead = await recorded('worker', {
      ...named,
      address: '見本12',
      informant: '隣の見本さん',
      urgency: '冬に暖房がない',
    });
    expect(lead).toMatchObject({ nameKnown: 'PARTIAL', phone: '0494-99-1234', address: '見本12', isUrgent: true });
    const [row] = await world.rows(
      'select known_sealed, address_sealed, phone_sealed, informant_sealed, urgency_sealed from lead where id = $1',
      lead.id,
    );
    const stored = Object.values(row ?? {}).map((value) => (value as Buffer).toString('utf8'));
    expect(stored.join('')).not.toMatch(/雨戸|見本|0494|暖房/);
    await seen('chief', lead.id);
    const reads = await world.rows(
      `select event->>'fieldGroup' as "group" from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->'ids' ? $2`,
      world.people.chief.id,
      lead.id,
    );
    expect(reads.map(({ group }) => group).sort()).toEqual(['contactDetails', 'identity', 'note']);
  });

  it('is recorded by the staff of a town for their town, who read their own words and not those of others', async () => {
    const own = await recorded('town');
    expect(own).toMatchObject({ townCode: '113654', area: 'OWN', office: { id: world.offices.chichibu } });
    expect(own.known).toContain('雨戸');
    expect(own.mayDo).toEqual(['lead:record', 'case:open']);
    const ofOffice = await recorded('worker', { townCode: '113654' });
    expect(await seen('town', ofOffice.id)).toMatchObject({ known: null, wordsHidden: true });
    expect(await seen('auditor', ofOffice.id)).toMatchObject({ known: null, wordsHidden: true });
    expect(await act('town', 'recordLead', notice({ townCode: '113620' }))).toMatchObject({
      code: 'OUTSIDE_YOUR_REACH',
    });
    const mine = { leadId: ofOffice.id, version: 1, ...notice({ townCode: '113654' }) };
    expect(await act('town', 'updateLead', mine)).toMatchObject({ code: 'ROLE_NEEDED' });
  });

  it('is refused with faults named beside their fields', async () => {
    const wrong = notice({ source: 'rumour', channel: 'x', known: ' ', detectedOn: '2026-11-21', townCode: '113655' });
    const { issues } = await act('worker', 'recordLead', wrong);
    expect(issues.map(({ path, code }: Answer) => [path, code])).toEqual([
      ['detectedOn', 'afterReception'],
      ['source', 'unknownCode'],
      ['channel', 'unknownCode'],
      ['known', 'required'],
      ['townCode', 'unknownMunicipality'],
    ]);
    const unknown = await act('worker', 'recordLead', notice({ officeId: randomUUID() }));
    expect(unknown).toMatchObject({ issues: [{ path: 'officeId', code: 'unknownOffice' }] });
    const north = await act('worker', 'recordLead', notice({ officeId: world.offices.north }));
    expect(north).toMatchObject({ code: 'OUTSIDE_YOUR_REACH' });
    for (const key of ['auditor', 'manager'] as const)
      expect(await act(key, 'recordLead', notice({ officeId: world.offices.chichibu }))).toMatchObject({
        code: 'ROLE_NEEDED',
      });
    for (const key of ['partner', 'administrator', 'stranger'] as const)
      expect((await act(key, 'recordLead', notice({ officeId: world.offices.chichibu }))).__typename).not.toBe(
        'LeadSaved',
      );
  });

  it('grows: what was seen and when, and what became known, each with who', async () => {
    const lead = await recorded();
    const noted = await act('outreach', 'noteLead', {
      leadId: lead.id,
      on: '2026-11-22',
      words: '前を通る。明かりあり。',
    });
    expect(noted.lead).toMatchObject({
      version: 1,
      log: [{ kind: 'NOTE', on: '2026-11-22', words: '前を通る。明かりあり。', by: { id: world.people.outreach.id } }],
    });
    const changed = await act('worker', 'updateLead', { leadId: lead.id, version: 1, ...notice(named) });
    expect(changed.lead).toMatchObject({ version: 2, displayName: '黒沢', area: 'OWN', nameKnown: 'PARTIAL' });
    expect(changed.lead.log.map(({ kind }: Answer) => kind)).toEqual(['CHANGED', 'NOTE']);
    const late = await act('chief', 'updateLead', { leadId: lead.id, version: 1, ...notice({ known: '別の話' }) });
    expect(late).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(late.changes).toContainEqual({ field: 'displayName', yours: null, theirs: '黒沢' });
    for (const [on, code] of [
      ['2026-11-25', 'inTheFuture'],
      ['2026-11-17', 'beforeDetection'],
    ])
      expect(await act('worker', 'noteLead', { leadId: lead.id, on, words: 'x' })).toMatchObject({
        issues: [{ path: 'on', code }],
      });
  });

  it('answers outsiders like one that is not there, whatever they ask', async () => {
    const { id } = await recorded('worker', { townCode: '113654' });
    const asked: readonly [string, Record<string, unknown>][] = [
      ['updateLead', { version: 1, ...notice() }],
      ['noteLead', { on: '2026-11-24', words: 'x' }],
      ['mergeLead', { version: 1, caseId: randomUUID() }],
      ['closeLead', { version: 1, reason: 'personWell' }],
      ['reopenLead', { version: 1, reason: 'x' }],
    ];
    for (const key of outsiders) {
      expect([key, await seen(key, id)]).toEqual([key, null]);
      for (const [name, input] of asked) {
        const beyond = await act(key, name, { leadId: id, ...input });
        expect([key, name, beyond.code]).toEqual([key, name, 'NOT_FOUND']);
        expect(await act(key, name, { leadId: randomUUID(), ...input })).toEqual(beyond);
      }
      const list = await world.ask(
        key,
        '{ leads { totalCount nodes { id } } likelyLeads(input: { birthDate: "1981" }) { score } }',
      );
      expect(list.leads.nodes.map((each: Answer) => each.id)).not.toContain(id);
    }
    for (const [name, input] of asked.filter(([name]) => !['updateLead', 'noteLead'].includes(name)))
      expect(await act('auditor', name, { leadId: id, ...input })).toMatchObject({ code: 'ROLE_NEEDED' });
    const kept = await world.rows(
      `select 1 from audit_entry where actor_id = $1 and event->>'kind' = 'refusal' and event->'ids' ? $2`,
      world.people.northWorker.id,
      id,
    );
    expect(kept.length).toBeGreaterThan(0);
  });
});

describe('a lead ends', () => {
  const detected = async (id: string): Promise<Answer> =>
    (
      await world.ask(
        'worker',
        `query C($id: ID!) { case(id: $id) { detectedOn version leads { id source } events { type detail } } }`,
        { id },
      )
    ).case;

  it('in a case that is there: the case shows it, and was detected on the earlier day', async () => {
    const caseId = await world.open();
    const lead = await recorded('worker', named);
    const merged = await act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId });
    expect(merged.lead).toMatchObject({
      state: 'MERGED',
      case: { id: caseId, detectedOn: '2026-11-18' },
      mayDo: ['lead:settle'],
    });
    const found = await detected(caseId);
    expect(found).toMatchObject({
      detectedOn: '2026-11-18',
      version: 1,
      leads: [{ id: lead.id, source: 'neighbour' }],
    });
    expect(found.events[0]).toEqual({ type: 'leadMerged', detail: 'source=neighbour detectedOn=2026-11-18' });
    const trail = await world.rows(
      `select event->>'entity' as entity, event->'fields' as fields from audit_entry
       where case_id = $1 and event->>'action' = 'lead:settle' order by event->>'entity'`,
      caseId,
    );
    expect(trail).toEqual([
      { entity: 'Case', fields: ['detectedOn'] },
      { entity: 'Lead', fields: ['state', 'case'] },
    ]);
    expect(await act('worker', 'mergeLead', { leadId: lead.id, version: 2, caseId })).toMatchObject({
      code: 'LEAD_SETTLED',
    });
    expect(await act('worker', 'noteLead', { leadId: lead.id, on: '2026-11-24', words: 'x' })).toMatchObject({
      code: 'LEAD_SETTLED',
    });
  });

  it('in the wrong case, and is taken back: the case has its own day of detection again', async () => {
    const caseId = await world.open();
    const [first, second] = [await recorded(), await recorded('worker', { detectedOn: '2026-11-10' })];
    await act('worker', 'mergeLead', { leadId: first.id, version: 1, caseId });
    await act('worker', 'mergeLead', { leadId: second.id, version: 1, caseId });
    expect((await detected(caseId)).detectedOn).toBe('2026-11-10');
    await act('worker', 'reopenLead', { leadId: first.id, version: 2, reason: '別の家の人だった' });
    expect((await detected(caseId)).detectedOn).toBe('2026-11-10');
    world.at('2026-11-24T01:05:00Z');
    const back = await act('worker', 'reopenLead', { leadId: second.id, version: 2, reason: '別の家の人だった' });
    expect(back.lead).toMatchObject({
      state: 'OPEN',
      case: null,
      log: [{ kind: 'REOPENED', words: '別の家の人だった' }, { kind: 'MERGED' }],
    });
    world.at('2026-11-24T01:00:00Z');
    const found = await detected(caseId);
    expect(found).toMatchObject({ detectedOn: '2026-11-20', leads: [] });
    expect(found.events.map(({ type }: Answer) => type)).toContain('leadTakenBack');
  });

  it('not in an ended case, nor in one that the caller does not reach', async () => {
    const caseId = await world.open();
    await world.run('chief', 'closeCase', { caseId, version: 1, reason: 'other' });
    const lead = await recorded();
    expect(await act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId })).toMatchObject({
      code: 'LEAD_CASE_ENDED',
      clause: '3(1)ア',
    });
    const north = await world.open('northWorker', { townCode: '114081' });
    expect(await act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId: north })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await act('worker', 'mergeLead', { leadId: lead.id, version: 9, caseId: await world.open() })).toMatchObject(
      { __typename: 'StaleVersion' },
    );
  });

  const begun = (leadId: string, changes: Record<string, unknown> = {}) =>
    world.run(
      'worker',
      'openCase',
      opening({ leadId, consulter: null, route: 'other', townCode: null, client: { nameKnown: 'NONE' }, ...changes }),
    );

  it('in a case of its own, before anybody consulted: nothing is invented', async () => {
    const lead = await recorded();
    const answer = await begun(lead.id);
    expect(answer).toMatchObject({ __typename: 'CaseSaved', case: { stage: 'INTAKE' } });
    const { id } = answer.case;
    const { case: found } = await world.ask(
      'worker',
      'query C($id: ID!) { case(id: $id) { detectedOn office { id } consulter { id } contactStep lastContactAt parties { role } leads { id } events { type } } }',
      { id },
    );
    expect(found).toEqual({
      detectedOn: '2026-11-18',
      office: { id: world.offices.chichibu },
      consulter: null,
      contactStep: 'UNREACHED',
      lastContactAt: null,
      parties: [{ role: 'CLIENT' }],
      leads: [{ id: lead.id }],
      events: [{ type: 'leadBecameCase' }, { type: 'caseOpened' }],
    });
    expect(await seen('worker', lead.id)).toMatchObject({ state: 'BECAME_CASE', case: { id }, mayDo: [] });
    expect(await begun(lead.id)).toMatchObject({ code: 'LEAD_SETTLED' });
    expect(await act('worker', 'reopenLead', { leadId: lead.id, version: 2, reason: 'x' })).toMatchObject({
      code: 'LEAD_BECAME_CASE',
    });
  });

  it('in no case with an invented conversation, of another’s lead, or of another area', async () => {
    const lead = await recorded();
    expect(await begun(lead.id, { note: '話した' })).toMatchObject({
      issues: [{ path: 'note', code: 'nobodyConsulted' }],
    });
    expect(await world.run('northWorker', 'openCase', opening({ leadId: lead.id, townCode: '114081' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await begun(randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect((await seen('worker', lead.id)).state).toBe('OPEN');
    const north = await recorded('worker', { townCode: '114081' });
    expect(north.area).toBe('ELSEWHERE');
    expect(await begun(north.id, { officeId: world.offices.chichibu })).toMatchObject({
      code: 'LEAD_OF_ANOTHER_AREA',
      clause: '2',
    });
    expect(await world.run('worker', 'openCase', opening({ consulter: null }))).toMatchObject({
      issues: [{ path: 'consulter' }],
    });
  });

  it('once, also when several begin a case at the same moment', async () => {
    const lead = await recorded();
    const all = await Promise.all(Array.from({ length: 5 }, () => begun(lead.id)));
    expect(all.filter(({ __typename }) => __typename === 'CaseSaved')).toHaveLength(1);
    expect(all.filter(({ code }) => code === 'LEAD_SETTLED')).toHaveLength(4);
  });

  it('closed with a reason: passed on says to whom, and nobody is given up unlooked for', async () => {
    const lead = await recorded();
    const close = (reason: string, rest: Record<string, unknown> = {}) =>
      act('worker', 'closeLead', { leadId: lead.id, version: 1, reason, ...rest });
    expect(await close('rumour')).toMatchObject({ issues: [{ path: 'reason', code: 'unknownCode' }] });
    expect(await close('notReachable')).toMatchObject({ code: 'LEAD_NEVER_LOOKED_FOR' });
    expect(await close('passedOn', { passedOnTo: ' ' })).toMatchObject({ code: 'LEAD_PASSED_TO_NOBODY' });
    await act('worker', 'noteLead', { leadId: lead.id, on: '2026-11-24', words: '応答なし' });
    world.at('2026-11-24T01:05:00Z');
    const closed = await close('notReachable', { note: '三度訪ねた' });
    world.at('2026-11-24T01:00:00Z');
    expect(closed.lead).toMatchObject({
      state: 'CLOSED',
      closeReason: 'notReachable',
      log: [{ kind: 'CLOSED', words: '三度訪ねた' }, { kind: 'NOTE' }],
    });
    expect(
      await act('town', 'closeLead', { leadId: (await recorded('town')).id, version: 1, reason: 'personWell' }),
    ).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await act('worker', 'reopenLead', { leadId: lead.id, version: 2, reason: ' ' })).toMatchObject({
      issues: [{ path: 'reason' }],
    });
    const again = await act('worker', 'reopenLead', { leadId: lead.id, version: 2, reason: 'また明かりがついた' });
    expect(again.lead).toMatchObject({ state: 'OPEN', closeReason: null, version: 3 });
    expect(await act('worker', 'reopenLead', { leadId: lead.id, version: 3, reason: 'x' })).toMatchObject({
      code: 'LEAD_IS_OPEN',
    });
  });
});

describe('who may be the same person', () => {
  it('is looked for among cases and open leads, with why, and within reach alone', async () => {
    const person = { displayName: '荒船 見太', kana: 'あらふね けんた', birthDate: '1979-05-06', townCode: '113654' };
    const caseId = await world.open('worker', { client: { ...person, nameKnown: 'FULL', phones: ['0494-88-7777'] } });
    const other = await recorded('outreach', { displayName: '荒舩', kana: 'あらふね けんた', townCode: '113654' });
    const lead = await recorded('worker', { kana: 'アラフネ　ケンタ', townCode: '113654', phone: '0494-88-7777' });
    const query = `query S($id: ID!) { lead(id: $id) { likelyCases { caseId score reasons } likelyLeads { lead { id } score reasons } } }`;
    const { lead: found } = await world.ask('worker', query, { id: lead.id });
    const ofCase = found.likelyCases.find((each: Answer) => each.caseId === caseId);
    expect(ofCase.reasons).toEqual(['sameReading', 'sameTown', 'samePhone']);
    expect(found.likelyLeads).toContainEqual({
      lead: { id: other.id },
      score: 40,
      reasons: ['sameReading', 'sameTown'],
    });
    expect(found.likelyLeads.map((each: Answer) => each.lead.id)).not.toContain(lead.id);
    const typed = await world.ask(
      'worker',
      'query T($i: LikelyDuplicatesInput!) { likelyLeads(input: $i) { lead { id } reasons } }',
      { i: { phone: '0494-88-7777', kana: 'あらふね' } },
    );
    expect(typed.likelyLeads.map((each: Answer) => each.lead.id)).toContain(lead.id);
    await act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId });
    const { lead: settled } = await world.ask('worker', query, { id: lead.id });
    expect(settled).toEqual({ likelyCases: [], likelyLeads: [] });
    const foreign = await world.ask(
      'northWorker',
      '{ likelyLeads(input: { kana: "あらふね", birthDate: "1979" }) { score } }',
    );
    expect(foreign.likelyLeads).toEqual([]);
  });
});

describe('the list of leads', () => {
  const LIST = `query L($f: LeadFilter, $n: Int, $a: String) { leads(filter: $f, first: $n, after: $a) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id state detectedOn displayName area isUrgent townCode wordsHidden case { id } } } }`;
  const list = async (key: PersonKey, f: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) =>
    (await world.ask(key, LIST, { f, ...rest })).leads;
  const idsOf = ({ nodes }: Answer): string[] => nodes.map(({ id }: Answer) => id);

  it('has the open ones first, the longest known on top, and is found by name, reading, town and number', async () => {
    const north = await Promise.all(
      ['2026-11-12', '2026-11-02', '2026-11-20'].map((detectedOn) =>
        recorded('northWorker', {
          detectedOn,
          townCode: '114081',
          displayName: '北野 見本',
          kana: 'きたの みほん',
          phone: '048-000-7777',
        }),
      ),
    );
    const [twelfth, second, twentieth] = north.map(({ id }) => id);
    await act('northWorker', 'closeLead', { leadId: twelfth, version: 1, reason: 'personWell' });
    expect(idsOf(await list('northSupervisor'))).toEqual([second, twentieth, twelfth]);
    for (const text of ['北野', 'キタノ', 'みほん きたの', '寄居', 'よりい', '048-000-7777'])
      expect([text, (await list('northWorker', { text })).totalCount]).toEqual([text, 3]);
    expect((await list('northWorker', { text: '南野' })).totalCount).toBe(0);
    expect(idsOf(await list('northWorker', { states: ['CLOSED'] }))).toEqual([twelfth]);
    expect((await list('northWorker', { townCode: '113816' })).totalCount).toBe(0);
    expect((await list('manager', { officeId: world.offices.north })).totalCount).toBe(3);
    expect((await list('northWorker', { officeId: 'x' })).totalCount).toBe(0);
    const page = await list('northWorker', {}, { n: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(idsOf(await list('northWorker', {}, { n: 2, a: page.pageInfo.endCursor }))).toEqual([twelfth]);
    await expect(list('northWorker', {}, { a: 'x' })).rejects.toThrow('BAD_REQUEST');
    for (const key of ['administrator', 'partner', 'contractor'] as const) expect((await list(key)).nodes).toEqual([]);
  });

  it('takes a handful of statements, however long it is', async () => {
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const ask = () => counted.execute({ query: LIST, variables: {} }, world.as('supervisor'), randomUUID());
    await ask();
    for (let index = 0; index < 3; index += 1) await recorded('worker', { townCode: '113611' });
    await ask();
    await counted.close();
    expect(statements[1]).toBe(statements[0]);
    expect(statements[1]).toBeLessThanOrEqual(3);
  });
});

describe('what was left lying', () => {
  it('is brought up after fourteen days without a hand on it, to those who settle it', async () => {
    const today = async (key: PersonKey): Promise<string[]> =>
      (await world.ask(key, '{ today { untouchedLeads { id } } }')).today.untouchedLeads.map(({ id }: Answer) => id);
    const lead = await recorded('town');
    world.at('2026-12-07T14:59:00Z');
    expect(await today('worker')).not.toContain(lead.id);
    world.at('2026-12-07T15:01:00Z');
    for (const key of ['worker', 'outreach', 'chief', 'supervisor'] as const)
      expect(await today(key)).toContain(lead.id);
    for (const key of ['town', 'employment', 'manager', 'auditor', ...outsiders] as const)
      expect([key, await today(key)]).not.toEqual([key, expect.arrayContaining([lead.id])]);
    expect(await today('town')).toEqual([]);
    await act('outreach', 'noteLead', { leadId: lead.id, on: '2026-12-08', words: '前を通る' });
    expect(await today('worker')).not.toContain(lead.id);
    world.at('2026-11-24T01:00:00Z');
  });
});

describe('the measures of 3(1)', () => {
  it('say how close support is by stage, and what became of the leads', async () => {
    const OVERVIEW = `query O($o: ID, $f: CivilDate!, $u: CivilDate!) { overview(officeId: $o, from: $f, until: $u) {
      intensity { stage contacts days perMonth } leadsByState { state count } firstContact { reached notYet medianDays } } }`;
    const asked = { o: world.offices.north, f: '2026-09-01', u: '2026-12-31' };
    const figures = async (key: PersonKey, variables: Record<string, unknown> = {}) =>
      (await world.ask(key, OVERVIEW, { ...asked, ...variables })).overview;
    const before = await figures('northSupervisor');
    world.at('2026-10-01T01:00:00Z');
    const opened = { receivedAt: '2026-10-01T09:00:00+09:00', detectedOn: '2026-09-20', townCode: '114081' };
    const caseId = await world.open('northWorker', opened);
    world.at('2026-11-24T01:00:00Z');
    const contact = (startedAt: string, rest: Record<string, unknown> = {}) =>
      world.act('northWorker', 'recordContact', visit(caseId, { startedAt, ...rest }));
    await contact('2026-10-11T10:00:00+09:00', { result: 'NO_ANSWER' });
    await contact('2026-11-20T10:00:00+09:00', { result: 'MET_PERSON' });
    const found = await figures('northSupervisor');
    const intake = (of: Answer) => of.intensity.find(({ stage }: Answer) => stage === 'INTAKE');
    expect(intake(found).contacts - intake(before).contacts).toBe(2);
    // From 1 October to 24 November: the days to come have not passed.
    expect(intake(found).days - intake(before).days).toBe(55);
    const october = await figures('northSupervisor', { f: '2026-10-01', u: '2026-10-30' });
    expect(intake(october)).toMatchObject({ contacts: 1, days: 30, perMonth: 1 });
    expect(found.firstContact).toMatchObject({ reached: before.firstContact.reached + 1, medianDays: 61 });
    expect(found.leadsByState.map(({ state }: Answer) => state)).toEqual(['OPEN', 'MERGED', 'BECAME_CASE', 'CLOSED']);
    expect(found.leadsByState[3]).toEqual({ state: 'CLOSED', count: 1 });
    expect((await figures('stranger')) ?? { leadsByState: [] }).toMatchObject({
      leadsByState: expect.not.arrayContaining([{ state: 'CLOSED', count: 1 }]),
    });
    expect(await figures('worker')).toBeNull();
  });
});
