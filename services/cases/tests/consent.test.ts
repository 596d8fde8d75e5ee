import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

const application = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  signedOn: '2026-11-24',
  signedBy: '本人',
  agencyIds: [center],
  fields: ['NAME', 'PLAN_ITEM'],
  note: '取扱いを説明した',
  ...changes,
});
describe('an application', () => {
  it('names agencies and fields, and is withdrawn once', async () => {
    const caseId = await world.open();
    const answer = await world.act('worker', 'recordApplication', application(caseId));
    expect(answer.case).toMatchObject({
      stage: 'APPLICATION',
      applications: [
        {
          signedBy: '本人',
          explainedBy: { id: world.people.worker.id },
          agencies: [{ id: center }],
          fields: ['NAME', 'PLAN_ITEM'],
          note: '取扱いを説明した',
        },
      ],
    });
    const applicationId = answer.case.applications[0].id;
    const withdraw = (changes: Record<string, unknown> = {}, key: 'worker' | 'employment' | 'northWorker' = 'worker') =>
      world.act(key, 'withdrawConsent', {
        caseId,
        applicationId,
        withdrawnOn: '2026-11-24',
        reason: '本人の希望',
        ...changes,
      });
    expect(await withdraw({}, 'employment')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await withdraw({}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await withdraw({ applicationId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw({ withdrawnOn: '2026-11-25', reason: '' })).toMatchObject({
      issues: [
        { path: 'withdrawnOn', code: 'inTheFuture' },
        { path: 'reason', code: 'required' },
      ],
    });
    expect(await withdraw({ withdrawnOn: '2026-11-23' })).toMatchObject({ code: 'WITHDRAWN_BEFORE_SIGNED' });
    expect(await withdraw()).toMatchObject({
      case: { applications: [{ withdrawnOn: '2026-11-24', withdrawnReason: '本人の希望' }] },
    });
    expect(await withdraw()).toMatchObject({ code: 'CONSENT_ALREADY_WITHDRAWN', clause: '3(4)ク' });
  });

  it('may consent to nothing, but not to half of it or to the unknown', async () => {
    const caseId = await world.open();
    const record = (changes: Record<string, unknown>) =>
      world.act('worker', 'recordApplication', application(caseId, changes));
    expect(await record({ agencyIds: [], fields: [] })).toMatchObject({ __typename: 'CaseSaved' });
    expect(await record({ fields: [] })).toMatchObject({ issues: [{ path: 'fields', code: 'NO_FIELD' }] });
    expect(await record({ agencyIds: [] })).toMatchObject({ issues: [{ path: 'agencyIds', code: 'NO_AGENCY' }] });
    expect(await record({ agencyIds: [center, randomUUID()] })).toMatchObject({
      issues: [{ path: 'agencyIds.1', code: 'UNKNOWN_AGENCY' }],
    });
    expect(await record({ signedBy: ' ', signedOn: '2026-11-25' })).toMatchObject({
      issues: [{ path: 'signedOn' }, { path: 'signedBy' }],
    });
    expect(await world.act('town', 'recordApplication', application(caseId))).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.act('stranger', 'recordApplication', application(caseId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an assessment', () => {
  const items = [
    { code: 'isolation', problem: '十年外に出ていない', strength: '絵を描く', mostSerious: true },
    { code: 'hopes', problem: null, strength: '図書館が好き', mostSerious: false },
  ];
  const assess = (
    caseId: string,
    changes: Record<string, unknown> = {},
    key: 'worker' | 'chief' | 'town' | 'northWorker' = 'worker',
  ) => world.act(key, 'saveAssessment', { caseId, items, summary: '強みを入口に', ...changes });

  it('keeps problems beside strengths, sealed, every version of it', async () => {
    const caseId = await world.open();
    expect(await assess(caseId)).toMatchObject({
      case: {
        stage: 'ASSESSMENT',
        assessment: {
          version: 1,
          edition: '2020-04-01',
          summary: '強みを入口に',
          items,
          savedBy: { id: world.people.worker.id },
        },
      },
    });
    expect(await assess(caseId, { version: 1, summary: '二版' })).toMatchObject({
      case: {
        assessment: { version: 2 },
        assessments: [
          { version: 2, summary: '二版' },
          { version: 1, summary: '強みを入口に', savedBy: { id: world.people.worker.id } },
        ],
      },
    });
    expect(await world.rows('select version from assessment where case_id = $1', caseId)).toHaveLength(2);
    const stale = await assess(caseId, { version: 1, summary: '三版', items: [items[1]] });
    expect(stale).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changedBy: world.people.worker.displayName,
    });
    expect(stale.changes).toEqual([
      { field: 'items.isolation', yours: null, theirs: '◎ / 十年外に出ていない / 絵を描く' },
      { field: 'summary', yours: '三版', theirs: '二版' },
    ]);
  });

  it('tells of each answer what it was before, who changed it and when', async () => {
    const caseId = await world.open();
    await assess(caseId);
    await assess(
      caseId,
      { version: 1, items: [{ ...items[0], problem: '月に一度は庭に出る' }], summary: '庭から' },
      'chief',
    );
    const query = `query H($id: ID!) { case(id: $id) { assessment { changes { version part code before after
      changedBy { id } changedAt } } assessments { version changes { version } } } }`;
    const { case: found } = await world.ask('worker', query, { id: caseId });
    const [worker, chief] = [world.people.worker.id, world.people.chief.id];
    expect(found.assessment.changes.slice(0, 3)).toEqual([
      {
        version: 2,
        part: 'PROBLEM',
        code: items[0]!.code,
        before: items[0]!.problem,
        after: '月に一度は庭に出る',
        changedBy: { id: chief },
        changedAt: expect.any(String),
      },
      expect.objectContaining({ part: 'STRENGTH', code: 'hopes', before: '図書館が好き', after: null }),
      expect.objectContaining({ part: 'SUMMARY', code: null, before: '強みを入口に', after: '庭から' }),
    ]);
    const began = found.assessment.changes.filter(({ version }: { version: number }) => version === 1);
    expect(began).toHaveLength(5);
    for (const change of began) expect(change).toMatchObject({ before: null, changedBy: { id: worker } });
    expect(found.assessments[1].changes).toHaveLength(began.length);
    // Who may see that there is an assessment, but not read it, reads it no better by its changes.
    const hidden = await world.ask('auditor', query, { id: caseId });
    expect(hidden.case.assessment.changes).toEqual([]);
    expect((await world.ask('northWorker', query, { id: caseId })).case).toBeNull();
  });

  it('is refused with codes that are not listed, given twice, or two most serious', async () => {
    const caseId = await world.open();
    const wrong = [...items, { ...items[0] }, { code: 'nothing', problem: 'x', strength: null, mostSerious: false }];
    expect((await assess(caseId, { items: wrong })).issues).toMatchObject([
      { path: 'items.3.code', code: 'unknownCode' },
      { path: 'items.2.code', code: 'REPEATED' },
      { path: 'items', code: 'ONE_MOST_SERIOUS' },
    ]);
    expect(await assess(caseId, {}, 'town')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await assess(caseId, {}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
