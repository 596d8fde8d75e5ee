import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from './cases-world.ts';
import { type LeadsWorld, leadsWorld, named } from './leads-world.ts';

let world: LeadsWorld;
beforeAll(async () => {
  world = await leadsWorld();
});
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

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
    const lead = await world.recorded('worker', named);
    const merged = await world.act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId });
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
    expect(await world.act('worker', 'mergeLead', { leadId: lead.id, version: 2, caseId })).toMatchObject({
      code: 'LEAD_SETTLED',
    });
    expect(await world.act('worker', 'noteLead', { leadId: lead.id, on: '2026-11-24', words: 'x' })).toMatchObject({
      code: 'LEAD_SETTLED',
    });
  });

  it('in the wrong case, and is taken back: the case has its own day of detection again', async () => {
    const caseId = await world.open();
    const [first, second] = [await world.recorded(), await world.recorded('worker', { detectedOn: '2026-11-10' })];
    await world.act('worker', 'mergeLead', { leadId: first.id, version: 1, caseId });
    await world.act('worker', 'mergeLead', { leadId: second.id, version: 1, caseId });
    expect((await detected(caseId)).detectedOn).toBe('2026-11-10');
    await world.act('worker', 'reopenLead', { leadId: first.id, version: 2, reason: '別の家の人だった' });
    expect((await detected(caseId)).detectedOn).toBe('2026-11-10');
    world.at('2026-11-24T01:05:00Z');
    const back = await world.act('worker', 'reopenLead', { leadId: second.id, version: 2, reason: '別の家の人だった' });
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
    const lead = await world.recorded();
    expect(await world.act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId })).toMatchObject({
      code: 'LEAD_CASE_ENDED',
      clause: '3(1)ア',
    });
    const north = await world.open('northWorker', { townCode: '114081' });
    expect(await world.act('worker', 'mergeLead', { leadId: lead.id, version: 1, caseId: north })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await world.act('worker', 'mergeLead', { leadId: lead.id, version: 9, caseId: await world.open() }),
    ).toMatchObject({ __typename: 'StaleVersion' });
  });

  const begun = (leadId: string, changes: Record<string, unknown> = {}) =>
    world.run(
      'worker',
      'openCase',
      opening({ leadId, consulter: null, route: 'other', townCode: null, client: { nameKnown: 'NONE' }, ...changes }),
    );

  it('in a case of its own, before anybody consulted: nothing is invented', async () => {
    const lead = await world.recorded();
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
    expect(await world.seen('worker', lead.id)).toMatchObject({ state: 'BECAME_CASE', case: { id }, mayDo: [] });
    expect(await begun(lead.id)).toMatchObject({ code: 'LEAD_SETTLED' });
    expect(await world.act('worker', 'reopenLead', { leadId: lead.id, version: 2, reason: 'x' })).toMatchObject({
      code: 'LEAD_BECAME_CASE',
    });
  });

  it('in no case with an invented conversation, of another’s lead, or of another area', async () => {
    const lead = await world.recorded();
    expect(await begun(lead.id, { note: '話した' })).toMatchObject({
      issues: [{ path: 'note', code: 'nobodyConsulted' }],
    });
    expect(await world.run('northWorker', 'openCase', opening({ leadId: lead.id, townCode: '114081' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await begun(randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect((await world.seen('worker', lead.id)).state).toBe('OPEN');
    const north = await world.recorded('worker', { townCode: '114081' });
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
    const lead = await world.recorded();
    const all = await Promise.all(Array.from({ length: 5 }, () => begun(lead.id)));
    expect(all.filter(({ __typename }) => __typename === 'CaseSaved')).toHaveLength(1);
    expect(all.filter(({ code }) => code === 'LEAD_SETTLED')).toHaveLength(4);
  });

  it('closed with a reason: passed on says to whom, and nobody is given up unlooked for', async () => {
    const lead = await world.recorded();
    const close = (reason: string, rest: Record<string, unknown> = {}) =>
      world.act('worker', 'closeLead', { leadId: lead.id, version: 1, reason, ...rest });
    expect(await close('rumour')).toMatchObject({ issues: [{ path: 'reason', code: 'unknownCode' }] });
    expect(await close('notReachable')).toMatchObject({ code: 'LEAD_NEVER_LOOKED_FOR' });
    expect(await close('passedOn', { passedOnTo: ' ' })).toMatchObject({ code: 'LEAD_PASSED_TO_NOBODY' });
    await world.act('worker', 'noteLead', { leadId: lead.id, on: '2026-11-24', words: '応答なし' });
    world.at('2026-11-24T01:05:00Z');
    const closed = await close('notReachable', { note: '三度訪ねた' });
    world.at('2026-11-24T01:00:00Z');
    expect(closed.lead).toMatchObject({
      state: 'CLOSED',
      closeReason: 'notReachable',
      log: [{ kind: 'CLOSED', words: '三度訪ねた' }, { kind: 'NOTE' }],
    });
    expect(
      await world.act('town', 'closeLead', {
        leadId: (await world.recorded('town')).id,
        version: 1,
        reason: 'personWell',
      }),
    ).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.act('worker', 'reopenLead', { leadId: lead.id, version: 2, reason: ' ' })).toMatchObject({
      issues: [{ path: 'reason' }],
    });
    const again = await world.act('worker', 'reopenLead', {
      leadId: lead.id,
      version: 2,
      reason: 'また明かりがついた',
    });
    expect(again.lead).toMatchObject({ state: 'OPEN', closeReason: null, version: 3 });
    expect(await world.act('worker', 'reopenLead', { leadId: lead.id, version: 3, reason: 'x' })).toMatchObject({
      code: 'LEAD_IS_OPEN',
    });
  });
});
