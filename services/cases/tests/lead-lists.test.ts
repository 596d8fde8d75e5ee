import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { visit } from './casework-world.ts';
import { type LeadsWorld, leadsWorld, outsiders } from './leads-world.ts';

let world: LeadsWorld;
beforeAll(async () => {
  world = await leadsWorld();
});
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

describe('who may be the same person', () => {
  it('is looked for among cases and open leads, with why, and within reach alone', async () => {
    const person = { displayName: '荒船 見太', kana: 'あらふね けんた', birthDate: '1979-05-06', townCode: '113654' };
    const caseId = await world.open('worker', { client: { ...person, nameKnown: 'FULL', phones: ['0494-88-7777'] } });
    const other = await world.recorded('outreach', {
      displayName: '荒舩',
      kana: 'あらふね けんた',
      townCode: '113654',
    });
    const lead = await world.recorded('worker', {
      kana: 'アラフネ　ケンタ',
      townCode: '113654',
      phone: '0494-88-7777',
    });
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
    await world.act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId });
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
        world.recorded('northWorker', {
          detectedOn,
          townCode: '114081',
          displayName: '北野 見本',
          kana: 'きたの みほん',
          phone: '048-000-7777',
        }),
      ),
    );
    const [twelfth, second, twentieth] = north.map(({ id }) => id);
    await world.act('northWorker', 'closeLead', { leadId: twelfth, version: 1, reason: 'personWell' });
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
    for (let index = 0; index < 3; index += 1) await world.recorded('worker', { townCode: '113611' });
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
    const lead = await world.recorded('town');
    world.at('2026-12-07T14:59:00Z');
    expect(await today('worker')).not.toContain(lead.id);
    world.at('2026-12-07T15:01:00Z');
    for (const key of ['worker', 'outreach', 'chief', 'supervisor'] as const)
      expect(await today(key)).toContain(lead.id);
    for (const key of ['town', 'employment', 'manager', 'auditor', ...outsiders] as const)
      expect([key, await today(key)]).not.toEqual([key, expect.arrayContaining([lead.id])]);
    expect(await today('town')).toEqual([]);
    await world.act('outreach', 'noteLead', { leadId: lead.id, on: '2026-12-08', words: '前を通る' });
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
      world.work('northWorker', 'recordContact', visit(caseId, { startedAt, ...rest }));
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
