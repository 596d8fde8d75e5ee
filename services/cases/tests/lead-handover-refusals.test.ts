import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from './cases-world.ts';
import { hand, handed, handover, listed, ofTheNorth, openHandoverWorld, why, world } from './lead-handover-world.ts';
import { notice } from './leads-world.ts';

beforeAll(openHandoverWorld);
afterAll(() => world.close());

describe('a lead in hand-over', () => {
  it('is neither merged, begun, closed, offered again nor moved by the first office, and says whom it waits for', async () => {
    const { leadId, version } = await handed();
    const caseId = await world.open();
    const waits = { code: 'LEAD_IN_HANDOVER', clause: '2', messageJa: expect.stringContaining('北部事務所') };
    expect(await world.act('worker', 'mergeLead', { leadId, version, caseId })).toMatchObject(waits);
    expect(await world.act('worker', 'closeLead', { leadId, version, reason: 'personWell' })).toMatchObject(waits);
    expect(await hand('worker', 'proposeLeadHandover', { leadId, version, reason: why })).toMatchObject(waits);
    const begun = await world.run('worker', 'openCase', { ...opening(), leadId });
    expect(begun).toMatchObject({ code: 'LEAD_IN_HANDOVER' });
    const moved = { leadId, version, ...notice({ townCode: '113654' }) };
    expect(await world.act('worker', 'updateLead', moved)).toMatchObject(waits);
    const same = { leadId, version, ...notice({ ...ofTheNorth, known: '夜は電話に出る。' }) };
    expect((await world.act('worker', 'updateLead', same)).__typename).toBe('LeadSaved');
  });

  it('is offered only where another office of the house answers for the town', async () => {
    const cases = [
      [{}, 'LEAD_HANDOVER_TOWN_UNKNOWN'],
      [{ townCode: '113654' }, 'LEAD_HANDOVER_OWN_AREA'],
      [{ townCode: '112071' }, 'LEAD_HANDOVER_TO_NOBODY'],
    ] as const;
    for (const [changes, code] of cases) {
      const { id } = await world.recorded('worker', changes);
      const answer = await hand('worker', 'proposeLeadHandover', { leadId: id, version: 1, reason: why });
      expect(answer).toMatchObject({ __typename: 'Refusal', code, clause: '2' });
    }
  });

  it('asks for words and for the lead as it stands, and does a command once', async () => {
    const { id } = await world.recorded('worker', ofTheNorth);
    const blank = await hand('worker', 'proposeLeadHandover', { leadId: id, version: 1, reason: ' ' });
    expect(blank).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    await world.act('worker', 'updateLead', { leadId: id, version: 1, ...notice(ofTheNorth) });
    const late = await hand('worker', 'proposeLeadHandover', { leadId: id, version: 1, reason: why });
    expect(late).toEqual({ __typename: 'StaleVersion', currentVersion: 2 });
    const input = { commandId: randomUUID(), leadId: id, version: 2, reason: why };
    const first = await hand('worker', 'proposeLeadHandover', input);
    expect(await hand('worker', 'proposeLeadHandover', input)).toEqual(first);
    const [{ id: handoverId }] = first.lead.handovers;
    for (const name of ['returnLeadHandover', 'withdrawLeadHandover']) {
      const key = name === 'returnLeadHandover' ? 'northWorker' : 'worker';
      expect(await hand(key, name, { handoverId, reason: '' })).toMatchObject({ issues: [{ path: 'reason' }] });
    }
  });

  it('is answered once', async () => {
    const { handoverId } = await handed();
    expect((await hand('northWorker', 'takeLeadHandover', { handoverId })).__typename).toBe('LeadHandoverSaved');
    const settled = { code: 'LEAD_HANDOVER_SETTLED' };
    expect(await hand('northSupervisor', 'takeLeadHandover', { handoverId })).toMatchObject(settled);
    expect(await hand('northWorker', 'returnLeadHandover', { handoverId, reason: 'x' })).toMatchObject(settled);
    expect(await hand('worker', 'withdrawLeadHandover', { handoverId, reason: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    // And offered back where it proves to be the first office's after all.
    expect((await listed('northWorker')).some(({ id }) => id === handoverId)).toBe(true);
  });

  it('is offered by whoever settles leads, and answered by them at the office that is asked', async () => {
    const { id } = await world.recorded('town', { townCode: '113654' });
    expect(await hand('town', 'proposeLeadHandover', { leadId: id, version: 1, reason: why })).toMatchObject({
      code: 'ROLE_NEEDED',
    });
    const { handoverId } = await handed();
    for (const [name, rest] of [
      ['takeLeadHandover', {}],
      ['returnLeadHandover', { reason: 'x' }],
    ] as const) {
      for (const key of ['worker', 'supervisor', 'town'] as const)
        expect([key, (await hand(key, name, { handoverId, ...rest })).__typename]).toEqual([key, 'Refusal']);
      expect(await hand('manager', name, { handoverId, ...rest })).toMatchObject({ code: 'ROLE_NEEDED' });
    }
    expect((await hand('northWorker', 'withdrawLeadHandover', { handoverId, reason: 'x' })).code).toBe('NOT_FOUND');
    expect((await handover('worker', handoverId)).state).toBe('PROPOSED');
  });

  it('is not there for anybody else, whatever they ask', async () => {
    const { leadId, version, handoverId } = await handed();
    for (const key of ['otherTown', 'stranger', 'administrator', 'partner'] as const) {
      expect([key, await handover(key, handoverId)]).toEqual([key, null]);
      expect([key, await listed(key, leadId)]).toEqual([key, []]);
      for (const [name, input] of [
        ['proposeLeadHandover', { leadId, version, reason: why }],
        ['takeLeadHandover', { handoverId }],
        ['returnLeadHandover', { handoverId, reason: 'x' }],
        ['withdrawLeadHandover', { handoverId, reason: 'x' }],
      ] as const)
        expect([key, name, (await hand(key, name, input)).code]).toEqual([key, name, 'NOT_FOUND']);
    }
  });
});

describe('row-level security alone', () => {
  /** As a broken use case would ask: no permit, no filter, the runtime role alone. */
  const asked = async (standing: Readonly<Record<string, string>>, sql: string): Promise<unknown[]> => {
    const app = new pg.Client({ connectionString: world.database.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      for (const [name, value] of Object.entries({ organisation: world.home, ...standing }))
        await app.query(`select set_config('banso.${name}', $1, true)`, [value]);
      return (await app.query(sql)).rows;
    } finally {
      await app.end();
    }
  };

  it('shows a hand-over to both offices and to nobody else, and the lead to its own', async () => {
    const { leadId, handoverId } = await handed();
    const found = `select id from lead_handover where id = '${handoverId}'`;
    const offices = (id: string) => ({ reach: 'offices', offices: `{${id}}` });
    for (const id of [world.offices.chichibu, world.offices.north])
      expect(await asked(offices(id), found)).toEqual([{ id: handoverId }]);
    for (const standing of [offices(randomUUID()), { reach: 'none' }, { reach: 'towns', towns: '{113654}' }])
      expect(await asked(standing, found)).toEqual([]);
    expect(await asked({ organisation: world.away, reach: 'organisation' }, found)).toEqual([]);
    expect(await asked(offices(world.offices.north), `select id from lead where id = '${leadId}'`)).toEqual([]);
    // The door opens for the office that is asked alone.
    const door = `select lead_taken_over('${handoverId}', '2026-11-24') as lead`;
    expect(await asked(offices(world.offices.chichibu), door)).toEqual([{ lead: null }]);
    expect(await asked({ ...offices(world.offices.north), reach: 'towns' }, door)).toEqual([{ lead: null }]);
    expect(await asked(offices(world.offices.north), door)).toEqual([{ lead: leadId }]);
  });

  it('hides a withdrawn hand-over from the office that had been asked, and tells it no more than that', async () => {
    const { handoverId } = await handed();
    await hand('chief', 'withdrawLeadHandover', { handoverId, reason: '家を間違えていた' });
    const found = `select id from lead_handover where id = '${handoverId}'`;
    const offices = (...ids: string[]) => ({ reach: 'offices', offices: `{${ids.join(',')}}` });
    const { chichibu, north } = world.offices;
    expect(await asked(offices(north), found)).toEqual([]);
    expect(await asked(offices(chichibu), found)).toEqual([{ id: handoverId }]);
    expect(await asked(offices(chichibu, north), found)).toEqual([{ id: handoverId }]);
    const door = `select w.* from lead_handovers_withdrawn() w where w.id = '${handoverId}'`;
    const [stub] = (await asked(offices(north), door)) as Record<string, unknown>[];
    expect(Object.keys(stub ?? {}).filter((column) => /town|source|detected|urgent|reason|lead/.test(column))).toEqual(
      [],
    );
    for (const standing of [
      offices(chichibu),
      offices(randomUUID()),
      { reach: 'towns', towns: '{114081}' },
      { reach: 'none' },
    ])
      expect(await asked(standing, door)).toEqual([]);
    expect(await asked({ ...offices(north), organisation: world.away }, door)).toEqual([]);
    // The door is shut again behind whoever looked through it.
    expect(await asked(offices(north), `select (${door.replace('w.*', 'w.id')}) as stub, (${found}) as row`)).toEqual([
      { stub: handoverId, row: null },
    ]);
  });

  it('keeps the stamps as they were set, and lets nobody delete a hand-over', async () => {
    const { handoverId } = await handed();
    const all = { reach: 'organisation' };
    for (const change of [`given_by_name = 'x'`, `town_code = '113654'`, `to_office_id = '${world.offices.foreign}'`])
      await expect(asked(all, `update lead_handover set ${change} where id = '${handoverId}'`)).rejects.toThrow(
        'keeps its stamps',
      );
    await hand('northWorker', 'returnLeadHandover', { handoverId, reason: 'x' });
    const again = `update lead_handover set state = 'PROPOSED', settled_at = null, settled_by = null where id = '${handoverId}'`;
    await expect(asked(all, again)).rejects.toThrow('keeps its stamps');
    await expect(asked(all, 'delete from lead_handover')).rejects.toThrow('permission denied');
  });
});
