import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, type StaffWorld, staffWorld } from './staff-world.ts';

let world: StaffWorld;
beforeAll(async () => {
  world = await staffWorld();
});
afterAll(() => world?.close());

const change = async (as: string, name: string, input: Record<string, unknown>) =>
  (await world.ask(as, mutation(name), { input: { commandId: randomUUID(), ...input } }))[name];
const worker = () => world.people.worker!.id;
const qualification = async (id: string) =>
  (
    await world.ask(
      'supervisor',
      `query Q($id: ID!) { staffMember(id: $id) { qualification { outcome met matches { clause holdsFrom } findings { clause parent outcome reason } } } }`,
      { id },
    )
  ).staffMember.qualification;

describe('資格 3(3): evidence in, grounds out', () => {
  it('nobody qualifies by silence, and all six grounds are shown', async () => {
    const answer = await qualification(worker());
    expect(answer.outcome).toBe('UNDETERMINED');
    expect(answer.findings.map((finding: { clause: string }) => finding.clause)).toEqual([
      '3(3)',
      '3(3)ア',
      '3(3)イ',
      '3(3)ウ',
      '3(3)エ',
      '3(3)オ',
      '3(3)カ',
    ]);
  });

  it('an unqualified placement as outreach worker is refused with the clause and what would help', async () => {
    const answer = await change('supervisor', 'placeWorker', {
      staffId: worker(),
      officeId: world.offices.chichibu,
      role: 'OUTREACH_WORKER',
      from: '2024-04-01',
      fullTimePercent: 100,
    });
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_QUALIFIED', clause: '3(3)' });
    expect(answer.messageJa).toContain('3(3)');
  });

  it('a certified social worker meets エ from the registration on, and may then be placed', async () => {
    const saved = await change('supervisor', 'addLicence', {
      staffId: worker(),
      kind: 'CERTIFIED_SOCIAL_WORKER',
      registeredOn: '2015-04-20',
    });
    expect(saved.staffMember.qualification).toEqual({ outcome: 'MET', met: ['3(3)エ'] });
    const answer = await qualification(worker());
    expect(answer.matches).toEqual([{ clause: '3(3)エ', holdsFrom: '2015-04-20' }]);
    const placed = await change('supervisor', 'placeWorker', {
      staffId: worker(),
      officeId: world.offices.chichibu,
      role: 'OUTREACH_WORKER',
      from: '2024-04-01',
      fullTimePercent: 100,
    });
    expect(placed.__typename).toBe('StaffSaved');
  });

  it('how many qualified outreach workers an office has is told to everyone in the organisation', async () => {
    for (const who of ['manager', 'supervisor', 'northSupervisor', 'town', 'colleague']) {
      const { offices } = await world.ask(who, '{ offices { id qualifiedOutreachWorkers } }');
      expect(offices).toEqual([
        { id: world.offices.north, qualifiedOutreachWorkers: 0 },
        { id: world.offices.chichibu, qualifiedOutreachWorkers: 1 },
      ]);
    }
    const look = 'query P($id: ID!) { staffMember(id: $id) { placements { id } } }';
    for (const who of ['northSupervisor', 'town']) {
      expect((await world.ask(who, look, { id: worker() })).staffMember.placements).toEqual([]);
    }
  });

  it('a placement that overlaps another is told as such', async () => {
    const answer = await change('supervisor', 'placeWorker', {
      staffId: worker(),
      officeId: world.offices.chichibu,
      role: 'OUTREACH_WORKER',
      from: '2025-04-01',
      fullTimePercent: 50,
    });
    expect(answer).toEqual({ __typename: 'InvalidInput', issues: [{ path: 'from', code: 'OVERLAPS' }] });
  });

  it('withdrawn evidence takes the qualification with it (decision 9)', async () => {
    const { staffMember } = await world.ask(
      'supervisor',
      'query Q($id: ID!) { staffMember(id: $id) { licences { id } } }',
      { id: worker() },
    );
    const input = { staffId: worker(), evidenceId: staffMember.licences[0].id, reason: '登録番号が別人のものだった' };
    const answer = await change('supervisor', 'withdrawEvidence', input);
    expect(answer.staffMember.qualification.outcome).not.toBe('MET');
    expect(await change('supervisor', 'withdrawEvidence', input)).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('カ is recognised by another person than the applicant, never by oneself', async () => {
    await change('supervisor', 'applyForRecognition', {
      staffId: worker(),
      reason: '民間の居場所で十二年',
      evidence: '施設長の証明書',
    });
    const { staffMember } = await world.ask(
      'manager',
      'query Q($id: ID!) { staffMember(id: $id) { recognitions { id outcome } } }',
      { id: worker() },
    );
    const input = {
      staffId: worker(),
      recognitionId: staffMember.recognitions[0].id,
      outcome: 'MET',
      reason: '同等と認める',
    };
    expect(await change('supervisor', 'decideRecognition', input)).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['prefectureManager'],
    });
    const decided = await change('manager', 'decideRecognition', input);
    expect(decided.staffMember.qualification).toEqual({ outcome: 'MET', met: ['3(3)カ'] });
  });
});

describe('bad input is told plainly and stores nothing', () => {
  it.each([
    ['addTraining', { course: 'CHIEF', by: 'MINISTRY', completedOn: '2099-04-01' }, 'completedOn', 'IN_THE_FUTURE'],
    ['addTraining', { course: 'CHIEF', by: 'MINISTRY', completedOn: '2023-02-30' }, 'completedOn', 'NOT_A_DATE'],
    [
      'addLicence',
      { kind: 'PUBLIC_HEALTH_NURSE', registeredOn: '2020-05-01', endedOn: '2019-05-01' },
      'endedOn',
      'ENDS_BEFORE_IT_BEGINS',
    ],
    [
      'addService',
      { kind: 'WELFARE', employer: '見本会', from: '2020-05-01', until: '2020-04-01' },
      'until',
      'ENDS_BEFORE_IT_BEGINS',
    ],
    ['addService', { kind: 'WELFARE', employer: ' ', from: '2020-05-01' }, 'employer', 'REQUIRED'],
  ])('%s %j', async (name, input, path, code) => {
    const answer = await change('supervisor', name, { staffId: world.people.colleague!.id, ...input });
    expect(answer).toEqual({ __typename: 'InvalidInput', issues: [{ path, code }] });
  });

  it('a stale version is shown, not merged', async () => {
    const answer = await change('supervisor', 'setWelfareOfficerItems', {
      staffId: world.people.colleague!.id,
      version: 99,
      items: [1],
    });
    expect(answer.__typename).toBe('StaleVersion');
  });

  it('the same command twice has one effect', async () => {
    const input = {
      commandId: randomUUID(),
      staffId: world.people.colleague!.id,
      course: 'CONSULTATION',
      by: 'MINISTRY',
      completedOn: '2019-11-30',
    };
    await world.ask('supervisor', mutation('addTraining'), { input });
    await world.ask('supervisor', mutation('addTraining'), { input });
    const { staffMember } = await world.ask(
      'supervisor',
      'query Q($id: ID!) { staffMember(id: $id) { trainings { id } } }',
      { id: input.staffId },
    );
    expect(staffMember.trainings).toHaveLength(1);
  });
});
