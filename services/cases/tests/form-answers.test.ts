import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, opening } from './cases-world.ts';
import { planOf, throughMeeting, visit } from './casework-world.ts';
import { decided, evaluation } from './closing-world.ts';
import { ANSWERS, answers, FIRST, type FormsWorld, formsWorld } from './forms-world.ts';

let world: FormsWorld;
let center: string;
beforeAll(async () => {
  world = await formsWorld();
  center = await world.agency();
});
afterAll(() => world.close());

const edit = (caseId: string, version: number, formAnswers: object) =>
  world.run('worker', 'updateCase', { caseId, version, route: 'familyCall', concerns: [], formAnswers });

describe('what a form asks by itself', () => {
  it.each([
    ['an unknown field', { shoes: '1' }, 'formAnswers.shoes notInThisForm'],
    ['a field that the records hold', { name: '佐藤' }, 'formAnswers.name notInThisForm'],
    ['a name that is none', { 'a b': 'x' }, 'formAnswers.0 notInThisForm'],
    ['a code of no list', { housing: 'castle' }, 'formAnswers.housing unknownCode'],
    ['one unknown among several', { pensions: ['national', 'x'] }, 'formAnswers.pensions unknownCode'],
    ['two where one is asked', { housing: ['ownHome', 'facility'] }, 'formAnswers.housing oneAnswer'],
    ['too long', { email: 'あ'.repeat(201) }, 'formAnswers.email tooLong'],
  ])('refuses %s, and names the field', async (_, given, issue) => {
    const caseId = await world.open();
    const answer = await edit(caseId, 1, answers(given));
    expect(answer.issues.map(({ path, code }: Record<string, string>) => `${path} ${code}`)).toContain(issue);
    expect((await world.reception(caseId)).answers).toEqual([]);
  });

  it.each([
    ['a number', { income: '十万' }, 'formAnswers.income notANumber'],
    ['yes or no', { debts: 'maybe' }, 'formAnswers.debts notYesOrNo'],
  ])('refuses what is not %s', async (_, given, issue) => {
    const answer = await world.act('worker', 'saveAssessment', {
      caseId: await world.open(),
      items: [],
      formAnswers: answers(given),
    });
    expect(answer.issues.map(({ path, code }: Record<string, string>) => `${path} ${code}`)).toEqual([issue]);
  });

  it('is stored once with its case, sealed; what is empty is nothing', async () => {
    const input = {
      commandId: randomUUID(),
      ...opening({ formAnswers: answers({ work: 'looking', workWords: '  週に三日なら', email: ' ' }) }),
    };
    const [one, two] = [
      await world.ask('worker', mutation('openCase'), { input }),
      await world.ask('worker', mutation('openCase'), { input }),
    ];
    const { id } = one.openCase.case;
    expect(two.openCase.case.id).toBe(id);
    const rows = await world.rows(
      'select version, edition::text, answers_sealed as sealed from form_answers where case_id = $1',
      id,
    );
    expect(rows).toMatchObject([{ version: 1, edition: FIRST }]);
    expect(Buffer.from(rows[0]?.sealed as Uint8Array).toString('utf8')).not.toContain('looking');
    expect(world.said(await world.reception(id))).toEqual({ work: '仕事を探している', workWords: '週に三日なら' });
  });

  it('keeps who changed which answer, when, from what to what; the same again is no change', async () => {
    const caseId = await world.open('worker', { formAnswers: answers({ work: 'looking' }) });
    world.at('2026-11-25T01:00:00Z');
    for (const version of [1, 2])
      expect((await edit(caseId, version, answers({ work: 'employee', housing: 'facility' }))).__typename).toBe(
        'CaseSaved',
      );
    world.at('2026-11-24T01:00:00Z');
    const found = await world.reception(caseId);
    expect(found.changes).toMatchObject([
      { at: '2026-11-25T01:00:00.000Z', before: { values: ['looking'] }, after: { values: ['employee'] } },
      { before: null, after: { key: 'housing', codes: [{ ja: '施設・病院' }] } },
    ]);
    expect(await world.rows('select version from form_answers where case_id = $1 order by 1', caseId)).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
    const stale = await edit(caseId, 1, answers({ work: 'onLeave', housing: 'facility' }));
    expect(stale).toMatchObject({ __typename: 'StaleVersion' });
    expect(stale.changes).toContainEqual({ field: 'formAnswers.work', yours: 'onLeave', theirs: 'employee' });
    expect(stale.changes.map(({ field }: { field: string }) => field)).not.toContain('formAnswers.housing');
  });

  it('is not read, and said to be hidden, where notes are not; the reading is logged; outsiders find nothing', async () => {
    const caseId = await world.open('worker', { formAnswers: answers({ work: 'looking' }) });
    expect(await world.reception(caseId, 'auditor')).toMatchObject({ hidden: true, answers: [], changes: [] });
    expect(await world.reception(caseId, 'supervisor')).toMatchObject({ hidden: false, answers: [{ key: 'work' }] });
    const read = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->>'fieldGroup' = 'note'`,
      world.people.supervisor.id,
    );
    expect(read.map(({ event }) => event)).toMatchObject([{ ids: [caseId] }]);
    for (const key of ['northWorker', 'stranger', 'partner'] as const)
      expect(
        await world.ask(key, 'query C($id: ID!) { case(id: $id) { receptionAnswers { edition } } }', { id: caseId }),
      ).toEqual({ case: null });
  });
});

describe('the other forms', () => {
  const find = async (caseId: string, query: string) =>
    (await world.ask('worker', `query C($id: ID!) { case(id: $id) { ${query} } }`, { id: caseId })).case;

  it('a progress note is corrected with its answers, and left alone without', async () => {
    const caseId = await world.open();
    const given = { formAnswers: answers({ nextCourse: '手紙を続ける' }) };
    const { contact } = await world.act('worker', 'recordContact', visit(caseId, given));
    const correct = (version: number, rest: object) =>
      world.act('worker', 'correctContact', {
        contactId: contact.id,
        version,
        reason: '直し',
        startedAt: '2026-11-24T09:10:00+09:00',
        duties: ['3(4)ア'],
        ...rest,
      });
    expect((await correct(1, {})).__typename).toBe('ContactSaved');
    expect((await correct(2, { formAnswers: answers({ nextCourse: '電話もする' }) })).__typename).toBe('ContactSaved');
    const { latestContacts } = await find(caseId, `latestContacts(first: 1) { formAnswers { ${ANSWERS} } }`);
    expect(latestContacts[0].formAnswers).toMatchObject({
      answers: [{ key: 'nextCourse', values: ['電話もする'] }],
      changes: [{ before: { values: ['手紙を続ける'] }, after: { values: ['電話もする'] } }],
    });
  });

  it('each version of an assessment keeps its own answers', async () => {
    const caseId = await world.open();
    const save = (rest: object) => world.act('worker', 'saveAssessment', { caseId, items: [], ...rest });
    await save({ formAnswers: answers({ debts: 'yes', income: '80000' }) });
    await save({ version: 1 });
    await save({ version: 2, formAnswers: answers({ debts: 'no', income: '80000' }) });
    const { assessments } = await find(caseId, `assessments { version formAnswers { ${ANSWERS} } }`);
    expect(assessments.map((each: { formAnswers: object }) => world.said(each.formAnswers).debts)).toEqual([
      'no',
      'yes',
      'yes',
    ]);
    expect(assessments[2].formAnswers.changes).toEqual([]);
    expect(assessments[0].formAnswers.changes).toMatchObject([
      { before: { values: ['yes'] }, after: { values: ['no'] } },
    ]);
  });

  it('a plan under way takes a signature and no other answer', async () => {
    const caseId = await world.assigned();
    const content = planOf(caseId, center, { formAnswers: answers({ programmes: ['workPreparation'] }) });
    const { plan } = await world.act('worker', 'savePlan', content);
    const { version } = await throughMeeting(world, plan);
    const again = (rest: object) => world.act('worker', 'savePlan', { ...content, planId: plan.id, version, ...rest });
    const changed = { formAnswers: answers({ programmes: ['welfareLoan'] }) };
    expect((await again(changed)).__typename).toBe('Refusal');
    expect((await again({ signedOn: '2026-11-23' })).__typename).toBe('PlanSaved');
    const { plans } = await find(caseId, `plans { formAnswers { ${ANSWERS} } }`);
    expect(world.said(plans[0].formAnswers)).toEqual({ programmes: '就労準備支援事業' });
  });

  it('an evaluation has a sheet of its own', async () => {
    const plan = await decided(world, center);
    const formAnswers = answers({ programmesUsed: ['workPreparation', 'welfareLoan'] });
    expect((await world.act('worker', 'evaluatePlan', evaluation(plan, { formAnswers }))).__typename).toBe('PlanSaved');
    const { plans } = await find(plan.caseId, `plans { evaluations { formAnswers { ${ANSWERS} } } }`);
    expect(world.said(plans[0].evaluations[0].formAnswers)).toEqual({
      programmesUsed: '就労準備支援事業・生活福祉資金',
    });
  });
});
