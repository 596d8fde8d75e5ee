import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
beforeAll(async () => {
  world = await casesWorld();
});
afterAll(() => world.close());

const ELIGIBILITY = `query E($id: ID!) { case(id: $id) { stage client { id version } eligibility {
  asOf edition outcome usesSaposute usesSaposuteSource
  findings { clause parent outcome reason missingFacts judgementNeededBy }
  towardsMet { steps { clause waitsFor facts by } } towardsNotMet { steps { clause } }
  judgements { id clause outcome reason evidence judgedBy { id } approvedBy { id } returnedReason supersededAt }
  determinations { id edition asOf outcome reason needsApproval approvedBy { id } digest replays findings { clause outcome } }
  drift { clause then now } } } }`;

const eligibility = async (id: string, key: Parameters<CasesWorld['ask']>[0] = 'worker') =>
  (await world.ask(key, ELIGIBILITY, { id })).case.eligibility;

const judge = (caseId: string, clause: string, outcome = 'MET', key: Parameters<CasesWorld['run']>[0] = 'worker') =>
  world.run(key, 'recordJudgement', {
    caseId,
    clause,
    outcome,
    reason: '面談で確認した',
    evidence: '母の話と訪問の記録',
  });

const approve = async (caseId: string, key: Parameters<CasesWorld['run']>[0] = 'chief', clause?: string) => {
  const { judgements } = await eligibility(caseId);
  const waiting = judgements.find(
    (each: { clause: string; approvedBy: unknown; supersededAt: unknown }) =>
      each.approvedBy === null && each.supersededAt === null && (clause === undefined || each.clause === clause),
  );
  return world.run(key, 'approveJudgement', { caseId, judgementId: waiting.id, approve: true });
};

/** A case that meets 3(2): born in the cohort, needy and withdrawn by approved judgements. */
async function metCase(): Promise<string> {
  const id = await world.open();
  for (const clause of ['3(2)柱書', '3(2)イ(ｱ)']) {
    await judge(id, clause);
    await approve(id, 'chief', clause);
  }
  return id;
}

describe('3(2) of a case', () => {
  it('shows every clause, what is missing and what would settle it', async () => {
    const found = await eligibility(await world.open());
    expect(found).toMatchObject({ asOf: '2026-11-24', edition: '2020-04-01', outcome: 'UNDETERMINED' });
    expect(found.findings.map(({ clause }: { clause: string }) => clause)).toEqual([
      '3(2)',
      '3(2)柱書',
      '3(2)ア',
      '3(2)イ',
      '3(2)イ(ｱ)',
      '3(2)イ(ｲ)',
      '3(2)イ(ｳ)',
      '3(2)イ(ｴ)',
    ]);
    expect(found.findings[2]).toMatchObject({ parent: '3(2)', outcome: 'MET' });
    expect(found.towardsMet.length).toBeGreaterThan(3);
    expect(found.towardsNotMet[0].steps).toEqual([{ clause: '3(2)柱書' }]);
  });

  it('computes Saposute use from a recorded fact with its source', async () => {
    const id = await world.open();
    const answer = await world.run('worker', 'recordSaposuteUse', { caseId: id, uses: true, source: '本人から' });
    expect(answer).toMatchObject({ __typename: 'CaseSaved', case: { stage: 'SCREENING' } });
    const found = await eligibility(id);
    expect(found).toMatchObject({ usesSaposute: true, usesSaposuteSource: '本人から' });
    expect(found.findings.find(({ clause }: { clause: string }) => clause === '3(2)イ(ｲ)').outcome).toBe('MET');
    expect(await world.run('worker', 'recordSaposuteUse', { caseId: id, uses: null, source: '' })).toMatchObject({
      issues: [{ path: 'source', code: 'required' }],
    });
  });

  it('hides the words of a judgement from those who may not read notes', async () => {
    const id = await world.open();
    await judge(id, '3(2)柱書');
    expect((await eligibility(id)).judgements[0]).toMatchObject({
      reason: '面談で確認した',
      evidence: '母の話と訪問の記録',
    });
    expect((await eligibility(id, 'auditor')).judgements[0]).toMatchObject({ reason: '', evidence: '' });
  });
});

describe('a judgement', () => {
  it('counts only once another person has approved it', async () => {
    const id = await world.open();
    await judge(id, '3(2)柱書', 'MET', 'chief');
    const own = await approve(id, 'chief');
    expect(own).toMatchObject({ __typename: 'Refusal', code: 'OWN_JUDGEMENT', clause: '3(2)' });
    expect((await eligibility(id)).findings[1].outcome).toBe('UNDETERMINED');
    expect(await approve(id, 'supervisor')).toMatchObject({ __typename: 'CaseSaved' });
    expect((await eligibility(id)).findings[1].outcome).toBe('MET');
  });

  it('stays in force until the one that replaces it is approved', async () => {
    const id = await world.open();
    await judge(id, '3(2)柱書');
    await approve(id);
    await judge(id, '3(2)柱書', 'NOT_MET');
    expect((await eligibility(id)).findings[1].outcome).toBe('MET');
    await approve(id);
    const found = await eligibility(id);
    expect(found.findings[1].outcome).toBe('NOT_MET');
    expect(
      found.judgements.filter(({ supersededAt }: { supersededAt: unknown }) => supersededAt !== null),
    ).toHaveLength(1);
  });

  it('is returned with a reason, and not twice', async () => {
    const id = await world.open();
    await judge(id, '3(2)柱書');
    const [{ id: judgementId }] = (await eligibility(id)).judgements;
    const back = (comment: string | null) =>
      world.run('chief', 'approveJudgement', { caseId: id, judgementId, approve: false, comment });
    expect(await back(null)).toMatchObject({ issues: [{ path: 'comment', code: 'required' }] });
    expect(await back('根拠が足りない')).toMatchObject({ __typename: 'CaseSaved' });
    expect(await back('もう一度')).toMatchObject({ code: 'JUDGEMENT_SETTLED' });
    expect((await eligibility(id)).judgements[0].returnedReason).toBe('根拠が足りない');
  });

  it.each([
    ['3(2)', 'notJudgeable'],
    ['3(2)イ', 'notJudgeable'],
    ['3(3)カ', 'notJudgeable'],
    ['3(9)', 'unknownClause'],
  ])('is refused on %s', async (clause, code) => {
    expect(await judge(await world.open(), clause)).toMatchObject({ issues: [{ path: 'clause', code }] });
  });

  it('is refused without reason, undetermined, by others’ roles and beyond reach', async () => {
    const id = await world.open();
    const answer = await world.run('worker', 'recordJudgement', {
      caseId: id,
      clause: '3(2)ア',
      outcome: 'UNDETERMINED',
      reason: ' ',
      evidence: '',
    });
    expect(answer.issues.map(({ code }: { code: string }) => code)).toEqual([
      'undeterminedJudgement',
      'required',
      'required',
    ]);
    expect(await judge(id, '3(2)ア', 'MET', 'employment')).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: expect.arrayContaining(['consultationWorker']),
    });
    expect(await judge(id, '3(2)ア', 'MET', 'northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await world.run('worker', 'approveJudgement', { caseId: id, judgementId: id, approve: true })).toMatchObject(
      { code: 'ROLE_NEEDED' },
    );
  });
});

describe('a determination', () => {
  it('is fixed with edition and bytes, replays, and needs another person where it judges', async () => {
    const id = await metCase();
    const made = await world.run('worker', 'makeDetermination', {
      caseId: id,
      reason: '該当と判定',
      expectedOutcome: 'MET',
    });
    expect(made).toMatchObject({ __typename: 'CaseSaved' });
    const [determination] = (await eligibility(id)).determinations;
    expect(determination).toMatchObject({
      edition: '2020-04-01',
      asOf: '2026-11-24',
      outcome: 'MET',
      needsApproval: true,
      approvedBy: null,
      replays: true,
      reason: '該当と判定',
    });
    expect(determination.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(determination.findings).toHaveLength(8);
    const approval = (key: Parameters<CasesWorld['run']>[0]) =>
      world.run(key, 'approveDetermination', { caseId: id, determinationId: determination.id, approve: true });
    expect(await approval('worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await approval('northSupervisor')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await approval('supervisor')).toMatchObject({ __typename: 'CaseSaved' });
    expect(await approval('manager')).toMatchObject({ code: 'DETERMINATION_SETTLED' });
    expect((await eligibility(id)).determinations[0].approvedBy).toEqual({ id: world.people.supervisor.id });
  });

  it('is approved by nobody who recorded it', async () => {
    const id = await metCase();
    await world.run('chief', 'makeDetermination', { caseId: id, reason: '該当', expectedOutcome: 'MET' });
    const [{ id: determinationId }] = (await eligibility(id)).determinations;
    expect(
      await world.run('chief', 'approveDetermination', { caseId: id, determinationId, approve: true }),
    ).toMatchObject({ code: 'OWN_DETERMINATION' });
  });

  it('is refused where the facts no longer give what was shown', async () => {
    const id = await world.open();
    expect(
      await world.run('worker', 'makeDetermination', { caseId: id, reason: '該当', expectedOutcome: 'MET' }),
    ).toMatchObject({ code: 'OUTCOME_CHANGED', clause: '3(2)' });
  });

  it('drifts visibly when later facts disagree, and is itself never altered', async () => {
    const id = await metCase();
    await world.run('worker', 'makeDetermination', { caseId: id, reason: '該当', expectedOutcome: 'MET' });
    expect((await eligibility(id)).drift).toEqual([]);
    const { client } = (await world.ask('worker', ELIGIBILITY, { id })).case;
    await world.run('worker', 'updateParty', {
      caseId: id,
      partyId: client.id,
      role: 'CLIENT',
      version: client.version,
      party: { displayName: '佐藤', nameKnown: 'PARTIAL', birthDate: '1960-01-01', birthDateSource: '保険証' },
    });
    const found = await eligibility(id);
    const drifted = found.drift.map((each: Record<string, string>) => Object.values(each));
    expect(drifted).toContainEqual(['3(2)ア', 'MET', 'NOT_MET']);
    expect(found.determinations[0]).toMatchObject({ outcome: 'MET', replays: true });
    const [{ id: determinationId }] = found.determinations;
    await expect(
      world.rows(`update determination set outcome = 'NOT_MET' where id = $1`, determinationId),
    ).rejects.toThrow('does not change');
  });
});
