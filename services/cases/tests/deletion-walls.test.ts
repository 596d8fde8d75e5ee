import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closed, DAY_BEFORE, DUE, del, hold, openRetentionWorld, TABLES_OF_CASES, world } from './retention-world.ts';

let app: pg.Client;
beforeAll(async () => {
  await openRetentionWorld();
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});

describe('the database', () => {
  /** Parts of what is still being written, which a save replaces. */
  const REWRITTEN = ['agenda_item', 'case_search_key', 'plan_goal', 'plan_item', 'writing'];

  it('holds a wall before the deletion of every table of a case but what a save replaces', async () => {
    const tables = (await world.rows(TABLES_OF_CASES)).map(({ name }) => String(name));
    const walled = await world.rows(
      `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where p.polname = 'only_with_its_case' and p.polcmd = 'd' and not p.polpermissive order by 1`,
    );
    const expected = [...tables.filter((name) => !REWRITTEN.includes(name)), 'support_case'].sort();
    expect(walled.map(({ name }) => name)).toEqual(expected);
    for (const table of [...tables, 'support_case']) {
      const { rows } = await app.query('select has_table_privilege($1, $2) as may', [table, 'delete']);
      expect([table, rows[0].may]).toEqual([table, true]);
    }
    for (const table of ['case_deletion', 'audit_entry']) {
      const { rows } = await app.query('select has_table_privilege($1, $2) as may', [table, 'delete']);
      expect([table, rows[0].may]).toEqual([table, false]);
    }
  });

  it('lets nothing be deleted but by the transaction that confirms, and only of that case', async () => {
    const { caseId } = await closed();
    const other = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    const { manager } = world.people;
    const reaches = ['organisation', 'system'];
    for (const reach of reaches)
      await inside(manager.id, async () => {
        await app.query(`select set_config('banso.reach', $1, true)`, [reach]);
        for (const table of ['contact', 'party', 'case_event', 'support_case', 'legal_hold', 'case_transfer'])
          expect([table, (await app.query(`delete from ${table}`)).rowCount]).toEqual([table, 0]);
        expect((await app.query('delete from draft')).rowCount).toBe(0);
      });
    await inside(manager.id, async () => {
      await app.query(
        `update case_deletion set state = 'CONFIRMED', settled_by = $2, settled_by_name = 'x', settled_at = '2032-04-01T01:00:00Z',
         counts = '{}', digest = '' where id = $1`,
        [deletion.id, manager.id],
      );
      await app.query('delete from contact_original');
      await app.query('delete from promise_made');
      const { rows } = await app.query('select distinct case_id from promise_made');
      expect(rows).not.toContainEqual({ case_id: caseId });
      expect(rows).toContainEqual({ case_id: other.caseId });
    });
  });

  it('knows of every table that hangs on a case whose it is, so that nothing is left behind', async () => {
    const hanging = await world.rows(`with recursive hanging as (
        select 'support_case'::regclass::oid as id
        -- What goes by itself with the record that it hangs on need not say whose it is.
        union select f.conrelid from pg_constraint f join hanging h on f.confrelid = h.id
          where f.contype = 'f' and f.confdeltype <> 'c')
      select c.relname as name from hanging h join pg_class c on c.oid = h.id
      -- A merge names its two cases, and is asked for by both names.
      where c.relname not in ('support_case', 'case_merge') and not exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)`);
    expect(hanging).toEqual([]);
  });

  const standing = (caseActor: string) =>
    app.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', 'organisation', true),
       set_config('banso.actor', $2, true)`,
      [world.home, caseActor],
    );
  const inside = async <R>(actor: string, work: () => Promise<R>): Promise<R> => {
    await app.query('begin');
    try {
      await standing(actor);
      return await work();
    } finally {
      await app.query('rollback');
    }
  };
  const door = async (id: string, today: string) =>
    (await app.query(`select case_deleted($1, '見本', $2, $2::date + interval '9 hours') as done`, [id, today])).rows[0]
      .done;

  it('opens its one door only for a second person, in time, without a hold, for the case as it was proposed', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    const { supervisor, manager } = world.people;
    const tried = (actor: string, today = '2032-04-01') => inside(actor, () => door(deletion.id, today));
    expect(await tried(supervisor.id)).toBe(false);
    expect(await tried('')).toBe(false);
    expect(await tried(manager.id, '2032-03-31')).toBe(false);
    expect(await tried(manager.id)).toBe(true);
    expect(await inside(manager.id, () => door(crypto.randomUUID(), '2032-04-01'))).toBe(false);
    await world.rows(`update support_case set closed_on = closed_on + 1 where id = $1`, caseId);
    expect(await tried(manager.id)).toBe(false);
    await world.rows(`update support_case set closed_on = closed_on - 1, stage = 'SUPPORT' where id = $1`, caseId);
    expect(await tried(manager.id)).toBe(false);
    await world.rows(`update support_case set stage = 'CLOSED' where id = $1`, caseId);
    await hold(caseId);
    expect(await tried(manager.id)).toBe(false);
  });

  it('confirms nothing for the one who proposed, too early, on hold or open, and changes no proof', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    const { manager, supervisor } = world.people;
    const confirm = (actor: string, by: string, at = '2032-04-01T01:00:00Z') =>
      inside(actor, () =>
        app.query(
          `update case_deletion set state = 'CONFIRMED', settled_by = $2, settled_by_name = 'x', settled_at = $3::timestamptz,
           counts = '{}', digest = 'x' where id = $1`,
          [deletion.id, by, at],
        ),
      );
    await expect(confirm(supervisor.id, supervisor.id)).rejects.toThrow('cannot be confirmed');
    await expect(confirm(supervisor.id, manager.id)).rejects.toThrow('cannot be confirmed');
    await expect(confirm(manager.id, manager.id, DAY_BEFORE)).rejects.toThrow('cannot be confirmed');
    expect((await confirm(manager.id, manager.id)).rowCount).toBe(1);
    await hold(caseId);
    await expect(confirm(manager.id, manager.id)).rejects.toThrow('cannot be confirmed');
    await expect(
      inside(manager.id, () =>
        app.query(`update case_deletion set due_on = '2020-01-01' where id = $1`, [deletion.id]),
      ),
    ).rejects.toThrow('permission denied');
    await expect(inside(manager.id, () => app.query('delete from case_deletion'))).rejects.toThrow('permission denied');
    await world.rows(
      `update case_deletion set state = 'CANCELLED', settled_by = $2, settled_by_name = 'x', settled_at = now() where id = $1`,
      deletion.id,
      manager.id,
    );
    await expect(confirm(manager.id, manager.id)).rejects.toThrow('keeps what it was');
  });

  it('keeps the stamps of a transfer', async () => {
    const caseId = await world.assigned();
    const version = Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version);
    await world.act('supervisor', 'proposeTransfer', {
      caseId,
      version,
      toOfficeId: world.offices.north,
      reason: 'moved',
      ground: 'consent',
      note: '引継ぎ',
    });
    await expect(
      inside(world.people.manager.id, () =>
        app.query(`update case_transfer set given_by_name = 'x' where case_id = '${caseId}'`),
      ),
    ).rejects.toThrow('keeps its stamps');
  });
});
