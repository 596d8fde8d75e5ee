import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';
import { decided, evaluation, goalOf } from './closing-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterEach(() => world.at('2026-11-24T01:00:00Z'));
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['act']>[0];
const CLOSURES = `query C($id: ID!) { case(id: $id) { version stage closedOn lastContactAt plans { id state } events { type }
  contacts { totalCount } closures { id suspended endedOn endedBy { id } reason wordsHidden note wishedNone
    outcomes { whose domain changes words } reopenedOn reopenedBy { id } reopenReason
    followUps { id dueOn whose by { id } state kind counterparts settledOn settledBy { id } wordsHidden words } } } }`;
const read = async (caseId: string, key: Key = 'worker') => (await world.ask(key, CLOSURES, { id: caseId })).case;
const versionOf = async (caseId: string) => (await read(caseId)).version as number;
const close = async (caseId: string, changes: Record<string, unknown> = {}, key: Key = 'chief') =>
  world.act(key, 'closeCase', { caseId, version: await versionOf(caseId), reason: 'wishOfPerson', ...changes });
const reopen = async (caseId: string) =>
  world.act('chief', 'reopenCase', { caseId, version: await versionOf(caseId), reason: '母から電話があった' });

describe('a closure', () => {
  it('keeps what became of the client and of the family, side by side, and the days after it', async () => {
    const caseId = await world.assigned();
    const outcomes = [
      { whose: 'CLIENT', domain: 'SOCIAL', changes: ['goingOut', 'goingOut'], words: '朝の散歩に出る' },
      { whose: 'FAMILY', domain: 'DAILY_LIFE', changes: ['rest', 'reassurance'] },
      { whose: 'FAMILY', domain: 'ECONOMIC', changes: [], words: '  ' },
    ];
    const followUps = [
      { on: '2027-05-24', whose: 'FAMILY' },
      { on: '2027-02-24', whose: 'CLIENT', byId: world.people.outreach.id },
    ];
    expect(await close(caseId, { note: '落ち着いた', outcomes, followUps })).toMatchObject({
      case: { stage: 'CLOSED' },
    });
    const { closures, closedOn } = await read(caseId);
    expect(closedOn).toBe('2026-11-24');
    expect(closures).toEqual([
      {
        id: expect.any(String),
        suspended: false,
        endedOn: '2026-11-24',
        endedBy: { id: world.people.chief.id },
        reason: 'wishOfPerson',
        wordsHidden: false,
        note: '落ち着いた',
        wishedNone: false,
        outcomes: [
          { whose: 'CLIENT', domain: 'SOCIAL', changes: ['goingOut'], words: '朝の散歩に出る' },
          { whose: 'FAMILY', domain: 'DAILY_LIFE', changes: ['rest', 'reassurance'], words: null },
        ],
        reopenedOn: null,
        reopenedBy: null,
        reopenReason: null,
        followUps: [
          expect.objectContaining({
            dueOn: '2027-02-24',
            whose: 'CLIENT',
            by: { id: world.people.outreach.id },
            state: 'DUE',
          }),
          expect.objectContaining({ dueOn: '2027-05-24', whose: 'FAMILY', by: null, state: 'DUE' }),
        ],
      },
    ]);
  });

  it('for goals reached asks for the evaluation, ends the plan, and begins there when taken up again', async () => {
    const plan = await decided(world, center);
    const { caseId } = plan;
    const refused = await close(caseId, { reason: 'goalReached' });
    expect(refused).toMatchObject({ code: 'PLAN_NOT_EVALUATED', clause: '3(4)イ' });
    expect(refused.messageEn).toContain('evaluate the plan in force first');
    await world.act('worker', 'evaluatePlan', evaluation(plan));
    expect(await close(caseId, { reason: 'goalReached' })).toMatchObject({ code: 'EVALUATION_SAYS_OTHERWISE' });
    const goals = [goalOf(plan, 'REACHED')];
    await world.act(
      'worker',
      'evaluatePlan',
      evaluation({ ...plan, version: plan.version + 1 }, { conclusion: 'CLOSE', goals }),
    );
    expect(await close(caseId, { reason: 'goalReached' })).toMatchObject({ case: { stage: 'CLOSED' } });
    const closed = await read(caseId);
    expect(closed.plans).toEqual([{ id: plan.id, state: 'ENDED' }]);
    expect(closed.events.map(({ type }: { type: string }) => type).slice(0, 3)).toEqual([
      'caseClosed',
      'planEnded',
      'planEvaluated',
    ]);
    expect(await reopen(caseId)).toMatchObject({ case: { stage: 'EVALUATION' } });
  });

  it('is not held up for one who wishes to end, and its plan ends with it', async () => {
    const plan = await decided(world, center);
    expect(await close(plan.caseId)).toMatchObject({ case: { stage: 'CLOSED' } });
    expect((await read(plan.caseId)).plans).toEqual([{ id: plan.id, state: 'ENDED' }]);
  });

  it('as a suspension keeps the plan, and gives way to a closure', async () => {
    const plan = await decided(world, center);
    const { caseId } = plan;
    await close(caseId, { reason: 'suspension', followUpOn: '2027-01-15' });
    const suspended = await read(caseId);
    expect(suspended.plans).toEqual([{ id: plan.id, state: 'DECIDED' }]);
    expect(suspended.closures).toMatchObject([
      { suspended: true, followUps: [{ dueOn: '2027-01-15', whose: 'CLIENT', state: 'DUE' }] },
    ]);
    world.at('2026-11-25T01:00:00Z');
    await close(caseId, { reason: 'lostContact' });
    world.at('2026-11-24T01:00:00Z');
    expect((await read(caseId)).closures).toMatchObject([
      { suspended: false, reason: 'lostContact', followUps: [] },
      { suspended: true, followUps: [{ state: 'CALLED_OFF' }] },
    ]);
  });

  it('leaves a suspension that gave way to it as it was, whatever happens later', async () => {
    const caseId = await world.open();
    await close(caseId, { reason: 'suspension', followUpOn: '2027-01-15' });
    world.at('2026-11-25T01:00:00Z');
    await close(caseId, { reason: 'lostContact' });
    await reopen(caseId);
    await world.run('worker', 'referOn', {
      caseId,
      version: await versionOf(caseId),
      bodyName: '見本市',
      reason: '転居',
    });
    await reopen(caseId);
    expect((await read(caseId)).closures).toMatchObject([
      { suspended: false, reopenedOn: '2026-11-25' },
      { suspended: true, reopenedOn: null, reopenReason: null },
    ]);
  });

  it('stays readable when the case is taken up again, with the reason, and calls off what was planned', async () => {
    const caseId = await world.open();
    await close(caseId, {
      note: '一度終わり',
      outcomes: [{ whose: 'FAMILY', domain: 'SOCIAL', changes: ['understanding'] }],
      followUps: [{ on: '2027-01-10', whose: 'FAMILY' }],
    });
    expect(await reopen(caseId)).toMatchObject({ case: { stage: 'INTAKE' } });
    expect(await read(caseId)).toMatchObject({
      closedOn: null,
      closures: [
        {
          note: '一度終わり',
          outcomes: [{ changes: ['understanding'] }],
          reopenedOn: '2026-11-24',
          reopenedBy: { id: world.people.chief.id },
          reopenReason: '母から電話があった',
          followUps: [{ state: 'CALLED_OFF', settledOn: '2026-11-24' }],
        },
      ],
    });
    world.at('2026-11-25T01:00:00Z');
    await close(caseId, { note: '二度目' });
    world.at('2026-11-24T01:00:00Z');
    expect(
      (await read(caseId)).closures.map(({ note, reopenedOn }: { note: string; reopenedOn: string }) => [
        note,
        reopenedOn,
      ]),
    ).toEqual([
      ['二度目', null],
      ['一度終わり', '2026-11-24'],
    ]);
  });

  it('says of each field what is wrong with it', async () => {
    const caseId = await world.open();
    const outcome = { whose: 'CLIENT', domain: 'SOCIAL', changes: ['work'] };
    expect(await close(caseId, { outcomes: [outcome] })).toMatchObject({
      issues: [{ path: 'outcomes.0.changes', code: 'unknownCode' }],
    });
    const twice = { ...outcome, changes: ['goingOut'] };
    expect(await close(caseId, { outcomes: [twice, twice] })).toMatchObject({
      issues: [{ path: 'outcomes.1', code: 'REPEATED' }],
    });
    expect(await close(caseId, { followUps: [{ on: '2026-11-24', whose: 'FAMILY' }] })).toMatchObject({
      issues: [{ path: 'followUps.0.on', code: 'notInTheFuture' }],
    });
    const followUps = [{ on: '2026-11-25', whose: 'CLIENT' }];
    expect(await close(caseId, { reason: 'died', followUps })).toMatchObject({
      issues: [{ path: 'followUps.0.on', code: 'FOLLOW_UP_OF_THE_DEAD' }],
    });
    expect(await close(caseId, { followUps, wishedNone: true })).toMatchObject({ code: 'FOLLOW_UP_AND_NONE' });
    expect((await read(caseId)).closures).toEqual([]);
  });

  it('shows its words to those who read notes, and keeps others’ eyes on codes and days', async () => {
    const caseId = await world.open();
    await close(caseId, {
      note: '家族の事情',
      outcomes: [{ whose: 'CLIENT', domain: 'SOCIAL', changes: ['goingOut'] }],
    });
    for (const key of ['auditor', 'town'] as const) {
      expect((await read(caseId, key)).closures).toMatchObject([
        { reason: 'wishOfPerson', wordsHidden: true, note: null, outcomes: [] },
      ]);
    }
    expect(await read(caseId, 'northWorker')).toBeNull();
  });

  it('and all that was after it are read in three statements, however many there are', async () => {
    const caseIds = [await world.open(), await world.open(), await world.open()];
    for (const caseId of caseIds)
      await close(caseId, {
        followUps: [
          { on: '2027-01-10', whose: 'FAMILY' },
          { on: '2027-02-10', whose: 'CLIENT' },
        ],
      });
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const fields = '{ closures { id note followUps { id dueOn by { id } words } } }';
    for (const count of [1, 3]) {
      const query = `{ ${caseIds
        .slice(0, count)
        .map((id, index) => `c${index}: case(id: "${id}") ${fields}`)
        .join(' ')} }`;
      await counted.execute({ query }, world.as('worker'), randomUUID());
    }
    await counted.close();
    expect(statements).toEqual([3, 3]);
  });
});
