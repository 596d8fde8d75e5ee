import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const CASE = `query C($id: ID!) { case(id: $id) { version stage closedOn mayDo closures { reason note endedBy { id } }
  screenings { outcome reason wordsHidden decidedBy { id } } assignments { until } events { type by { id } detail }
  urgentHelp { id from until inForce reason wordsHidden decidedBy { id } endedBy { id } endReason } } }`;
const read = async (id: string, key: PersonKey = 'worker') => (await world.ask(key, CASE, { id })).case;
const screen = async (caseId: string, changes: Record<string, unknown> = {}, key: PersonKey = 'worker') =>
  world.act(key, 'screenCase', {
    caseId,
    version: 1,
    outcome: 'GO_ON',
    reason: '訪問で様子を確かめる',
    ...changes,
  });
const types = (found: { events: { type: string }[] }) => found.events.map(({ type }) => type);

describe('screening', () => {
  it('to go on is kept with who, when and why, sealed, and begins the screening', async () => {
    const caseId = await world.open();
    expect((await screen(caseId)).case.stage).toBe('SCREENING');
    const found = await read(caseId);
    expect(found).toMatchObject({
      version: 2,
      screenings: [{ outcome: 'GO_ON', reason: '訪問で様子を確かめる', decidedBy: { id: world.people.worker.id } }],
    });
    expect(types(found)).toContain('caseScreened');
    const [row] = await world.rows('select reason_sealed from screening where case_id = $1', caseId);
    expect(Buffer.from(row?.reason_sealed as Buffer).toString('utf8')).not.toContain('訪問');
    const audit = await world.rows(
      `select 1 from audit_entry where event->>'entity' = 'Screening' and event->>'caseId' = $1`,
      caseId,
    );
    expect(audit).toHaveLength(1);
    // Looked at again a minute later: both stay.
    world.at('2026-11-24T01:01:00Z');
    await screen(caseId, { version: 2, reason: '本人の希望を聞いた' });
    expect((await read(caseId)).screenings.map(({ reason }: { reason: string }) => reason)).toEqual([
      '本人の希望を聞いた',
      '訪問で様子を確かめる',
    ]);
  });

  it('by information alone ends a call, by the worker who took it, and the case may be taken up again', async () => {
    const caseId = await world.open();
    const saved = await screen(caseId, { outcome: 'INFORMATION_ONLY', reason: '家族会の日程を伝えた' });
    expect(saved.case.stage).toBe('CLOSED');
    const found = await read(caseId);
    expect(found).toMatchObject({
      closedOn: '2026-11-24',
      closures: [{ reason: 'consultationOnly', note: '家族会の日程を伝えた', endedBy: { id: world.people.worker.id } }],
      screenings: [{ outcome: 'INFORMATION_ONLY' }],
    });
    expect(await screen(caseId, { version: found.version })).toMatchObject({ code: 'CASE_SET_ASIDE' });
    const reopened = await world.act('chief', 'reopenCase', { caseId, version: found.version, reason: '再び電話' });
    expect(reopened.case.stage).toBe('SCREENING');
  });

  it('by information alone leaves a case with a team to those who close cases', async () => {
    const caseId = await world.assigned();
    const { version } = await read(caseId);
    const ending = { version, outcome: 'INFORMATION_ONLY', reason: '家族会の日程を伝えた' };
    for (const key of ['town', 'worker'] as const) {
      expect(await screen(caseId, ending, key)).toMatchObject({
        __typename: 'Refusal',
        code: 'TEAM_AT_WORK',
        openTo: ['chiefConsultationWorker', 'officeSupervisor'],
      });
    }
    expect(await read(caseId)).toMatchObject({ version, closures: [], screenings: [], assignments: [{ until: null }] });
    const audit = `select 1 from audit_entry where event->>'reason' = 'TEAM_AT_WORK' and event->'ids' ? $1`;
    expect(await world.rows(audit, caseId)).toHaveLength(2);
    expect((await screen(caseId, ending, 'chief')).case.stage).toBe('CLOSED');
  });

  it('to refer on names the body, and leaves the case with it', async () => {
    const caseId = await world.open();
    const handing = { outcome: 'REFER_ON', reason: '川越市に住んでいる' };
    expect(await screen(caseId, handing)).toMatchObject({ issues: [{ path: 'bodyName', code: 'required' }] });
    const saved = await screen(caseId, { ...handing, bodyName: '川越市', confirmedWith: '福祉課' }, 'town');
    expect(saved.case.stage).toBe('REFERRED_ON');
    expect(types(await read(caseId))).toEqual(expect.arrayContaining(['caseScreened', 'referredOn']));
  });

  describe('to refer on a case that has a team', () => {
    const handing = { outcome: 'REFER_ON', reason: '川越市に住んでいる', bodyName: '川越市', confirmedWith: '福祉課' };
    const going = { startsAt: '2026-11-26T14:00:00+09:00', returnsAt: '2026-11-26T15:00:00+09:00' };
    const call = { kind: 'CALL', result: 'TALKED_WITH_FAMILY', counterparts: ['FAMILY'] };
    const promise = { what: '木曜に電話する', dueOn: '2026-11-26' };

    it('is for those who close cases, as it ends what the team does', async () => {
      const caseId = await world.assigned();
      const { version } = await read(caseId);
      for (const key of ['town', 'worker', 'outreach'] as const)
        for (const answer of [
          await screen(caseId, { ...handing, version }, key),
          await world.act(key, 'referOn', { caseId, version, bodyName: '川越市', reason: '転居' }),
        ])
          expect([key, answer]).toMatchObject([
            key,
            { code: 'TEAM_AT_WORK', openTo: ['chiefConsultationWorker', 'officeSupervisor'] },
          ]);
      expect(await read(caseId)).toMatchObject({ version, screenings: [], assignments: [{ until: null }] });
    });

    it('ends the team that day and calls off its visits; taken up again, somebody is assigned anew', async () => {
      const caseId = await world.assigned();
      expect(
        (await world.act('outreach', 'planVisit', planned(caseId, [world.people.outreach.id], going))).__typename,
      ).toBe('VisitSaved');
      const { version } = await read(caseId);
      expect((await screen(caseId, { ...handing, version }, 'chief')).case.stage).toBe('REFERRED_ON');
      expect((await read(caseId)).assignments).toEqual([{ until: '2026-11-24' }]);
      const [visit] = await world.rows('select state from visit where case_id = $1', caseId);
      expect(visit).toEqual({ state: 'CANCELLED' });
      const listed = await world.ask(
        'supervisor',
        'query L($w: ID!) { cases(filter: { workerId: $w }) { nodes { id } } }',
        { w: world.people.outreach.id },
      );
      expect(listed.cases.nodes).not.toContainEqual({ id: caseId });
      const later = await read(caseId);
      await world.act('chief', 'reopenCase', { caseId, version: later.version, reason: '川越市から戻った' });
      const { today } = await world.ask('supervisor', '{ today { unassignedCases { id } } }');
      expect(today.unassignedCases).toContainEqual({ id: caseId });
    });

    it('waits while something that was promised is open: nobody is left waiting for a call', async () => {
      const caseId = await world.open();
      const { contact } = await world.act('worker', 'recordContact', visit(caseId, { ...call, promise }));
      const { version } = await read(caseId);
      for (const answer of [
        await screen(caseId, { ...handing, version }),
        await world.act('worker', 'referOn', { caseId, version, bodyName: '川越市', reason: '転居' }),
      ]) {
        expect(answer).toMatchObject({ code: 'PROMISE_WAITS', clause: '3(1)ア(ｳ)' });
        expect(answer.messageJa).toContain('（1件）');
      }
      expect(await read(caseId)).toMatchObject({ version, stage: 'INTAKE', screenings: [] });
      await world.act('worker', 'settlePromise', { caseId, promiseId: contact.promise.id, state: 'KEPT' });
      const settled = await read(caseId);
      expect((await screen(caseId, { ...handing, version: settled.version })).case.stage).toBe('REFERRED_ON');
    });
  });

  it('belongs to the beginning', async () => {
    const caseId = await world.open();
    await world.act('worker', 'recordApplication', {
      caseId,
      signedOn: '2026-11-24',
      signedBy: '本人',
      agencyIds: [await world.agency()],
      fields: ['NAME'],
    });
    const late = await screen(caseId, { version: (await read(caseId)).version });
    expect(late).toMatchObject({ code: 'SCREENING_OVER', clause: '3(4)ア' });
    expect(late.messageJa).toContain('終結');
  });

  it('is for those who take intakes, from the latest version, with a reason, once for a command', async () => {
    const caseId = await world.open();
    expect(await screen(caseId, {}, 'employment')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await screen(caseId, {}, 'auditor')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await screen(caseId, {}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await screen(caseId, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await screen(caseId, { reason: ' ' })).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect(await screen(caseId, { version: 7 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    const commandId = randomUUID();
    for (const _ of ['sent', 'sent again']) await screen(caseId, { commandId });
    expect((await read(caseId)).screenings).toHaveLength(1);
    expect(await read(caseId, 'northWorker')).toBeNull();
    expect((await read(caseId, 'auditor')).screenings).toMatchObject([{ reason: null, wordsHidden: true }]);
  });
});
