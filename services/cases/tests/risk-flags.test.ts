import { randomUUID } from 'node:crypto';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());
afterEach(() => world.rows("update visit_visitor set state = 'CANCELLED'"));

const risk = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  kind: 'violence',
  saidBy: 'FAMILY',
  saidOn: '2026-11-20',
  words: '父親が怒鳴り、物を投げることがある',
  steps: '大きな声がしたら玄関から離れ、事務所に電話する',
  needsTwo: true,
  reviewOn: '2026-12-24',
  ...changes,
});
const FLAGS =
  'query F($id: ID!) { case(id: $id) { riskFlags { id version kind words steps needsTwo unreviewed mayEase } } }';
const seen = async (key: PersonKey, caseId: string) =>
  (await world.ask(key, FLAGS, { id: caseId })).case?.riskFlags ?? 'no case';

async function flagged(changes: Record<string, unknown> = {}) {
  const caseId = await world.assigned();
  const saved = await world.act('supervisor', 'raiseRiskFlag', risk(caseId, changes));
  return { caseId, flag: saved.case.riskFlags[0] };
}

describe('what those who visit must know', () => {
  it('is kept sealed, with who said it and the steps agreed, and is audited', async () => {
    const { caseId, flag } = await flagged();
    expect(flag).toMatchObject({
      kind: 'violence',
      saidBy: 'FAMILY',
      saidOn: '2026-11-20',
      steps: '大きな声がしたら玄関から離れ、事務所に電話する',
      needsTwo: true,
      unreviewed: false,
      mayEase: true,
    });
    const [row] = await world.rows(
      'select kind_sealed, words_sealed, steps_sealed from risk_flag where id = $1',
      flag.id,
    );
    for (const sealed of Object.values(row ?? {})) expect(String(sealed)).not.toMatch(/violence|父親|玄関/);
    const audit = await world.rows(
      `select event from audit_entry where event->>'action' = 'risk:raise' and event->>'entityId' = $1`,
      flag.id,
    );
    expect(audit).toHaveLength(1);
    await seen('chief', caseId);
    const reads = await world.rows(
      `select 1 from audit_entry where event->>'kind' = 'read' and event->>'fieldGroup' = 'risk' and actor_id = $2 and event->'ids' ? $1`,
      caseId,
      world.people.chief.id,
    );
    expect(reads).toHaveLength(1);
  });

  it('is seen by the team, by who goes there, by who said it and by who supervises, and by nobody else', async () => {
    const { caseId, flag } = await flagged();
    for (const key of ['outreach', 'supervisor', 'chief'] as const)
      expect([key, await seen(key, caseId)]).toMatchObject([key, [{ id: flag.id }]]);
    for (const key of ['worker', 'employment', 'unqualified', 'manager', 'auditor', 'town'] as const)
      expect([key, await seen(key, caseId)]).toEqual([key, []]);
    for (const key of ['northSupervisor', 'northWorker', 'otherTown', 'stranger'] as const)
      expect([key, await seen(key, caseId)]).toEqual([key, 'no case']);
    const { worker, outreach } = world.people;
    const { visit } = await world.act('outreach', 'planVisit', planned(caseId, [outreach.id, worker.id]));
    expect(await seen('worker', caseId)).toMatchObject([{ id: flag.id, mayEase: false }]);
    await world.act('outreach', 'cancelVisit', { visitId: visit.id, reason: '延期' });
    expect(await seen('worker', caseId)).toEqual([]);
    const said = await world.act('worker', 'raiseRiskFlag', risk(caseId, { kind: 'animals', needsTwo: false }));
    expect(said.case.riskFlags).toMatchObject([{ kind: 'animals' }]);
    expect(await seen('worker', caseId)).toHaveLength(1);
    expect(await seen('outreach', caseId)).toHaveLength(2);
  });

  it('leaves no trace in the history that everybody reads', async () => {
    const { caseId } = await flagged();
    const types = (await world.rows('select type from case_event where case_id = $1', caseId)).map(({ type }) => type);
    expect(types.filter((type) => /risk|solo/i.test(String(type)))).toEqual([]);
  });

  it('is looked at again, within half a year, from its latest version', async () => {
    const caseId = await world.assigned();
    const raise = (changes: Record<string, unknown>) => world.act('supervisor', 'raiseRiskFlag', risk(caseId, changes));
    expect(await raise({ reviewOn: '2026-11-24' })).toMatchObject({ code: 'FLAG_REVIEW_NOT_AHEAD' });
    expect(await raise({ reviewOn: '2027-05-28' })).toMatchObject({ code: 'FLAG_REVIEW_TOO_FAR' });
    expect(await raise({ kind: 'ghosts', saidOn: '2026-11-25' })).toMatchObject({
      issues: [
        { path: 'kind', code: 'unknownCode' },
        { path: 'saidOn', code: 'inTheFuture' },
      ],
    });
    const [flag] = (await raise({})).case.riskFlags;
    world.at('2026-12-25T10:00:00+09:00');
    try {
      expect(await seen('chief', caseId)).toMatchObject([{ unreviewed: true, needsTwo: true }]);
      const again = { caseId, flagId: flag.id, version: 1, words: '最近は落ち着いている', steps: null, needsTwo: true };
      const reviewed = await world.act('outreach', 'reviewRiskFlag', { ...again, reviewOn: '2027-03-01' });
      expect(reviewed.case.riskFlags).toMatchObject([
        { version: 2, unreviewed: false, words: '最近は落ち着いている', steps: null },
      ]);
      const stale = await world.act('chief', 'reviewRiskFlag', { ...again, words: '別の話', reviewOn: '2027-03-01' });
      expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2, changedBy: '見本 outreach' });
      expect(stale.changes.map(({ field }: { field: string }) => field)).toEqual(['words']);
    } finally {
      world.at('2026-11-24T10:00:00+09:00');
    }
  });

  it('is eased and ended by whoever supervises alone, with a reason; to others it does not exist', async () => {
    const { caseId, flag } = await flagged();
    const end = (key: PersonKey, reason = '父親が転居した', version = 1) =>
      world.act(key, 'endRiskFlag', { caseId, flagId: flag.id, version, reason });
    const ease = (key: PersonKey) =>
      world.act(key, 'reviewRiskFlag', {
        caseId,
        flagId: flag.id,
        version: 1,
        needsTwo: false,
        reviewOn: '2026-12-24',
      });
    for (const key of ['worker', 'employment', 'northSupervisor', 'stranger', 'partner', 'administrator'] as const) {
      expect([key, await end(key)]).toMatchObject([key, { code: 'NOT_FOUND', openTo: [] }]);
      expect([key, await ease(key)]).toMatchObject([key, { code: 'NOT_FOUND', openTo: [] }]);
    }
    const absent = await world.act('worker', 'endRiskFlag', { caseId, flagId: randomUUID(), version: 1, reason: 'x' });
    expect(absent).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    const openTo = ['chiefConsultationWorker', 'officeSupervisor'];
    expect(await end('outreach')).toMatchObject({ code: 'ROLE_NEEDED', openTo });
    expect(await ease('outreach')).toMatchObject({ code: 'ROLE_NEEDED', openTo });
    expect(await end('chief', ' ')).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect(await end('chief', '転居', 7)).toMatchObject({ __typename: 'StaleVersion' });
    expect((await end('chief')).case.riskFlags).toEqual([]);
    expect(await end('chief')).toMatchObject({ code: 'FLAG_ENDED' });
    expect(await world.act('auditor', 'raiseRiskFlag', risk(caseId))).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.act('town', 'raiseRiskFlag', risk(caseId))).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.act('stranger', 'raiseRiskFlag', risk(caseId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('nobody goes alone where a risk asks for two', () => {
  const { outreach, worker } = { outreach: 'outreach', worker: 'worker' } as const;
  const solo = async (changes: Record<string, unknown> = {}) => {
    const { caseId, flag } = await flagged(changes);
    const { visit } = await world.act(outreach, 'planVisit', planned(caseId, [world.people.outreach.id]));
    return { caseId, flag, visit };
  };

  it('is asked at the leaving, and never told to who may not know', async () => {
    const { caseId, visit } = await solo();
    expect(visit.lacksSecond).toBe(true);
    const asked = await world.ask(worker, 'query V($id: ID!) { case(id: $id) { visits { lacksSecond mayDo } } }', {
      id: caseId,
    });
    expect(asked.case.visits).toEqual([{ lacksSecond: false, mayDo: ['CHANGE', 'CANCEL'] }]);
    const leave = () => world.act(outreach, 'leaveForVisit', { visitId: visit.id });
    expect(await leave()).toMatchObject({ code: 'VISIT_NEEDS_TWO', clause: '3(1)ア(ｳ)' });
    const { caseId: _, ...content } = planned(caseId, [world.people.outreach.id, world.people.worker.id]);
    await world.act(worker, 'changeVisit', { visitId: visit.id, version: 1, ...content });
    expect((await leave()).visit.state).toBe('OUT');
  });

  it('holds past the review day', async () => {
    const { visit } = await solo();
    await world.rows("update risk_flag set review_on = '2026-01-01'");
    expect(await world.act(outreach, 'leaveForVisit', { visitId: visit.id })).toMatchObject({
      code: 'VISIT_NEEDS_TWO',
    });
  });

  it('but where a supervisor lets it be, with a reason, for the visit as it stands', async () => {
    const { caseId, visit } = await solo();
    const allow = (key: PersonKey, reason = '母の立ち会いがあり、玄関先だけのため', version = visit.version) =>
      world.act(key, 'allowSoloVisit', { visitId: visit.id, version, reason });
    for (const key of [outreach, 'chief', worker] as const)
      expect([key, await allow(key)]).toMatchObject([key, { code: 'ROLE_NEEDED', openTo: ['officeSupervisor'] }]);
    for (const key of ['northSupervisor', 'stranger', 'administrator'] as const)
      expect([key, await allow(key)]).toMatchObject([key, { code: 'NOT_FOUND', openTo: [] }]);
    expect(await allow('supervisor', '')).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect(await allow('supervisor', '玄関先だけ', 9)).toMatchObject({ __typename: 'StaleVersion' });
    const allowed = await allow('supervisor');
    expect(allowed.visit).toMatchObject({
      lacksSecond: false,
      soloAllowedBy: { id: world.people.supervisor.id },
      soloReason: '母の立ち会いがあり、玄関先だけのため',
    });
    expect(await allow('supervisor', '玄関先だけ', 2)).toMatchObject({ code: 'SOLO_NOT_NEEDED' });
    const hidden = await world.ask(
      worker,
      'query V($id: ID!) { case(id: $id) { visits { soloReason soloAllowedBy { id } } } }',
      { id: caseId },
    );
    expect(hidden.case.visits).toEqual([{ soloReason: null, soloAllowedBy: null }]);
    const { caseId: _, ...content } = planned(caseId, [world.people.outreach.id]);
    const change = (version: number, changes: Record<string, unknown>) =>
      world.act(outreach, 'changeVisit', { visitId: visit.id, version, ...content, ...changes });
    expect((await change(2, { purpose: '声をかける' })).visit.lacksSecond).toBe(false);
    expect((await change(3, { returnsAt: '2026-11-24T12:00:00+09:00' })).visit).toMatchObject({
      lacksSecond: true,
      soloReason: null,
    });
    expect(await world.act(outreach, 'leaveForVisit', { visitId: visit.id })).toMatchObject({
      code: 'VISIT_NEEDS_TWO',
    });
    await allow('supervisor', '玄関先だけ', 4);
    expect((await world.act(outreach, 'leaveForVisit', { visitId: visit.id })).visit.state).toBe('OUT');
  });
});

describe('permit decisions and repositories alone', () => {
  it('show a risk to nobody else', async () => {
    const { caseId, flag } = await flagged();
    const settings = testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl });
    const unwalled = createService(settings, { clock: { now: () => new Date('2026-11-24T01:00:00Z') } });
    const ask = async (key: PersonKey) => {
      const result = await unwalled.execute({ query: FLAGS, variables: { id: caseId } }, world.as(key), randomUUID());
      expect(result.errors).toBeUndefined();
      return JSON.parse(JSON.stringify(result.data)).case?.riskFlags.map(({ id }: { id: string }) => id) ?? null;
    };
    try {
      for (const key of ['outreach', 'supervisor', 'chief'] as const)
        expect([key, await ask(key)]).toEqual([key, [flag.id]]);
      for (const key of ['worker', 'employment', 'manager', 'auditor', 'town'] as const)
        expect([key, await ask(key)]).toEqual([key, []]);
      for (const key of ['northSupervisor', 'otherTown', 'stranger'] as const)
        expect([key, await ask(key)]).toEqual([key, null]);
    } finally {
      await unwalled.close();
    }
  });
});

describe('row-level security alone', () => {
  it('shows a risk to those who visit and supervise, and plans to the office', async () => {
    const { caseId } = await flagged();
    await world.act('outreach', 'planVisit', planned(caseId, [world.people.outreach.id]));
    const app = new pg.Client({ connectionString: world.database.appUrl });
    await app.connect();
    const count = async (table: string, actor: string, reach: string, offices: string[], organisation = world.home) => {
      await app.query('begin');
      await app.query(
        `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true), set_config('banso.actor', $3, true),
           set_config('banso.offices', $4, true), set_config('banso.towns', '{113654}', true)`,
        [organisation, reach, actor, `{${offices}}`],
      );
      const { rows } = await app.query(
        `select 1 from ${table} ${table === 'visit_visitor' ? '' : `where case_id = '${caseId}'`}`,
      );
      await app.query('rollback');
      return rows.length > 0;
    };
    const { people, offices, away } = world;
    const here = [offices.chichibu];
    try {
      for (const key of ['outreach', 'supervisor', 'chief'] as const)
        expect([key, await count('risk_flag', people[key].id, 'offices', here)]).toEqual([key, true]);
      for (const key of ['worker', 'employment', 'town'] as const)
        expect([key, await count('risk_flag', people[key].id, 'offices', here)]).toEqual([key, false]);
      expect(await count('risk_flag', people.manager.id, 'organisation', [])).toBe(false);
      expect(await count('risk_flag', people.town.id, 'towns', [])).toBe(false);
      expect(await count('risk_flag', people.supervisor.id, 'offices', [offices.north])).toBe(false);
      expect(await count('risk_flag', people.stranger.id, 'organisation', [], away)).toBe(false);
      expect(await count('visit', people.worker.id, 'offices', here)).toBe(true);
      expect(await count('visit', people.manager.id, 'organisation', [])).toBe(true);
      expect(await count('visit', people.northWorker.id, 'offices', [offices.north])).toBe(false);
      expect(await count('visit', people.town.id, 'towns', [])).toBe(false);
      expect(await count('visit', people.stranger.id, 'organisation', [], away)).toBe(false);
      expect(await count('visit_visitor', people.northWorker.id, 'offices', [offices.north])).toBe(true);
      expect(await count('visit_visitor', people.town.id, 'towns', [])).toBe(false);
      expect(await count('visit_visitor', people.stranger.id, 'organisation', [], away)).toBe(false);
      for (const table of ['risk_flag', 'visit']) expect((await app.query(`delete from ${table}`)).rowCount).toBe(0);
    } finally {
      await app.end();
    }
  });
});
