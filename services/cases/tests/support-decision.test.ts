import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf, throughMeeting } from './casework-world.ts';

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
const saved = async (changes: Record<string, unknown> = {}, caseId?: string) => {
  const answer = await world.act('worker', 'savePlan', planOf(caseId ?? (await world.open()), center, changes));
  if (answer.__typename !== 'PlanSaved') throw new Error(JSON.stringify(answer));
  return answer.plan;
};

describe('the support decision', () => {
  const ready = async ({ applied = true, met = true, signed = true } = {}) => {
    const caseId = await world.open();
    if (applied) await world.act('worker', 'recordApplication', application(caseId));
    if (met) await world.determineMet(caseId);
    return throughMeeting(world, await saved(signed ? {} : { signedOn: null }, caseId));
  };
  const decide = (
    plan: { id: string; version: number },
    changes: Record<string, unknown> = {},
    key: Parameters<CaseworkWorld['act']>[0] = 'manager',
  ) =>
    world.act(key, 'decideSupport', {
      planId: plan.id,
      version: plan.version,
      approve: true,
      ground: '要件を満たす',
      decidedOn: '2026-11-24',
      ...changes,
    });

  it('is taken by the prefecture for an approved, signed plan of an eligible applicant', async () => {
    const plan = await ready();
    expect(await decide(plan)).toMatchObject({
      plan: {
        state: 'DECIDED',
        decidedOn: '2026-11-24',
        decidedBy: { id: world.people.manager.id },
        decisionGround: '要件を満たす',
      },
      case: { stage: 'SUPPORT' },
    });
    const [row] = await world.rows('select determination_id from plan where id = $1', plan.id);
    expect(row?.determination_id).not.toBeNull();
    const again = await saved({}, plan.case.id);
    await decide(await throughMeeting(world, again));
    const states = await world.rows('select number, state from plan where case_id = $1 order by number', plan.case.id);
    expect(states).toEqual([
      { number: 1, state: 'ENDED' },
      { number: 2, state: 'DECIDED' },
    ]);
  });

  it('waits for what is missing, and says all of it with its clauses', async () => {
    const refused = await decide(await ready({ applied: false, met: false, signed: false }));
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'PLAN_NOT_SIGNED', clause: '3(4)イ' });
    expect(refused.messageJa.split('\n')).toHaveLength(3);
    expect(refused.messageJa).toContain('対象者該当性の判定がありません');
    const undecided = await ready({ met: false });
    await world.run('worker', 'makeDetermination', {
      caseId: undecided.case.id,
      reason: '未確定',
      expectedOutcome: 'UNDETERMINED',
    });
    const open = await decide(undecided);
    expect(open).toMatchObject({ code: 'DETERMINED_UNDETERMINED', clause: '3(2)' });
    expect(open.messageJa).toContain('3(2)柱書、3(2)イ');
  });

  it('waits for the approval of a determination that judges', async () => {
    const plan = await ready({ met: false });
    const caseId = plan.case.id;
    await world.determineMet(caseId);
    world.at('2026-11-24T01:05:00Z');
    await world.run('worker', 'makeDetermination', { caseId, reason: '改めて', expectedOutcome: 'MET' });
    expect(await decide(plan)).toMatchObject({ code: 'DETERMINATION_NOT_APPROVED', clause: '3(2)' });
    world.at('2026-11-24T01:00:00Z');
  });

  it('waits for a fresh determination where the facts changed since', async () => {
    const plan = await ready();
    const caseId = plan.case.id;
    const { case: found } = await world.ask('worker', 'query P($id: ID!) { case(id: $id) { client { id version } } }', {
      id: caseId,
    });
    const born = { displayName: '佐藤', nameKnown: 'PARTIAL', birthDate: '1950-04-01', birthDateSource: '戸籍' };
    const { id: partyId, version } = found.client;
    const changed = await world.run('worker', 'updateParty', { caseId, partyId, version, role: 'CLIENT', party: born });
    expect(changed.__typename).toBe('CaseSaved');
    const refused = await decide(plan);
    expect(refused).toMatchObject({ code: 'DETERMINATION_DRIFTED', clause: '3(2)' });
    expect(refused.messageEn).toContain('fresh determination');
    expect(await world.rows('select state from plan where id = $1', plan.id)).toEqual([{ state: 'APPROVED' }]);
    // A judgement with an approver overrides the age, but not the determination that was made before it.
    const judged = { caseId, clause: '3(2)ア', outcome: 'MET', reason: '世代に準じる', evidence: '離職の時期' };
    await world.run('worker', 'recordJudgement', judged);
    const { case: judging } = await world.ask(
      'worker',
      'query J($id: ID!) { case(id: $id) { eligibility { judgements { id clause } } } }',
      { id: caseId },
    );
    const { id: judgementId } = judging.eligibility.judgements.find(
      ({ clause }: { clause: string }) => clause === '3(2)ア',
    );
    await world.run('chief', 'approveJudgement', { caseId, judgementId, approve: true });
    world.at('2026-11-24T01:05:00Z');
    await world.run('worker', 'makeDetermination', { caseId, reason: '改めて', expectedOutcome: 'MET' });
    expect(await decide(plan)).toMatchObject({ code: 'DETERMINATION_NOT_APPROVED' });
    const { case: determined } = await world.ask(
      'worker',
      'query D($id: ID!) { case(id: $id) { eligibility { determinations { id } } } }',
      { id: caseId },
    );
    const determinationId = determined.eligibility.determinations[0].id;
    await world.run('chief', 'approveDetermination', { caseId, determinationId, approve: true });
    expect(await decide(plan)).toMatchObject({ plan: { state: 'DECIDED' } });
    world.at('2026-11-24T01:00:00Z');
  });

  it('is not taken before the meeting, by other roles, on a stale version or beyond reach', async () => {
    const draft = await saved();
    expect(await decide(draft)).toMatchObject({ code: 'PLAN_NOT_APPROVED', clause: '3(4)オ' });
    const plan = await ready();
    expect(await decide({ ...plan, version: 1 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 3 });
    expect(await decide(plan, {}, 'supervisor')).toMatchObject({ code: 'ROLE_NEEDED', openTo: ['prefectureManager'] });
    expect(await decide(plan, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await decide(plan, { ground: '', decidedOn: '2026-12-01' })).toMatchObject({
      issues: [{ code: 'inTheFuture' }, { code: 'required' }],
    });
  });

  it('is taken once: pressed again, it says that it was decided, and changes nothing', async () => {
    for (const approve of [true, false]) {
      const plan = await ready();
      const { plan: decided } = await decide(plan, { approve });
      expect(await decide(plan)).toMatchObject({
        __typename: 'StaleVersion',
        changes: [{ field: 'state', theirs: approve ? 'DECIDED' : 'DECLINED' }],
      });
      for (const again of [true, false]) {
        const refused = await decide(decided, { approve: again, ground: '別の理由' });
        expect(refused).toMatchObject({ code: 'PLAN_ALREADY_DECIDED', clause: '3(4)イ' });
        expect(refused.messageJa.split('\n')).toHaveLength(1);
      }
      const events = await world.rows(
        `select 1 from case_event where case_id = $1 and type in ('supportDecided', 'supportDeclined')`,
        plan.case.id,
      );
      expect(events).toHaveLength(1);
    }
  });

  it('may be a no, without eligibility', async () => {
    const plan = await ready({ met: false, applied: false });
    expect(await decide(plan, { approve: false, ground: '別の制度が先' })).toMatchObject({
      plan: { state: 'DECLINED' },
      case: { stage: 'PLAN_DRAFT' },
    });
  });
});
