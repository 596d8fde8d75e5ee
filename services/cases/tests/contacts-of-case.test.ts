import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const CONTACTS = `query C($id: ID!, $first: Int, $after: String) { case(id: $id) { contactStep firstContactWithPersonOn lastContactAt
  latestContacts { id step } contacts(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id note place startedAt case { id } } }
  promises { id what state } events { type by { id } detail } } }`;

const WALK = `query W($id: ID!, $first: Int, $after: String) { case(id: $id) {
  contacts(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`;

describe('contacts of a case', () => {
  it('come newest first, in pages, each with its count', async () => {
    const caseId = await world.open();
    for (const day of ['18', '19', '20', '21', '22']) {
      await world.act(
        'worker',
        'recordContact',
        visit(caseId, { startedAt: `2026-11-${day}T10:00:00+09:00`, note: `${day}日` }),
      );
    }
    const page = async (after: string | null) =>
      (await world.ask('worker', CONTACTS, { id: caseId, first: 2, after })).case;
    const first = await page(null);
    expect(first.latestContacts).toHaveLength(3);
    expect(first.contacts.nodes.map((node: { note: string }) => node.note)).toEqual(['22日', '21日']);
    const second = await page(first.contacts.pageInfo.endCursor);
    expect(second.contacts.nodes.map((node: { note: string }) => node.note)).toEqual(['20日', '19日']);
    const third = await page(second.contacts.pageInfo.endCursor);
    expect(third.contacts).toMatchObject({
      totalCount: 5,
      pageInfo: { hasNextPage: false },
      nodes: [{ note: '18日', case: { id: caseId } }],
    });
    expect(third.events[0]).toMatchObject({ type: 'contactRecorded', by: { id: world.people.worker.id } });
    expect(third.events[0].detail).toContain('kind=VISIT');
  });

  it('are ten thousand as quickly as five: as many statements, and no more than a page of them', async () => {
    const [few, many] = [await world.open(), await world.open()];
    for (const caseId of [few, many])
      await world.act('worker', 'recordContact', visit(caseId, { startedAt: '2026-11-02T10:00:00+09:00' }));
    await copies(few, 4);
    await copies(many, 9_999);
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const page = async (id: string, first: number, after: string | null = null, query = CONTACTS) => {
      const asked = { query, variables: { id, first, after } };
      const { data } = await counted.execute(asked, world.as('worker'), randomUUID());
      return (data as { case: { contacts: ContactsPage } }).case.contacts;
    };
    expect((await page(few, 20)).nodes).toHaveLength(5);
    expect(await page(many, 20)).toMatchObject({ totalCount: 10_000, pageInfo: { hasNextPage: true } });
    expect(statements[1]).toBe(statements[0]);
    // However many are asked for, a page is a page; and the cursor leads past each of them once.
    const seen = new Set<string>();
    let [pages, after] = [0, null as string | null];
    do {
      const { nodes, pageInfo } = await page(many, 1_000, after, WALK);
      expect(nodes.length).toBeLessThanOrEqual(100);
      for (const { id } of nodes) seen.add(id);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    await counted.close();
    expect([seen.size, pages]).toEqual([10_000, 100]);
    expect(new Set(statements.slice(2)).size).toBe(1);
  }, 60_000);

  it('show no words to those who may not read notes', async () => {
    const caseId = await world.open();
    const promise = { what: '電話する', dueOn: '2026-12-01' };
    await world.act('worker', 'recordContact', visit(caseId, { note: '秘密', place: '自宅', promise }));
    for (const key of ['town', 'auditor'] as const) {
      const { case: found } = await world.ask(key, CONTACTS, { id: caseId });
      expect(found.contacts.nodes).toMatchObject([{ note: null, place: null }]);
      expect(found.promises).toMatchObject([{ what: '', state: 'OPEN' }]);
    }
    const reads = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'fieldGroup' = 'note'`,
      world.people.auditor.id,
    );
    expect(reads).toEqual([]);
  });
});

interface ContactsPage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The one contact of a case, this often again, a minute apart; words are bound to their own row and stay behind. */
async function copies(caseId: string, times: number): Promise<void> {
  await world.rows(`insert into contact
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'note_sealed', null, 'place_sealed', null,
      'started_at', c.started_at - n * interval '1 minute', 'ended_at', c.ended_at - n * interval '1 minute'))).*
    from contact c, generate_series(1, ${times}) as n where c.case_id = '${caseId}'`);
}
