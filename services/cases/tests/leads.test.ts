import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LeadsWorld, leadsWorld, named, notice, outsiders } from './leads-world.ts';

let world: LeadsWorld;
beforeAll(async () => {
  world = await leadsWorld();
});
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

describe('a lead', () => {
  it('is recorded without a name, an address or a consent, under the office of whoever took it', async () => {
    const lead = await world.recorded();
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
    const lead = await world.recorded('worker', {
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
    await world.seen('chief', lead.id);
    const reads = await world.rows(
      `select event->>'fieldGroup' as "group" from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->'ids' ? $2`,
      world.people.chief.id,
      lead.id,
    );
    expect(reads.map(({ group }) => group).sort()).toEqual(['contactDetails', 'identity', 'note']);
  });

  it('is recorded by the staff of a town for their town, who read their own words and not those of others', async () => {
    const own = await world.recorded('town');
    expect(own).toMatchObject({ townCode: '113654', area: 'OWN', office: { id: world.offices.chichibu } });
    expect(own.known).toContain('雨戸');
    expect(own.mayDo).toEqual(['lead:record', 'case:open']);
    const ofOffice = await world.recorded('worker', { townCode: '113654' });
    expect(await world.seen('town', ofOffice.id)).toMatchObject({ known: null, wordsHidden: true });
    expect(await world.seen('auditor', ofOffice.id)).toMatchObject({ known: null, wordsHidden: true });
    expect(await world.act('town', 'recordLead', notice({ townCode: '113620' }))).toMatchObject({
      code: 'OUTSIDE_YOUR_REACH',
    });
    const mine = { leadId: ofOffice.id, version: 1, ...notice({ townCode: '113654' }) };
    expect(await world.act('town', 'updateLead', mine)).toMatchObject({ code: 'ROLE_NEEDED' });
  });

  it('is refused with faults named beside their fields', async () => {
    const wrong = notice({ source: 'rumour', channel: 'x', known: ' ', detectedOn: '2026-11-21', townCode: '113655' });
    const { issues } = await world.act('worker', 'recordLead', wrong);
    expect(issues.map(({ path, code }: Answer) => [path, code])).toEqual([
      ['detectedOn', 'afterReception'],
      ['source', 'unknownCode'],
      ['channel', 'unknownCode'],
      ['known', 'required'],
      ['townCode', 'unknownMunicipality'],
    ]);
    const unknown = await world.act('worker', 'recordLead', notice({ officeId: randomUUID() }));
    expect(unknown).toMatchObject({ issues: [{ path: 'officeId', code: 'unknownOffice' }] });
    const north = await world.act('worker', 'recordLead', notice({ officeId: world.offices.north }));
    expect(north).toMatchObject({ code: 'OUTSIDE_YOUR_REACH' });
    for (const key of ['auditor', 'manager'] as const)
      expect(await world.act(key, 'recordLead', notice({ officeId: world.offices.chichibu }))).toMatchObject({
        code: 'ROLE_NEEDED',
      });
    for (const key of ['partner', 'administrator', 'stranger'] as const)
      expect((await world.act(key, 'recordLead', notice({ officeId: world.offices.chichibu }))).__typename).not.toBe(
        'LeadSaved',
      );
  });

  it('grows: what was seen and when, and what became known, each with who', async () => {
    const lead = await world.recorded();
    const noted = await world.act('outreach', 'noteLead', {
      leadId: lead.id,
      on: '2026-11-22',
      words: '前を通る。明かりあり。',
    });
    expect(noted.lead).toMatchObject({
      version: 1,
      log: [{ kind: 'NOTE', on: '2026-11-22', words: '前を通る。明かりあり。', by: { id: world.people.outreach.id } }],
    });
    const changed = await world.act('worker', 'updateLead', { leadId: lead.id, version: 1, ...notice(named) });
    expect(changed.lead).toMatchObject({ version: 2, displayName: '黒沢', area: 'OWN', nameKnown: 'PARTIAL' });
    expect(changed.lead.log.map(({ kind }: Answer) => kind)).toEqual(['CHANGED', 'NOTE']);
    const late = await world.act('chief', 'updateLead', {
      leadId: lead.id,
      version: 1,
      ...notice({ known: '別の話' }),
    });
    expect(late).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(late.changes).toContainEqual({ field: 'displayName', yours: null, theirs: '黒沢' });
    for (const [on, code] of [
      ['2026-11-25', 'inTheFuture'],
      ['2026-11-17', 'beforeDetection'],
    ])
      expect(await world.act('worker', 'noteLead', { leadId: lead.id, on, words: 'x' })).toMatchObject({
        issues: [{ path: 'on', code }],
      });
  });

  it('answers outsiders like one that is not there, whatever they ask', async () => {
    const { id } = await world.recorded('worker', { townCode: '113654' });
    const asked: readonly [string, Record<string, unknown>][] = [
      ['updateLead', { version: 1, ...notice() }],
      ['noteLead', { on: '2026-11-24', words: 'x' }],
      ['mergeLead', { version: 1, caseId: randomUUID() }],
      ['closeLead', { version: 1, reason: 'personWell' }],
      ['reopenLead', { version: 1, reason: 'x' }],
    ];
    for (const key of outsiders) {
      expect([key, await world.seen(key, id)]).toEqual([key, null]);
      for (const [name, input] of asked) {
        const beyond = await world.act(key, name, { leadId: id, ...input });
        expect([key, name, beyond.code]).toEqual([key, name, 'NOT_FOUND']);
        expect(await world.act(key, name, { leadId: randomUUID(), ...input })).toEqual(beyond);
      }
      const list = await world.ask(
        key,
        '{ leads { totalCount nodes { id } } likelyLeads(input: { birthDate: "1981" }) { score } }',
      );
      expect(list.leads.nodes.map((each: Answer) => each.id)).not.toContain(id);
    }
    for (const [name, input] of asked.filter(([name]) => !['updateLead', 'noteLead'].includes(name)))
      expect(await world.act('auditor', name, { leadId: id, ...input })).toMatchObject({ code: 'ROLE_NEEDED' });
    const kept = await world.rows(
      `select 1 from audit_entry where actor_id = $1 and event->>'kind' = 'refusal' and event->'ids' ? $2`,
      world.people.northWorker.id,
      id,
    );
    expect(kept.length).toBeGreaterThan(0);
  });
});
