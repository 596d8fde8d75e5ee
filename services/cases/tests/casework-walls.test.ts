import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import { inviteTo, leaveApprovalRecords } from './approval-world.ts';
import { KEPT, OF_MEETING, TABLES } from './casework-tables.ts';
import { type CaseworkWorld, caseworkWorld, planOf, throughMeeting, visit } from './casework-world.ts';

let world: CaseworkWorld;
let app: pg.Client;
/** The same service past row-level security: permit decisions and repositories stand alone. */
let unwalled: Subgraph;
let found: { caseId: string; meetingId: string; contactId: string; planId: string; itemId: string; referralId: string };

const outsiders = [
  'northWorker',
  'northSupervisor',
  'otherTown',
  'stranger',
  'administrator',
  'contractor',
  'partner',
] as const;

const CALLED = { at: '2026-11-24T09:00:00+09:00', planIds: [], attendees: [] };

beforeAll(async () => {
  world = await caseworkWorld();
  const center = await world.agency();
  const caseId = await world.assigned();
  const { contact } = await world.act(
    'worker',
    'recordContact',
    visit(caseId, { promise: { what: '電話', dueOn: '2026-11-24' } }),
  );
  await world.act('worker', 'correctContact', {
    contactId: contact.id,
    version: 1,
    reason: '直し',
    startedAt: '2026-11-24T09:10:00+09:00',
    duties: ['3(4)ア'],
  });
  await world.act('worker', 'recordContact', visit(caseId, { note: '限った記録', circle: [] }));
  await world.act('worker', 'blockVisits', {
    caseId,
    scope: 'VISITS',
    saidBy: 'CLIENT',
    saidOn: '2026-11-01',
    recontactOn: '2026-12-24',
  });
  await world.act('worker', 'recordApplication', {
    caseId,
    signedOn: '2026-11-24',
    signedBy: '本人',
    agencyIds: [center],
    fields: ['NAME'],
  });
  await world.act('worker', 'saveAssessment', { caseId, items: [] });
  const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
  const { meeting, version } = await throughMeeting(world, plan);
  await inviteTo(world, center);
  await leaveApprovalRecords(world, { planId: plan.id, version, meetingId: meeting.id });
  const input = {
    caseId,
    planItemId: plan.items[0].id,
    agencyId: center,
    purpose: '利用',
    fields: ['NAME'],
    answerDueOn: '2026-11-24',
  };
  const sent = await world.act('worker', 'sendReferral', input);
  found = {
    caseId,
    meetingId: meeting.id,
    contactId: contact.id,
    planId: plan.id,
    itemId: plan.items[0].id,
    referralId: sent.case.referrals[0].id,
  };
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
  const settings = {
    ...testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl }),
  };
  unwalled = createService(settings, { clock: { now: () => new Date('2026-11-24T01:00:00Z') } });
});
afterAll(async () => {
  await unwalled.close();
  await app.end();
  await world.close();
});

interface Standing {
  readonly organisation?: string;
  readonly reach?: string;
  readonly offices?: readonly string[];
  readonly towns?: readonly string[];
}

async function asStanding<R>(standing: Standing, sql: string): Promise<R[]> {
  await app.query('begin');
  try {
    await app.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true),
       set_config('banso.offices', $3, true), set_config('banso.towns', $4, true)`,
      [standing.organisation ?? '', standing.reach ?? '', `{${standing.offices ?? ''}}`, `{${standing.towns ?? ''}}`],
    );
    return (await app.query(sql)).rows as R[];
  } finally {
    await app.query('rollback');
  }
}

describe('row-level security alone', () => {
  it.each([...TABLES, ...OF_MEETING])('shows %s to those who reach the case, and to nobody else', async (table) => {
    const { home, away, offices } = world;
    const outside: Standing[] = [
      {},
      { organisation: home, reach: 'none' },
      { organisation: home, reach: 'agency' },
      { organisation: away, reach: 'organisation' },
      { organisation: home, reach: 'offices', offices: [offices.north] },
      { organisation: home, reach: 'towns', towns: ['113620'] },
      { organisation: away, reach: 'offices', offices: [offices.chichibu] },
    ];
    for (const standing of outside)
      expect([standing, await asStanding(standing, `select 1 from ${table}`)]).toEqual([standing, []]);
    const inside: Standing[] = [
      { organisation: home, reach: 'organisation' },
      { organisation: home, reach: 'offices', offices: [offices.chichibu] },
    ];
    for (const standing of inside)
      expect((await asStanding(standing, `select 1 from ${table}`)).length).toBeGreaterThan(0);
    const town = await asStanding({ organisation: home, reach: 'towns', towns: ['113654'] }, `select 1 from ${table}`);
    expect(town.length > 0).toBe(!OF_MEETING.includes(table));
  });

  it('lets nobody delete a record or rewrite what a correction replaced', async () => {
    const own: Standing = { organisation: world.home, reach: 'organisation' };
    for (const table of KEPT) {
      expect([table, await asStanding(own, `delete from ${table} returning 1`)]).toEqual([table, []]);
    }
    for (const sql of [
      'delete from meeting',
      'delete from meeting_invitation',
      'update contact_original set version = 7',
      'update assessment set version = 7',
      'update form_answers set version = 7',
      'delete from approval_route',
      'update circulation_round set round = 7',
      'update circulation_stamp set round = 7',
      'update agenda_opinion set position = 7',
      'update minutes_original set version = 7',
    ]) {
      await expect(asStanding(own, sql)).rejects.toThrow('permission denied');
    }
  });
});

const QUESTIONS = `query Q($meeting: ID!, $r: [_Any!]!) {
  meetings { totalCount nodes { id } } meeting(id: $meeting) { id } transfers { id } plansAwaitingMeeting { id } plansAwaitingDecision { id }
  today { overduePromises { id } promisesToday { id } plansToReview { id } unansweredReferrals { id } judgementsToApprove { case { id } }
    determinationsToApprove { case { id } } unassignedCases { id } driftedCases { id } endedVisitBlocks { id } plansToDecide { id } }
  _entities(representations: $r) { __typename } }`;

describe('permit decisions and repositories alone', () => {
  const ask = async (key: Parameters<CaseworkWorld['as']>[0]) => {
    const representations = [
      { __typename: 'Contact', id: found.contactId },
      { __typename: 'PlanItem', id: found.itemId },
      { __typename: 'Meeting', id: found.meetingId },
      { __typename: 'Referral', id: found.referralId },
    ];
    const result = await unwalled.execute(
      { query: QUESTIONS, variables: { meeting: found.meetingId, r: representations } },
      world.as(key),
      randomUUID(),
    );
    expect(result.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(result.data));
  };

  it('show it to those within reach', async () => {
    const seen = await ask('supervisor');
    expect(seen._entities).toHaveLength(4);
    expect(seen._entities).not.toContain(null);
    expect(seen.meeting).toEqual({ id: found.meetingId });
    expect(seen.plansAwaitingDecision).toEqual([{ id: found.planId }]);
    expect(seen.today.promisesToday).toHaveLength(1);
  });

  it.each(outsiders)('show nothing to %s', async (key) => {
    const { today, ...seen } = await ask(key);
    expect(seen).toEqual({
      meetings: { totalCount: 0, nodes: [] },
      meeting: null,
      transfers: [],
      plansAwaitingMeeting: [],
      plansAwaitingDecision: [],
      _entities: [null, null, null, null],
    });
    expect(Object.values(today).flat()).toEqual([]);
  });

  it.each(outsiders)('let %s change nothing', async (key) => {
    const before =
      await world.rows(`select (select count(*) from contact) + (select count(*) from plan) + (select count(*) from meeting)
      + (select count(*) from referral) + (select count(*) from application) + (select count(*) from case_event) as n`);
    const { caseId, planId, meetingId, contactId, referralId, itemId } = found;
    const commands: [string, string, Record<string, unknown>][] = [
      ['recordContact', 'RecordContactInput', visit(caseId)],
      [
        'correctContact',
        'CorrectContactInput',
        { contactId, version: 2, reason: 'x', startedAt: '2026-11-24T09:00:00+09:00', duties: ['3(4)ア'] },
      ],
      [
        'blockVisits',
        'BlockVisitsInput',
        { caseId, scope: 'VISITS', saidBy: 'CLIENT', saidOn: '2026-11-24', recontactOn: '2026-12-24' },
      ],
      [
        'recordApplication',
        'RecordApplicationInput',
        { caseId, signedOn: '2026-11-24', signedBy: 'x', agencyIds: [], fields: [] },
      ],
      ['saveAssessment', 'SaveAssessmentInput', { caseId, version: 1, items: [] }],
      ['savePlan', 'SavePlanInput', { caseId, goals: [], items: [] }],
      ['submitPlan', 'SubmitPlanInput', { planId, version: 3 }],
      ['withdrawPlan', 'WithdrawPlanInput', { planId, version: 3 }],
      ['cancelMeeting', 'CancelMeetingInput', { meetingId, version: 2, reason: 'x' }],
      ['takeOffAgenda', 'TakeOffAgendaInput', { meetingId, version: 2, planId }],
      ['changeMeeting', 'ChangeMeetingInput', { meetingId, version: 2, at: CALLED.at, attendees: [] }],
      [
        'decideSupport',
        'DecideSupportInput',
        { planId, version: 3, approve: false, ground: 'x', decidedOn: '2026-11-24' },
      ],
      ['callMeeting', 'CallMeetingInput', { ...CALLED, officeId: world.offices.chichibu }],
      ['recordMeeting', 'RecordMeetingInput', { meetingId, version: 2, attendees: [], outcomes: [] }],
      [
        'sendReferral',
        'SendReferralInput',
        {
          caseId,
          planItemId: itemId,
          agencyId: randomUUID(),
          purpose: 'x',
          fields: ['NAME'],
          answerDueOn: '2026-12-01',
        },
      ],
      [
        'proposeTransfer',
        'ProposeTransferInput',
        {
          caseId,
          version: 1,
          toOfficeId: world.offices.north,
          reason: 'moved',
          ground: 'consent',
          note: 'x',
        },
      ],
      ['placeLegalHold', 'PlaceLegalHoldInput', { caseId, reason: 'x', reviewOn: '2030-01-01' }],
      ['liftLegalHold', 'LiftLegalHoldInput', { caseId, holdId: randomUUID(), reason: 'x' }],
      ['proposeDeletion', 'ProposeDeletionInput', { caseId }],
      ['withdrawReferral', 'WithdrawReferralInput', { caseId, referralId, reason: 'x' }],
      [
        'withdrawConsent',
        'WithdrawConsentInput',
        { caseId, applicationId: randomUUID(), withdrawnOn: '2026-11-24', reason: 'x' },
      ],
      ['settlePromise', 'SettlePromiseInput', { caseId, promiseId: randomUUID(), state: 'KEPT' }],
      ['liftVisitBlock', 'LiftVisitBlockInput', { caseId, blockId: randomUUID(), reason: 'x' }],
    ];
    for (const [name, type, input] of commands) {
      const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code openTo } } }`;
      const result = await unwalled.execute(
        { query, variables: { input: { commandId: randomUUID(), ...input } } },
        world.as(key),
        randomUUID(),
      );
      const answer = JSON.parse(JSON.stringify(result.data))[name];
      // An office is no secret to town staff, who may know of cases: they are told whose work a meeting is.
      const known = key === 'otherTown' && name === 'callMeeting';
      const refusal = known
        ? { code: 'ROLE_NEEDED', openTo: ['chiefConsultationWorker', 'officeSupervisor'] }
        : { code: 'NOT_FOUND', openTo: [] };
      expect([name, answer]).toEqual([name, { __typename: 'Refusal', ...refusal }]);
    }
    const after =
      await world.rows(`select (select count(*) from contact) + (select count(*) from plan) + (select count(*) from meeting)
      + (select count(*) from referral) + (select count(*) from application) + (select count(*) from case_event) as n`);
    expect(after).toEqual(before);
  });
});
