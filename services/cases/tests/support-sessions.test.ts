import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf, SESSION, visit } from './casework-world.ts';
import { draftedPlan, session, supportedPlan } from './support-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['act']>[0];
const record = (itemId: string, changes: Record<string, unknown> = {}, key: Key = 'worker') =>
  world.act(key, 'recordSupportSession', session(itemId, changes));
const ITEMS = `query S($id: ID!) { case(id: $id) { supportItems { id duty recordState sessions { ${SESSION} } }
  events { type detail } contacts { nodes { id sessions { id } } } } }`;
const read = async (caseId: string, key: Key = 'worker') => (await world.ask(key, ITEMS, { id: caseId })).case;
const met = (caseId: string, sessions: unknown[], changes: Record<string, unknown> = {}) =>
  visit(caseId, { result: 'MET_PERSON', duties: ['3(4)ア', '3(4)カ'], sessions, ...changes });
const said = (itemId: string, changes: Record<string, unknown> = {}) => {
  const { itemId: id, practised, clientDid, helped, next } = session(itemId);
  return { itemId: id, practised, clientDid, helped, next, ...changes };
};

describe('a support session', () => {
  it('is kept with its item: what the client did, what was helped, what comes next, and how it stands', async () => {
    const plan = await supportedPlan(world, center);
    const answer = await record(plan.home);
    expect(answer).toMatchObject({
      case: { id: plan.caseId, stage: 'SUPPORT' },
      session: {
        heldOn: '2026-11-24',
        place: '自宅の台所',
        counterparts: ['CLIENT'],
        company: '母も少し',
        outsideRegularHours: false,
        practised: [{ area: 'cooking', client: 'TOGETHER', worker: 'BESIDE' }],
        clientDid: '卵を割って焼いた',
        helped: '火加減',
        next: '来週は汁物',
        urgent: false,
        workerRole: 'CONSULTATION_WORKER',
        item: { id: plan.home, duty: '3(4)カ', recordState: 'OPEN' },
        contact: null,
        originals: [],
      },
    });
    const found = await read(plan.caseId);
    expect(found.supportItems.map((each: { id: string }) => each.id)).toEqual([plan.home, plan.society]);
    expect(found.supportItems[0].sessions).toHaveLength(1);
    expect(found.events[0]).toEqual({ type: 'supportSessionRecorded', detail: 'duty=3(4)カ' });
    const [row] = await world.rows('select * from support_session where id = $1', answer.session.id);
    expect(JSON.stringify(Object.values(row ?? {}).map((each) => Buffer.from(String(each)).toString()))).not.toMatch(
      /卵|cooking|TOGETHER/,
    );
    const audit = await world.rows(
      `select 1 from audit_entry where event->>'action' = 'session:record' and event->>'entityId' = $1`,
      answer.session.id,
    );
    expect(audit).toHaveLength(1);
  });

  it('is written in the press that records the contact, with its times, or not at all', async () => {
    const plan = await supportedPlan(world, center);
    const recorded = await world.act('worker', 'recordContact', met(plan.caseId, [said(plan.home)]));
    expect(recorded.__typename).toBe('ContactSaved');
    const found = await read(plan.caseId);
    expect(found.supportItems[0].sessions[0]).toMatchObject({
      startedAt: '2026-11-24T00:00:00.000Z',
      counterparts: ['CLIENT'],
      contact: { id: recorded.contact.id },
    });
    expect(found.contacts.nodes[0].sessions).toEqual([{ id: found.supportItems[0].sessions[0].id }]);
    const unnamed = await world.act('worker', 'recordContact', met(plan.caseId, [said(plan.society)]));
    expect(unnamed).toMatchObject({
      issues: [
        { path: 'sessions.0.itemId', code: 'DUTY_NOT_NAMED' },
        { path: 'sessions.0.practised.0.area', code: 'unknownCode' },
      ],
    });
    const foreign = await supportedPlan(world, center);
    for (const itemId of [foreign.home, plan.other, randomUUID()])
      expect(await world.act('worker', 'recordContact', met(plan.caseId, [said(itemId)]))).toMatchObject({
        issues: [{ path: 'sessions.0.itemId', code: 'UNKNOWN_SUPPORT_ITEM' }],
      });
    const draft = await draftedPlan(world, center);
    expect(await world.act('worker', 'recordContact', met(draft.caseId, [said(draft.home)]))).toMatchObject({
      code: 'SESSION_BEFORE_SUBMISSION',
      clause: '3(4)カ',
    });
    expect(await world.rows('select 1 from contact where case_id = $1', draft.caseId)).toEqual([]);
  });

  it('follows the times of its contact when that is corrected', async () => {
    const plan = await supportedPlan(world, center);
    const { contact } = await world.act('worker', 'recordContact', met(plan.caseId, [said(plan.home)]));
    await world.act('worker', 'correctContact', {
      contactId: contact.id,
      version: contact.version,
      startedAt: '2026-11-24T08:00:00+09:00',
      duties: contact.duties,
      reason: '時刻の誤り',
    });
    const [kept] = (await read(plan.caseId)).supportItems[0].sessions;
    expect(kept).toMatchObject({ startedAt: '2026-11-23T23:00:00.000Z', outsideRegularHours: true });
  });

  it('before the decision names the step that is missing, and goes in as urgent help with its reason', async () => {
    const plan = await draftedPlan(world, center);
    const refused = await record(plan.home);
    expect(refused).toMatchObject({ code: 'SESSION_BEFORE_SUBMISSION', clause: '3(4)カ' });
    expect(refused.messageJa).toContain('支援調整会議');
    const urgent = await record(plan.home, { urgentReason: '三日食べていない' });
    expect(urgent.session).toMatchObject({
      urgent: true,
      urgentReason: '三日食べていない',
      item: { recordState: 'URGENT_HELP_ONLY' },
    });
    await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
    expect(await record(plan.home)).toMatchObject({ code: 'SESSION_BEFORE_MEETING' });
    expect(await record(plan.other)).toMatchObject({ code: 'ITEM_WITHOUT_RECORD' });
  });

  it('keeps its item in the plan, under its duty', async () => {
    const plan = await draftedPlan(world, center);
    await record(plan.home, { urgentReason: '待てない' });
    const base = { ...planOf(plan.caseId, center), planId: plan.id, version: plan.version };
    const moved = plan.items.map((item: { id: string }) =>
      item.id === plan.home ? { ...item, duty: '3(4)キ' } : item,
    );
    for (const items of [plan.items.slice(1), moved])
      expect(await world.act('worker', 'savePlan', { ...base, items })).toMatchObject({ code: 'ITEM_HAS_SESSION' });
    expect(await world.act('worker', 'savePlan', { ...base, items: plan.items.slice(0, 1) })).toMatchObject({
      __typename: 'PlanSaved',
    });
  });

  it('says everything that is wrong with it at once', async () => {
    const plan = await supportedPlan(world, center);
    const wrong = {
      practised: [],
      clientDid: ' ',
      helped: null,
      counterparts: [],
      endedAt: '2026-11-24T08:00:00+09:00',
    };
    expect((await record(plan.home, wrong)).issues.map((each: { code: string }) => each.code).sort()).toEqual([
      'NOBODY_WITH_IT',
      'NOTHING_PRACTISED',
      'NOTHING_SAID_OF_IT',
      'endsBeforeItBegins',
    ]);
    expect(await record(plan.home, { startedAt: '2026-11-25T09:00:00+09:00', endedAt: null })).toMatchObject({
      issues: [{ path: 'startedAt', code: 'inTheFuture' }],
    });
    expect(await record(plan.home, { startedAt: '2026-11-23T09:00:00+09:00', endedAt: null })).toMatchObject({
      code: 'SESSION_BEFORE_DECISION',
    });
  });

  it('is written once, however often it is sent', async () => {
    const plan = await supportedPlan(world, center);
    const commandId = randomUUID();
    const first = await record(plan.home, { commandId });
    expect((await record(plan.home, { commandId })).session.id).toBe(first.session.id);
    expect(await world.rows('select 1 from support_session where item_id = $1', plan.home)).toHaveLength(1);
  });
});

describe('a correction', () => {
  const correct = (id: string, version: number, changes: Record<string, unknown> = {}, key: Key = 'worker') =>
    world.act(key, 'correctSupportSession', {
      sessionId: id,
      version,
      reason: '聞き直した',
      practised: [{ area: 'cooking', client: 'BY_ONESELF', worker: 'BESIDE' }],
      clientDid: '一人で焼いた',
      ...changes,
    });

  it('keeps the original, and shows what changed to a stale one', async () => {
    const plan = await supportedPlan(world, center);
    const { session: before } = await record(plan.home);
    const answer = await correct(before.id, 1);
    expect(answer.session).toMatchObject({
      version: 2,
      clientDid: '一人で焼いた',
      startedAt: before.startedAt,
      originals: [
        {
          version: 1,
          reason: '聞き直した',
          place: '自宅の台所',
          clientDid: '卵を割って焼いた',
          practised: before.practised,
          replacedBy: { id: world.people.worker.id },
        },
      ],
    });
    expect(await correct(before.id, 1, { clientDid: '別の言葉' })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changes: [{ field: 'clientDid', yours: '別の言葉', theirs: '一人で焼いた' }],
    });
    expect(await correct(before.id, 2, { startedAt: '2026-11-23T09:00:00+09:00' })).toMatchObject({
      code: 'SESSION_BEFORE_DECISION',
    });
    expect((await read(plan.caseId)).events[0].type).toBe('supportSessionCorrected');
  });

  it('is for the writer and a supervisor', async () => {
    const plan = await supportedPlan(world, center);
    const { session: before } = await record(plan.home);
    expect(await correct(before.id, 1, {}, 'outreach')).toMatchObject({ code: 'NOT_OWN_SESSION' });
    expect(await correct(before.id, 1, {}, 'supervisor')).toMatchObject({ session: { version: 2 } });
    expect(await correct(before.id, 2, {}, 'auditor')).toMatchObject({ code: 'ROLE_NEEDED' });
  });
});

describe('who sees and who writes', () => {
  it('lets nobody write who records no contacts, and is not there for those beyond reach', async () => {
    const plan = await supportedPlan(world, center);
    for (const key of ['auditor', 'town', 'manager'] as const)
      expect(await record(plan.home, {}, key)).toMatchObject({ code: 'ROLE_NEEDED' });
    const answers = [];
    for (const key of ['northWorker', 'otherTown', 'stranger', 'partner'] as const)
      for (const itemId of [plan.home, randomUUID()]) answers.push(await record(itemId, {}, key));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    const { session: kept } = await record(plan.home);
    const outsider = { sessionId: kept.id, version: 1, reason: 'x', practised: [], clientDid: 'x' };
    expect(await world.act('northWorker', 'correctSupportSession', outsider)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(plan.caseId, 'northWorker')).toBeNull();
  });

  it('shows the words to those who read notes, and says to others that there are some', async () => {
    const plan = await supportedPlan(world, center);
    await record(plan.home);
    const [seen] = (await read(plan.caseId, 'auditor')).supportItems[0].sessions;
    expect(seen).toMatchObject({ wordsHidden: true, practised: [], clientDid: null, place: null, mayCorrect: false });
    expect(seen.heldOn).toBe('2026-11-24');
  });

  it('counts each session once into the figures of its duty', async () => {
    const figures = async () => {
      const { overview } = await world.ask(
        'chief',
        `query O($o: ID) { overview(officeId: $o, from: "2026-11-01", until: "2026-11-30") {
          contactsByDuty { duty ownRegular ownOutside othersRegular othersOutside } } }`,
        { o: world.offices.chichibu },
      );
      return Object.fromEntries(
        overview.contactsByDuty.map((each: { duty: string; othersRegular: number }) => [each.duty, each.othersRegular]),
      ) as Record<string, number>;
    };
    const before = await figures();
    const plan = await supportedPlan(world, center);
    await record(plan.home);
    await world.act('worker', 'recordContact', met(plan.caseId, [said(plan.home)]));
    const after = await figures();
    expect(after['3(4)カ']! - before['3(4)カ']!).toBe(2);
    expect(after['3(4)ア']! - before['3(4)ア']!).toBe(1);
    const [{ contact }] = (await read(plan.caseId)).supportItems[0].sessions.filter(
      (each: { contact: unknown }) => each.contact !== null,
    );
    // Contacts from before their duties were held to those of their sessions.
    await world.rows(`update contact set duties = '{3(4)ア}' where id = $1`, contact.id);
    expect((await figures())['3(4)カ']).toBe(after['3(4)カ']);
  });
});
