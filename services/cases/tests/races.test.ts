import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, opening } from './cases-world.ts';
import { planOf, throughMeeting, visit } from './casework-world.ts';
import { notice } from './leads-world.ts';
import { type MergeWorld, mergeWorld } from './merge-world.ts';

let world: MergeWorld;
let holder: pg.Client;
let watcher: pg.Client;
beforeAll(async () => {
  world = await mergeWorld();
  holder = new pg.Client({ connectionString: world.database.adminUrl });
  watcher = new pg.Client({ connectionString: world.database.adminUrl });
  await Promise.all([holder.connect(), watcher.connect()]);
});
afterAll(async () => {
  await Promise.all([holder.end(), watcher.end()]);
  await world.close();
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

/**
 * Both commands are on their way at once: each has come as far as it comes while somebody holds these rows, and then they
 * are let go. What looks before it locks has looked by then, and would have its effect twice.
 */
async function together(
  table: string,
  ids: readonly string[],
  ...commands: (() => Promise<Answer>)[]
): Promise<Answer[]> {
  await holder.query('begin');
  await holder.query(`select 1 from ${table} where id = any($1) for update`, [ids]);
  const running = commands.map((command) => command());
  try {
    for (let tries = 0; tries < 400 && (await waiting()) < commands.length; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await waiting()).toBe(commands.length);
  } finally {
    await holder.query('rollback');
  }
  return Promise.all(running);
}

const waiting = async (): Promise<number> => {
  const { rows } = await watcher.query(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0].count;
};

/** One had its effect, and the other was told why not. */
function expectOne(answers: readonly Answer[], saved: string, code: string): void {
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Refusal', saved].sort());
  expect(answers.find(({ __typename }) => __typename === 'Refusal').code).toBe(code);
}

const events = (caseId: string, type: string) =>
  world.rows('select 1 from case_event where case_id = $1 and type = $2', caseId, type);

describe('two at once', () => {
  it('begin a case from one lead: one is opened', async () => {
    const record = `mutation L($input: RecordLeadInput!) { recordLead(input: $input) { ... on LeadSaved { lead { id } } } }`;
    const lead = { commandId: randomUUID(), ...notice({ townCode: '113654' }) };
    const leadId = (await world.ask('worker', record, { input: lead })).recordLead.lead.id;
    const begin = () => world.run('worker', 'openCase', opening({ leadId }));
    expectOne(await together('lead', [leadId], begin, begin), 'CaseSaved', 'LEAD_SETTLED');
    expect(await world.rows("select 1 from case_event where data->>'leadId' = $1", leadId)).toHaveLength(1);
  });

  it('undo one merge: it is undone once', async () => {
    const { survivor, source, mergeId } = await world.merged();
    const undo = () => world.undo(mergeId);
    const bySupervisor = () => world.undo(mergeId, {}, 'supervisor');
    expectOne(
      await together('support_case', [survivor, source], undo, bySupervisor),
      'CaseSaved',
      'MERGE_ALREADY_UNDONE',
    );
    expect(await events(survivor, 'otherCaseGivenBack')).toHaveLength(1);
  });

  it('approve one plan: it is decided once', async () => {
    const agencyId = await world.agency();
    const caseId = await world.open();
    const signed = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [agencyId], fields: ['NAME'] };
    await world.act('worker', 'recordApplication', signed);
    await world.determineMet(caseId);
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, agencyId));
    const { id: planId, version } = await throughMeeting(world, plan);
    const decide = () =>
      world.act('manager', 'decideSupport', {
        planId,
        version,
        approve: true,
        ground: '要件を満たす',
        decidedOn: '2026-11-24',
      });
    const answers = await together('support_case', [caseId], decide, decide);
    const kinds = answers.map(({ __typename }) => __typename).sort();
    expect(kinds).toEqual(['PlanSaved', expect.stringMatching(/Refusal|StaleVersion/)]);
    expect(
      await world.rows("select 1 from plan where id = $1 and state = 'DECIDED' and version = $2", planId, version + 1),
    ).toHaveLength(1);
    expect(await events(caseId, 'supportDecided')).toHaveLength(1);
  });

  it('are one command sent twice: it has one effect and one answer', async () => {
    const caseId = await world.assigned();
    const input = { commandId: randomUUID(), ...visit(caseId, { note: '一度だけ' }) };
    const send = () => world.act('outreach', 'recordContact', input);
    const answers = await together('support_case', [caseId], send, send);
    expect(new Set(answers.map(({ contact }) => contact.id)).size).toBe(1);
    expect(await world.rows('select 1 from contact where case_id = $1', caseId)).toHaveLength(1);
    expect(await events(caseId, 'contactRecorded')).toHaveLength(1);
    const open = { commandId: randomUUID(), ...opening() };
    const opened = await Promise.all([1, 2].map(() => world.ask('worker', mutation('openCase'), { input: open })));
    expect(opened[0]).toEqual(opened[1]);
  });

  it('change one circle: both are not lost, and the later one is told', async () => {
    const caseId = await world.assigned();
    const circle = [world.people.chief.id];
    const { contact } = await world.act('outreach', 'recordContact', visit(caseId, { note: '限る', circle }));
    const add = (who: 'worker' | 'manager') => () =>
      world.act('chief', 'widenCircle', { contactId: contact.id, version: 1, staffIds: [world.people[who].id] });
    const answers = await together('support_case', [caseId], add('worker'), add('manager'));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ContactSaved', 'StaleVersion']);
    const [row] = await world.rows(
      'select cardinality(readers) as count, version from note_circle where contact_id = $1',
      contact.id,
    );
    expect(row).toEqual({ count: 3, version: 2 });
  });
});
