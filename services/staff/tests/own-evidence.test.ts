import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, type StaffWorld, staffWorld } from './staff-world.ts';

let world: StaffWorld;
beforeAll(async () => {
  world = await staffWorld();
});
afterAll(() => world?.close());

const change = async (as: string, name: string, input: Record<string, unknown>) =>
  (
    await world.ask(as, mutation(name), {
      input: { commandId: randomUUID(), staffId: world.people.supervisor!.id, ...input },
    })
  )[name];
const place = () =>
  change('supervisor', 'placeWorker', {
    officeId: world.offices.chichibu,
    role: 'OUTREACH_WORKER',
    from: '2024-04-01',
    fullTimePercent: 100,
  });

const pieces: [string, string, Record<string, unknown>][] = [
  ['addTraining', 'trainings', { course: 'CHIEF', by: 'MINISTRY', completedOn: '2018-11-30' }],
  ['addLicence', 'licences', { kind: 'CERTIFIED_SOCIAL_WORKER', registeredOn: '2012-05-10' }],
  ['addService', 'services', { kind: 'NEEDY_CONSULTATION', employer: '見本会', from: '2010-04-01' }],
];

describe('what people enter about themselves', () => {
  it.each(pieces)('%s does not qualify them until somebody else has seen the original', async (name, list, input) => {
    const saved = await change('supervisor', name, input);
    expect(saved).toMatchObject({ __typename: 'StaffSaved', staffMember: { qualification: { met: [] } } });
    expect(saved.staffMember.qualification.outcome).not.toBe('MET');
    expect(await place()).toMatchObject({ code: 'NOT_QUALIFIED' });
    const { staffMember } = await world.ask(
      'supervisor',
      `query E($id: ID!) { staffMember(id: $id) { ${list} { id } } }`,
      {
        id: world.people.supervisor!.id,
      },
    );
    const confirm = { evidenceId: staffMember[list][0].id, seenOn: '2024-04-01' };
    expect(await change('supervisor', 'confirmEvidence', confirm)).toMatchObject({ code: 'OWN_EVIDENCE' });
    const seen = await change('manager', 'confirmEvidence', confirm);
    expect(seen.staffMember.qualification.outcome).toBe('MET');
    await change('manager', 'withdrawEvidence', { evidenceId: confirm.evidenceId, reason: '別の試し' });
  });

  it('counts at once where somebody else has entered it', async () => {
    const saved = await change('manager', 'addTraining', pieces[0]![2]);
    expect(saved.staffMember.qualification).toEqual({ outcome: 'MET', met: ['3(3)ア'] });
    expect((await place()).__typename).toBe('StaffSaved');
  });

  it('are no items of Article 19(1): of those there is no original to see', async () => {
    const { staffMember } = await world.ask('manager', 'query V($id: ID!) { staffMember(id: $id) { version } }', {
      id: world.people.supervisor!.id,
    });
    const items = { items: [1], version: staffMember.version };
    expect(await change('supervisor', 'setWelfareOfficerItems', items)).toMatchObject({ code: 'OWN_ITEMS' });
    expect((await change('manager', 'setWelfareOfficerItems', items)).staffMember.qualification.met).toContain(
      '3(3)エ',
    );
  });
});
