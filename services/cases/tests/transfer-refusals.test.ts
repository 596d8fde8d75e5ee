import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from './casework-world.ts';
import { accept, answer, list, openTransferWorld, propose, proposed, seen, TRANSFER, world } from './transfer-world.ts';

beforeAll(openTransferWorld);
afterAll(() => world.close());

describe('a transfer that may not be', () => {
  it('says what stands in the way, on both sides', async () => {
    const { caseId, transferId } = await proposed();
    expect(await propose(caseId)).toMatchObject({ code: 'TRANSFER_ALREADY_PROPOSED' });
    const center = await world.agency();
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
    const submitted = await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
    expect(submitted.__typename).toBe('PlanSaved');
    const called = await world.act('supervisor', 'callMeeting', {
      officeId: world.offices.chichibu,
      at: '2026-11-24T09:00:00+09:00',
      planIds: [plan.id],
      attendees: [],
    });
    expect(called.__typename).toBe('MeetingSaved');
    await world.run('worker', 'recordJudgement', {
      caseId,
      clause: '3(2)柱書',
      outcome: 'MET',
      reason: '面談',
      evidence: '記録',
    });
    const refused = await accept(transferId);
    expect(refused).toMatchObject({ code: 'TRANSFER_MEETING_CALLED', clause: '3(4)オ' });
    expect(refused.messageJa.split('\n')).toHaveLength(2);
    // Nothing of the attempt stays: the case is where it was.
    expect(await seen('northSupervisor', caseId)).toBeNull();
    expect((await seen('supervisor', caseId)).office).toEqual({ id: world.offices.chichibu });
    expect(await answer('supervisor', 'withdrawTransfer', { transferId, reason: '会議のあとに' })).toMatchObject({
      __typename: 'TransferSaved',
    });
    expect(await propose(caseId)).toMatchObject({ code: 'TRANSFER_MEETING_CALLED' });
  });

  it('needs an office, a reason and a ground that holds', async () => {
    const caseId = await world.assigned();
    expect(await propose(caseId, { toOfficeId: world.offices.chichibu })).toMatchObject({
      code: 'TRANSFER_TO_SAME_OFFICE',
    });
    expect(await propose(caseId, { toOfficeId: world.offices.foreign })).toMatchObject({
      issues: [{ path: 'toOfficeId', code: 'unknownOffice' }],
    });
    expect(await propose(caseId, { reason: 'x', ground: 'y', note: '', movedToTownCode: '113654' })).toMatchObject({
      issues: [{ path: 'movedToTownCode' }, { path: 'reason' }, { path: 'ground' }, { path: 'note' }],
    });
    expect(await propose(caseId, { ground: 'withinPurpose' })).toMatchObject({ code: 'TRANSFER_GROUND_UNEXPLAINED' });
    expect(await propose(caseId, { version: 99 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await propose(caseId, {}, 'worker')).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['chiefConsultationWorker', 'officeSupervisor'],
    });
    expect(await propose(caseId, {}, 'chief')).toMatchObject({ __typename: 'CaseSaved' });
  });

  it('is taken on only with somebody of the receiving office who may', async () => {
    const { caseId, transferId } = await proposed();
    expect(await accept(transferId, { workerId: world.people.outreach.id })).toMatchObject({ code: 'WORKER_UNKNOWN' });
    expect(await accept(transferId, { role: 'OUTREACH_WORKER' })).toMatchObject({ __typename: 'NotQualified' });
    expect(await accept(transferId, { workerId: 'x' })).toMatchObject({ issues: [{ path: 'workerId' }] });
    expect(await seen('northSupervisor', caseId)).toBeNull();
    const { transfer } = await world.ask(
      'northSupervisor',
      'query T($id: ID!) { transfer(id: $id) { candidates(role: CONSULTATION_WORKER) { worker { id } assignable } } }',
      { id: transferId },
    );
    expect(transfer.candidates).toEqual([{ worker: { id: world.people.northWorker.id }, assignable: true }]);
  });

  it('is answered once, also by two at once', async () => {
    const { transferId } = await proposed();
    const answers = await Promise.all([
      accept(transferId),
      answer('northSupervisor', 'declineTransfer', { transferId, reason: '同時' }),
    ]);
    expect(answers.filter(({ __typename }) => __typename === 'TransferSaved')).toHaveLength(1);
  });

  it.each(['supervisor', 'otherTown', 'stranger', 'administrator', 'partner', 'contractor'] as const)(
    'is not for %s to answer, and answers like one that does not exist',
    async (key) => {
      const { transferId } = await proposed();
      const none = crypto.randomUUID();
      for (const name of ['declineTransfer', 'withdrawTransfer'] as const) {
        if (key === 'supervisor' && name === 'withdrawTransfer') continue;
        const absent = await answer(key, name, { transferId: none, reason: 'x' });
        expect([name, await answer(key, name, { transferId, reason: 'x' })]).toEqual([name, absent]);
        expect(absent).toMatchObject({ code: 'NOT_FOUND' });
      }
      expect(await accept(transferId, {}, key)).toMatchObject({ code: 'NOT_FOUND' });
      if (key !== 'supervisor') expect(await list(key)).toEqual([]);
    },
  );

  it('is no worker’s to accept: the role that may is named', async () => {
    const { transferId } = await proposed();
    expect(await accept(transferId, {}, 'northWorker')).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['officeSupervisor'],
    });
  });

  it('is listed in a fixed number of statements', async () => {
    for (let count = 0; count < 3; count += 1) await proposed();
    let statements = 0;
    const service = world.start({
      clock: { now: () => new Date('2026-11-24T01:00:00Z') },
      onOperationEnd: (end) => {
        statements = end.statements;
      },
    });
    await service.execute({ query: `{ transfers { ${TRANSFER} } }` }, world.as('northSupervisor'), crypto.randomUUID());
    expect(statements).toBeLessThanOrEqual(8);
    await service.close();
  });
});
