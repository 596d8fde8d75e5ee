import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from './cases-world.ts';
import { hand, handed, handover, listed, ofTheNorth, openHandoverWorld, why, world } from './lead-handover-world.ts';

beforeAll(openHandoverWorld);
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

describe('a lead handed to another office', () => {
  it('is offered to the office that answers for the town, nameless, and stays with the first until it is taken', async () => {
    const lead = await world.recorded('worker', { ...ofTheNorth, urgency: '食べていないようだ', informant: '隣家' });
    const { lead: offered } = await hand('worker', 'proposeLeadHandover', { leadId: lead.id, version: 1, reason: why });
    expect(offered).toMatchObject({
      version: 2,
      handOverTo: { id: world.offices.north },
      log: [{ kind: 'HANDOVER_PROPOSED' }],
      handovers: [
        {
          state: 'PROPOSED',
          lead: { office: { id: world.offices.chichibu } },
          given: { name: '見本 worker', role: 'consultationWorker', officeName: '秩父事務所' },
          settled: null,
          reason: why,
          mayDo: ['withdraw'],
        },
      ],
    });
    const noted = await world.act('outreach', 'noteLead', { leadId: lead.id, on: '2026-11-24', words: '明かりあり' });
    expect(noted.lead.log).toContainEqual(expect.objectContaining({ kind: 'NOTE' }));
  });

  it('shows the office that is asked what it needs to decide, and nothing else of the lead', async () => {
    const { leadId, handoverId } = await handed({ urgency: '食べていないようだ', displayName: '見本 一郎' });
    expect(await handover('northWorker', handoverId)).toMatchObject({
      state: 'PROPOSED',
      lead: null,
      townCode: '114081',
      source: 'neighbour',
      detectedOn: '2026-11-18',
      isUrgent: true,
      reason: why,
      mayDo: ['take', 'return'],
    });
    expect(await world.seen('northWorker', leadId)).toBeNull();
    const { today, leads } = await world.ask(
      'northWorker',
      '{ today { leadHandoversToAnswer { id } } leads { nodes { id } } }',
    );
    expect(today.leadHandoversToAnswer).toContainEqual({ id: handoverId });
    expect(leads.nodes).not.toContainEqual({ id: leadId });
    expect((await world.ask('worker', '{ today { leadHandoversToAnswer { id } } }')).today).toEqual({
      leadHandoversToAnswer: [],
    });
    const reads = await world.rows(
      `select 1 from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->>'fieldGroup' = 'note' and event->'ids' ? $2`,
      world.people.northWorker.id,
      leadId,
    );
    expect(reads.length).toBeGreaterThan(0);
    const [stored] = await world.rows('select reason_sealed from lead_handover where id = $1', handoverId);
    expect(String(stored?.reason_sealed)).not.toContain('寄居');
  });

  it('is taken: all of it is theirs, the first keeps the stub, and detection counts from the first day', async () => {
    const { leadId, handoverId } = await handed({ detectedOn: '2026-11-02' });
    await world.act('worker', 'noteLead', { leadId, on: '2026-11-20', words: '前を通る' });
    const taken = await hand('northWorker', 'takeLeadHandover', { handoverId, note: '明日訪ねます' });
    expect(taken.handover).toMatchObject({
      state: 'TAKEN',
      lead: { id: leadId, office: { id: world.offices.north } },
      settled: { name: '見本 northWorker', role: 'consultationWorker', officeName: '北部事務所' },
      settleReason: '明日訪ねます',
      mayDo: [],
    });
    const theirs = await world.seen('northWorker', leadId);
    expect(theirs).toMatchObject({ state: 'OPEN', area: 'OWN', detectedOn: '2026-11-02', lastTouchedOn: '2026-11-24' });
    expect(theirs.known).toContain('雨戸');
    expect(theirs.log.map(({ kind }: Answer) => kind).sort()).toEqual(['HANDOVER_PROPOSED', 'HANDOVER_TAKEN', 'NOTE']);

    for (const key of ['worker', 'supervisor', 'outreach'] as const)
      expect([key, await world.seen(key, leadId)]).toEqual([key, null]);
    const [stub] = await listed('worker', leadId);
    expect(stub).toMatchObject({
      id: handoverId,
      state: 'TAKEN',
      lead: null,
      reason: null,
      settleReason: '明日訪ねます',
      given: { name: '見本 worker' },
      settled: { name: '見本 northWorker' },
      mayDo: [],
    });
    expect(await world.act('worker', 'noteLead', { leadId, on: '2026-11-24', words: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    });

    const begun = await world.ask(
      'northWorker',
      `mutation O($input: OpenCaseInput!) { openCase(input: $input) { ... on CaseSaved { case { id detectedOn } } } }`,
      {
        input: {
          ...opening(),
          commandId: crypto.randomUUID(),
          leadId,
          townCode: '114081',
        },
      },
    );
    expect(begun.openCase.case.detectedOn).toBe('2026-11-02');
  });

  it('is returned with a reason that the first office reads, and may be offered again', async () => {
    const { leadId, version, handoverId } = await handed();
    const { handover: returned } = await hand('northSupervisor', 'returnLeadHandover', {
      handoverId,
      reason: '番地が秩父側でした',
    });
    expect(returned).toMatchObject({ state: 'RETURNED', lead: null, reason: null, settleReason: '番地が秩父側でした' });
    const [own] = await listed('worker', leadId);
    expect(own).toMatchObject({
      state: 'RETURNED',
      reason: why,
      settleReason: '番地が秩父側でした',
      settled: { officeName: '北部事務所' },
    });
    expect((await world.seen('worker', leadId)).log[0]).toMatchObject({
      kind: 'HANDOVER_RETURNED',
      by: { id: world.people.northSupervisor.id },
    });
    const again = await hand('worker', 'proposeLeadHandover', { leadId, version, reason: why });
    expect(again.lead.handovers.map(({ state }: Answer) => state).sort()).toEqual(['PROPOSED', 'RETURNED']);
  });

  it('is withdrawn by the first office while it waits', async () => {
    const { leadId, handoverId } = await handed();
    const { handover: back } = await hand('chief', 'withdrawLeadHandover', { handoverId, reason: '家を間違えていた' });
    expect(back).toMatchObject({ state: 'WITHDRAWN', settled: { officeName: '秩父事務所' }, mayDo: [] });
    expect(back.settleReason).toBe('家を間違えていた');
    // The office that was asked learns that it was withdrawn, by whom and when; of the lead it sees nothing any more.
    const nothing = { townCode: null, source: null, detectedOn: null, isUrgent: null, lead: null, reason: null };
    for (const key of ['northWorker', 'northSupervisor'] as const) {
      const asked = await handover(key, handoverId);
      expect(asked).toMatchObject({ state: 'WITHDRAWN', ...nothing, settleReason: null, mayDo: [] });
      expect(asked.given).toMatchObject({ officeName: '秩父事務所', name: '見本 worker' });
      expect(asked.settled.at).toBe('2026-11-24T01:00:00.000Z');
      expect((await listed(key)).find(({ id }: Answer) => id === handoverId)).toMatchObject(nothing);
      expect(await listed(key, leadId)).toEqual([]);
    }
    for (const key of ['worker', 'supervisor', 'manager'] as const)
      expect([key, await handover(key, handoverId)]).toMatchObject([
        key,
        { townCode: '114081', source: 'neighbour', detectedOn: '2026-11-18', isUrgent: false },
      ]);
    expect(await handover('stranger', handoverId)).toBeNull();
    expect((await world.seen('worker', leadId)).log).toContainEqual(
      expect.objectContaining({ kind: 'HANDOVER_WITHDRAWN' }),
    );
  });

  it('stands in a list that is narrowed by state and office, and gone through page by page', async () => {
    for (let each = 0; each < 3; each += 1) await handed();
    const LIST = `query P($s: [LeadHandoverState!], $o: ID, $n: Int, $a: ID) {
      leadHandovers(states: $s, officeId: $o, first: $n, after: $a) { id state cursor } }`;
    const page = async (variables: Record<string, unknown>): Promise<Answer[]> =>
      (await world.ask('northWorker', LIST, variables)).leadHandovers;
    const plain = (rows: Answer[]) => rows.map(({ id, state }) => ({ id, state }));
    const all = plain(await page({ n: 200 }));
    const paged: Answer[] = [];
    for (let after: string | null = null; ; ) {
      const rows: Answer[] = await page({ n: 2, a: after });
      paged.push(...plain(rows));
      if (rows.length < 2) break;
      after = rows.at(-1).cursor;
    }
    expect(paged).toEqual(all);
    const states = all.map(({ state }) => state);
    expect(states).toContain('WITHDRAWN');
    expect(states.lastIndexOf('PROPOSED')).toBeLessThan(states.indexOf('WITHDRAWN'));
    expect(new Set((await page({ s: ['PROPOSED'] })).map(({ state }) => state))).toEqual(new Set(['PROPOSED']));
    expect(plain(await page({ o: world.offices.chichibu, n: 200 }))).toEqual(all);
    for (const o of [world.offices.foreign, 'x']) expect(await page({ o })).toEqual([]);
    const { cursor, id } = (await page({ n: 1 }))[0];
    for (const a of ['x', id]) await expect(page({ a })).rejects.toThrow('BAD_REQUEST');
    // The mark of one reader is nothing for another, though both see the list.
    await expect(world.ask('northSupervisor', LIST, { a: cursor })).rejects.toThrow('BAD_REQUEST');
  });

  it('goes on after a page of which the last was settled meanwhile', async () => {
    for (let each = 0; each < 4; each += 1) await handed();
    const LIST = `query P($n: Int, $a: ID) {
      leadHandovers(states: [PROPOSED], first: $n, after: $a) { id cursor } }`;
    const page = async (variables: Record<string, unknown>): Promise<Answer[]> =>
      (await world.ask('northWorker', LIST, variables)).leadHandovers;
    const [, last] = await page({ n: 2 });
    const after = async () => (await page({ n: 200, a: last.cursor })).map(({ id }) => id);
    const before = await after();
    expect(before.length).toBeGreaterThan(1);
    const returned = await hand('northSupervisor', 'returnLeadHandover', { handoverId: last.id, reason: '秩父側' });
    expect(returned.__typename).toBe('LeadHandoverSaved');
    expect(await after()).toEqual(before);
  });
});
