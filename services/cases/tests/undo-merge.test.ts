import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit } from './casework-world.ts';
import { commissioner, type MergeWorld, mergeWorld, nobody } from './merge-world.ts';

let world: MergeWorld;
beforeAll(async () => {
  world = await mergeWorld();
});
afterAll(() => world.close());

const withoutMoments = ({ version: _, ...rest }: Record<string, unknown>) => rest;

describe('undoing a merge', () => {
  it('brings both cases back to where they stood', async () => {
    const survivor = await world.of({ birthDate: '1982' });
    const source = await world.of({ birthDate: '1982-05-03', gender: 'male', phones: ['090-0000-0000'] }, commissioner);
    await world.act('worker', 'saveAssessment', { caseId: source, items: [] });
    await world.act('worker', 'recordContact', visit(source, { promise: { what: '電話', dueOn: '2026-12-01' } }));
    await world.act('worker', 'blockVisits', {
      caseId: source,
      scope: 'VISITS',
      saidBy: 'CLIENT',
      saidOn: '2026-11-20',
      recontactOn: '2026-12-20',
    });
    const before = [await world.read(survivor), await world.read(source)];
    await world.merge(survivor, source);
    const [merge] = (await world.read(survivor)).merges;
    expect(merge.undo.stays).toEqual([]);
    expect(merge.undo.goesBack.map(({ kind, field }: { kind: string; field: string }) => field ?? kind)).toEqual([
      'birthDate',
      'gender',
      'phones',
      'PERSON',
      'PROMISE',
      'BLOCK',
    ]);
    expect(merge.undo.goesBack[0]).toMatchObject({ before: ['1982'], now: ['1982-05-03'] });
    expect(await world.undo(merge.id)).toMatchObject({ __typename: 'CaseSaved', case: { id: survivor } });
    const after = [await world.read(survivor), await world.read(source)];
    for (const index of [0, 1]) {
      expect(withoutMoments(after[index].client)).toEqual(withoutMoments(before[index].client));
      expect(after[index].parties.map(withoutMoments)).toEqual(before[index].parties.map(withoutMoments));
      expect(after[index]).toMatchObject({
        stage: before[index].stage,
        mayDo: before[index].mayDo,
        promises: before[index].promises,
        isMerged: false,
      });
      for (const part of ['contacts', 'latestContacts', 'contactStep', 'lastContactAt', 'firstContactWithPersonOn'])
        expect(after[index][part]).toEqual(before[index][part]);
    }
    expect(after[0].visitBlock).toMatchObject({ inForce: false, liftReason: '別の人だった' });
    expect(after[1].visitBlock).toMatchObject({ inForce: true });
    expect(after[0].merges).toMatchObject([{ undoReason: '別の人だった', undo: null }]);
    expect([after[0].events[0].type, after[1].events[0].type]).toEqual(['otherCaseGivenBack', 'mergeUndone']);
    expect(
      (await world.act('worker', 'recordContact', visit(source, { kind: 'LETTER', result: 'LETTER_LEFT' }))).__typename,
    ).toBe('ContactSaved');
    const audit = await world.rows(
      `select 1 from audit_entry where event->>'action' = 'case:undoMerge' and case_id = any($1::uuid[])`,
      [survivor, source],
    );
    expect(audit).toHaveLength(2);
    // And the two may be merged again.
    expect((await world.merge(survivor, source)).__typename).toBe('CaseSaved');
  });

  it('leaves what somebody worked with since, says so before, and is refused where that changed meanwhile', async () => {
    const survivor = await world.of({});
    const source = await world.of({ birthDate: '1982-05-03', gender: 'male' }, commissioner);
    await world.act('worker', 'recordContact', visit(source, { promise: { what: '電話', dueOn: '2026-12-01' } }));
    await world.merge(survivor, source);
    const merged = await world.read(survivor);
    const party = (each: { id: string; version: number }, role: string, changes: Record<string, unknown>) =>
      world.act('worker', 'updateParty', {
        caseId: survivor,
        partyId: each.id,
        version: each.version,
        role,
        party: changes,
      });
    const { client, parties, promises, merges } = merged;
    await party(client, 'CLIENT', {
      displayName: client.displayName,
      kana: client.kana,
      nameKnown: 'FULL',
      birthDate: '1983-05-03',
      gender: 'male',
    });
    const added = parties.find((each: { displayName: string }) => each.displayName === '例示 民生');
    await party(added, 'CONSULTER', {
      ...commissioner.consulter,
      phones: ['0494-00-0001'],
    });
    await world.act('worker', 'settlePromise', { caseId: survivor, promiseId: promises[0].id, state: 'KEPT' });
    await world.act('worker', 'recordContact', visit(survivor));
    const { undo } = (await world.read(survivor)).merges[0];
    expect(undo.stays.map(({ kind, field }: { kind: string; field: string }) => field ?? kind)).toEqual([
      'birthDate',
      'PERSON',
      'PROMISE',
    ]);
    expect(undo.stays[0]).toMatchObject({ now: ['1983-05-03'], before: [] });
    expect(undo.goesBack.map(({ field }: { field: string }) => field)).toEqual(['gender']);
    expect(await world.undo(merges[0].id)).toMatchObject({ code: 'UNDO_OUTDATED' });
    const staying = undo.stays.map(({ key }: { key: string }) => key);
    expect((await world.undo(merges[0].id, { staying })).__typename).toBe('CaseSaved');
    const [kept, back] = [await world.read(survivor), await world.read(source)];
    expect(kept.client).toMatchObject({ birthDate: '1983-05-03', gender: null });
    expect(kept.parties).toHaveLength(3);
    expect(kept.promises).toMatchObject([{ state: 'KEPT' }]);
    expect(back.promises).toMatchObject([{ state: 'KEPT' }]);
    // What was recorded after the merge stays with the survivor.
    expect(kept.contacts.totalCount).toBe(1);
    expect(back.contacts.totalCount).toBe(1);
  });

  it('brings a refusal of the survivor back that a stricter one replaced, and leaves one said anew', async () => {
    const block = { scope: 'VISITS', saidBy: 'CLIENT', saidOn: '2026-11-20', recontactOn: '2026-12-20' };
    const make = async () => {
      const [survivor, source] = [await world.of(), await world.of()];
      await world.act('worker', 'blockVisits', { caseId: survivor, ...block });
      await world.act('worker', 'blockVisits', { caseId: source, ...block, recontactOn: '2027-01-20' });
      await world.merge(survivor, source);
      return { survivor, merge: (await world.read(survivor)).merges[0] };
    };
    const one = await make();
    await world.undo(one.merge.id);
    expect((await world.read(one.survivor)).visitBlock).toMatchObject({ inForce: true, recontactOn: '2026-12-20' });
    const other = await make();
    await world.act('worker', 'blockVisits', { caseId: other.survivor, ...block, recontactOn: '2027-03-01' });
    const { stays } = (await world.read(other.survivor)).merges[0].undo;
    expect(stays).toMatchObject([{ kind: 'BLOCK' }]);
    await world.undo(other.merge.id, { staying: [stays[0].key] });
    expect((await world.read(other.survivor)).visitBlock).toMatchObject({ inForce: true, recontactOn: '2027-03-01' });
  });

  it('brings a source back closed that was closed before', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    const { version } = await world.read(source);
    await world.act('supervisor', 'closeCase', { caseId: source, version, reason: 'other' });
    await world.merge(survivor, source);
    await world.undo((await world.read(survivor)).merges[0].id);
    expect(await world.read(source)).toMatchObject({ stage: 'CLOSED', closedOn: '2026-11-24', isMerged: false });
  });

  it('happens once, also where two press at the same moment', async () => {
    const { mergeId, source } = await world.merged();
    const answers = await Promise.all([world.undo(mergeId), world.undo(mergeId, {}, 'supervisor')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CaseSaved', 'Refusal']);
    expect(await world.undo(mergeId)).toMatchObject({ code: 'MERGE_ALREADY_UNDONE' });
    const events = (await world.read(source)).events.filter(({ type }: { type: string }) => type === 'mergeUndone');
    expect(events).toHaveLength(1);
  });

  it('is for those who may merge, with both cases in reach and a reason', async () => {
    const { mergeId, survivor } = await world.merged();
    expect(await world.undo(mergeId, { reason: '' })).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    for (const key of ['worker', 'outreach', 'manager'] as const)
      expect(await world.undo(mergeId, {}, key)).toMatchObject({ code: 'ROLE_NEEDED' });
    const absent = await world.undo(nobody);
    expect(absent).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    for (const key of ['northSupervisor', 'stranger', 'partner', 'administrator'] as const)
      expect(await world.undo(mergeId, {}, key)).toEqual(absent);
    expect(await world.undo('not an id')).toEqual(absent);
    await world.rows('update support_case set office_id = $2 where id = $1', survivor, world.offices.north);
    expect(await world.undo(mergeId)).toEqual(absent);
    expect(await world.undo(mergeId, {}, 'northSupervisor')).toEqual(absent);
    expect(
      (
        await world.ask('worker', 'query U($id: ID!) { case(id: $id) { merges { undo { stays { key } } } } }', {
          id: (await world.merged()).survivor,
        })
      ).case.merges,
    ).toEqual([{ undo: null }]);
  });
});

describe('the tables of merging', () => {
  it('are seen with either case, kept as they were made, and let nothing go but untouched copies', async () => {
    const { survivor, source } = await world.merged();
    const app = new pg.Client({ connectionString: testSettings(world.database, world.keys).databaseUrl });
    await app.connect();
    const as = async (
      organisation: string,
      reach: string,
      offices: readonly string[],
      sql: string,
      values: unknown[] = [],
    ) => {
      await app.query('begin');
      try {
        await app.query(
          `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true), set_config('banso.offices', $3, true), set_config('banso.towns', '{}', true)`,
          [organisation, reach, `{${offices}}`],
        );
        return (await app.query(sql, values)).rowCount;
      } finally {
        await app.query('rollback');
      }
    };
    const look = 'select 1 from case_merge where survivor_id = $1';
    const { home, away, offices } = world;
    expect(await as(home, 'offices', [offices.chichibu], look, [survivor])).toBe(1);
    expect(await as(home, 'organisation', [], look, [survivor])).toBe(1);
    for (const [organisation, reach, of] of [
      [home, 'offices', [offices.north]],
      [home, 'none', []],
      [away, 'organisation', []],
    ] as const)
      expect(await as(organisation, reach, of, look, [survivor])).toBe(0);
    const inOffice = (sql: string, values: unknown[] = []) => as(home, 'offices', [offices.chichibu], sql, values);
    expect(await inOffice('delete from case_merge')).toBe(0);
    await expect(inOffice('update case_merge set survivor_id = source_id')).rejects.toThrow(/permission denied/);
    await expect(inOffice('update case_merge set taken_sealed = reason_sealed')).rejects.toThrow(/permission denied/);
    expect(await inOffice('delete from party where case_id = $1', [source])).toBe(0);
    expect(await inOffice('delete from party where case_id = $1', [survivor])).toBe(1);
    expect(await inOffice('delete from promise_made where contact_id is not null')).toBe(0);
    await app.end();
  });
});
