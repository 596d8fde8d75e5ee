import { randomUUID } from 'node:crypto';
import { createSealing, keysIn, type Sealing } from '@banso/service-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
/** As the other service has it: the same keys for the way, a database of its own. */
let sealing: Sealing;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
  sealing = createSealing(new pg.Pool(), keysIn(world.keys.folder));
});
afterAll(() => world.close());

async function consented(fields: readonly string[] = ['NAME', 'PLAN_ITEM'], agencies = [center]) {
  const caseId = await world.open();
  const { plan } = await world.act('worker', 'savePlan', planOf(caseId, agencies[0] as string));
  const input = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: agencies, fields };
  const applied = await world.act('worker', 'recordApplication', input);
  return { caseId, itemId: plan.items[0].id as string, plan, applicationId: applied.case.applications[0].id as string };
}
type Consented = Awaited<ReturnType<typeof consented>>;

const send = (
  { caseId, itemId }: Pick<Consented, 'caseId' | 'itemId'>,
  changes: Record<string, unknown> = {},
  by: Parameters<CaseworkWorld['act']>[0] = 'worker',
) =>
  world.act(by, 'sendReferral', {
    caseId,
    planItemId: itemId,
    agencyId: center,
    purpose: '居場所の利用を始めたい',
    fields: ['NAME', 'PLAN_ITEM'],
    answerDueOn: '2026-12-08',
    ...changes,
  });

describe('news of the agency', () => {
  const REFERRAL = `query R($id: ID!) { case(id: $id) { referrals { state receivedAt answeredAt declineReason declineNote appointmentAt
    firstAppointmentKeptAt outcome outcomeNote outcomeAt planItem { referrals { id } } case { id } } events { type } } }`;
  const news = (type: string, payload: Record<string, unknown>) => world.receive(`network.referral${type}`, payload);
  const sent = async () => {
    const ready = await consented();
    return { ...ready, referralId: (await send(ready)).case.referrals[0].id as string };
  };
  const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;

  it('moves the clocks from received to the outcome, whatever comes twice', async () => {
    const { caseId, referralId } = await sent();
    const sealed = await sealing.sealForTransport(`network.referralOutcomeReturned|${referralId}`, '週一回通い始めた');
    const steps: [string, Record<string, unknown>, string][] = [
      ['Received', { at: at(2) }, 'RECEIVED'],
      ['Received', { at: at(9) }, 'RECEIVED'],
      ['Accepted', { at: at(3), appointmentAt: null }, 'ACCEPTED'],
      ['AppointmentSet', { at: at(4), appointmentAt: '2026-12-01T10:00:00+09:00' }, 'APPOINTMENT_SET'],
      ['AppointmentSet', { at: at(4), appointmentAt: '2026-12-01T01:00:00Z' }, 'APPOINTMENT_SET'],
      ['FirstAppointmentMissed', { at: at(5) }, 'ACCEPTED'],
      ['FirstAppointmentKept', { at: at(6) }, 'CONNECTED'],
      ['OutcomeReturned', { at: at(7), outcome: 'USING_SERVICE', sealed }, 'DONE'],
      ['OutcomeReturned', { at: at(7), outcome: 'USING_SERVICE', sealed }, 'DONE'],
    ];
    for (const [type, payload, state] of steps) {
      await news(type, { referralId, ...payload });
      const { case: found } = await world.ask('worker', REFERRAL, { id: caseId });
      expect([type, found.referrals[0].state]).toEqual([type, state]);
    }
    const { case: found } = await world.ask('worker', REFERRAL, { id: caseId });
    expect(found.referrals).toMatchObject([
      {
        receivedAt: at(2),
        answeredAt: at(3),
        firstAppointmentKeptAt: at(6),
        outcome: 'USING_SERVICE',
        outcomeNote: '週一回通い始めた',
        outcomeAt: at(7),
      },
    ]);
    expect(found.events.slice(0, 6).map(({ type }: { type: string }) => type)).toEqual([
      'referralOutcomeReturned',
      'referralConnected',
      'referralAppointmentMissed',
      'referralAppointmentSet',
      'referralAccepted',
      'referralReceived',
    ]);
  });

  it('says in the history that the agency wrote of the progress', async () => {
    const { caseId, referralId } = await sent();
    await news('ProgressRecorded', { referralId, at: at(5), sealed: 'for nobody here' });
    const { case: found } = await world.ask('worker', REFERRAL, { id: caseId });
    expect(found.events[0]).toEqual({ type: 'referralProgressRecorded' });
    expect(found.referrals).toMatchObject([{ state: 'SENT' }]);
  });

  it('of a decline keeps the reason, and the words sealed', async () => {
    const { caseId, referralId } = await sent();
    const sealed = await sealing.sealForTransport(`network.referralDeclined|${referralId}`, '満員のため春に');
    await news('Declined', { referralId, at: at(3), reason: 'NO_CAPACITY', sealed });
    const { case: found } = await world.ask('worker', REFERRAL, { id: caseId });
    expect(found.referrals).toMatchObject([
      { state: 'DECLINED', declineReason: 'NO_CAPACITY', declineNote: '満員のため春に', answeredAt: at(3) },
    ]);
    const { case: read } = await world.ask('auditor', REFERRAL, { id: caseId });
    expect(read.referrals[0].declineNote).toBeNull();
    const [row] = await world.rows('select decline_note_sealed from referral where id = $1', referralId);
    expect(Buffer.from(row?.decline_note_sealed as Buffer).toString('utf8')).not.toContain('満員');
  });

  it('of a referral that is not this organisation’s leaves no trace; a broken one is not taken', async () => {
    const { caseId, referralId } = await sent();
    await news('Received', { referralId: randomUUID(), at: at(2) });
    await world.receive('network.referralReceived', { referralId, at: at(2) }, world.away);
    const { case: found } = await world.ask('worker', REFERRAL, { id: caseId });
    expect(found.referrals).toMatchObject([{ state: 'SENT' }]);
    await expect(news('Declined', { referralId, at: at(2), reason: 'BECAUSE' })).rejects.toThrow();
    const other = await sealing.sealForTransport(`network.referralDeclined|${randomUUID()}`, 'x');
    await expect(news('Declined', { referralId, at: at(2), reason: 'OTHER', sealed: other })).rejects.toThrow();
  });
});
