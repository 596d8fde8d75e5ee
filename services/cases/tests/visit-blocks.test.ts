import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const refusal = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  scope: 'VISITS',
  saidBy: 'CLIENT',
  saidOn: '2026-11-20',
  recontactOn: '2026-12-20',
  words: 'もう来ないでほしい',
  ...changes,
});

async function blocked(changes: Record<string, unknown> = {}) {
  const caseId = await world.assigned();
  const saved = await world.act('outreach', 'blockVisits', refusal(caseId, changes));
  return { caseId, block: saved.case.visitBlock };
}

describe('"do not visit"', () => {
  it('is recorded in the person’s words and stops a visit, but not a letter', async () => {
    const { caseId, block } = await blocked();
    expect(block).toMatchObject({
      scope: 'VISITS',
      saidBy: 'CLIENT',
      words: 'もう来ないでほしい',
      inForce: true,
      liftedBy: null,
    });
    const stopped = await world.act('outreach', 'recordContact', visit(caseId));
    expect(stopped).toMatchObject({
      __typename: 'VisitBlocked',
      block: { id: block.id, inForce: true, recontactOn: '2026-12-20' },
    });
    expect(stopped.messageJa).toContain('令和8年12月20日');
    expect(await world.rows('select 1 from contact where case_id = $1', caseId)).toEqual([]);
    const audit = await world.rows(
      `select event from audit_entry where event->>'reason' = 'VISIT_BLOCKED' and event->'ids' ? $1`,
      caseId,
    );
    expect(audit).toHaveLength(1);
    const letter = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { kind: 'LETTER', result: 'LETTER_LEFT' }),
    );
    expect(letter.__typename).toBe('ContactSaved');
  });

  it('calls off the promises named with it, and lets the others stand', async () => {
    const caseId = await world.assigned();
    const promise = async (what: string) =>
      (await world.act('outreach', 'recordContact', visit(caseId, { promise: { what, dueOn: '2026-11-30' } }))).contact
        .promise.id as string;
    const [visiting, calling] = [await promise('また訪ねる'), await promise('電話する')];
    const saved = await world.act('outreach', 'blockVisits', refusal(caseId, { promisesOff: [visiting] }));
    expect(saved.case.promises).toEqual([
      { id: calling, state: 'OPEN', settledOn: null },
      { id: visiting, state: 'NOT_KEPT', settledOn: '2026-11-24' },
    ]);
    const query = 'query P($id: ID!) { case(id: $id) { promises { id calledOff madeBy { id } } } }';
    const { case: found } = await world.ask('outreach', query, { id: caseId });
    const { outreach } = world.people;
    expect(found.promises).toEqual([
      { id: calling, calledOff: false, madeBy: { id: outreach.id } },
      { id: visiting, calledOff: true, madeBy: { id: outreach.id } },
    ]);
    const ofAnother = refusal(await world.assigned(), { promisesOff: [calling] });
    expect(await world.act('outreach', 'blockVisits', ofAnother)).toMatchObject({
      issues: [{ path: 'promisesOff.0', code: 'UNKNOWN_PROMISE' }],
    });
  });

  it('as a wish to be left alone stops every approach, but neither agencies nor the person’s own coming', async () => {
    const { caseId } = await blocked({ scope: 'ALL_CONTACT', saidBy: 'FAMILY' });
    const typename = async (changes: Record<string, unknown>) =>
      (await world.act('outreach', 'recordContact', visit(caseId, changes))).__typename;
    expect(await typename({ kind: 'CALL', counterparts: ['FAMILY'] })).toBe('VisitBlocked');
    expect(await typename({ kind: 'LETTER', result: 'LETTER_LEFT' })).toBe('VisitBlocked');
    expect(await typename({ kind: 'CALL', result: 'ARRANGED_WITH_AGENCY', counterparts: ['AGENCY'] })).toBe(
      'ContactSaved',
    );
    expect(await typename({ kind: 'OFFICE_INTERVIEW', result: 'MET_PERSON' })).toBe('ContactSaved');
  });

  it('yields to a supervisor’s reason and to nobody else’s', async () => {
    const { caseId } = await blocked();
    const overrideReason = '安否が確かめられないため';
    expect(await world.act('outreach', 'recordContact', visit(caseId, { overrideReason }))).toMatchObject({
      __typename: 'VisitBlocked',
    });
    expect(await world.act('supervisor', 'recordContact', visit(caseId, { overrideReason: '  ' }))).toMatchObject({
      __typename: 'VisitBlocked',
    });
    const saved = await world.act('supervisor', 'recordContact', visit(caseId, { overrideReason }));
    expect(saved.__typename).toBe('ContactSaved');
    const [row] = await world.rows(
      'select visit_block_id, override_reason_sealed is not null as sealed from contact where id = $1',
      saved.contact.id,
    );
    expect(row).toMatchObject({ sealed: true });
  });

  it('does not forbid to record what was done before it was said, and ends on the recontact date', async () => {
    const { caseId } = await blocked();
    const before = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { startedAt: '2026-11-19T10:00:00+09:00' }),
    );
    expect(before.__typename).toBe('ContactSaved');
    world.at('2026-12-20T01:00:00Z');
    const after = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { startedAt: '2026-12-20T09:30:00+09:00' }),
    );
    expect(after.__typename).toBe('ContactSaved');
    const { case: found } = await world.ask(
      'outreach',
      'query B($id: ID!) { case(id: $id) { visitBlock { inForce } } }',
      { id: caseId },
    );
    expect(found.visitBlock.inForce).toBe(false);
    world.at('2026-11-24T01:00:00Z');
  });

  it('said anew takes the place of what was said before', async () => {
    const { caseId, block } = await blocked();
    const again = await world.act(
      'worker',
      'blockVisits',
      refusal(caseId, { saidOn: '2026-11-24', recontactOn: '2027-03-01' }),
    );
    expect(again.case.visitBlock).toMatchObject({ recontactOn: '2027-03-01', inForce: true });
    expect(again.case.visitBlock.id).not.toBe(block.id);
  });

  it('is not undone by saying it anew: only widened and prolonged', async () => {
    const { caseId, block } = await blocked({ scope: 'ALL_CONTACT', recontactOn: '2027-11-20' });
    const say = (changes: Record<string, unknown>, key: 'worker' | 'supervisor' = 'worker') =>
      world.act(
        key,
        'blockVisits',
        refusal(caseId, { scope: 'ALL_CONTACT', recontactOn: '2027-11-20', saidOn: '2026-11-24', ...changes }),
      );
    const past = { scope: 'VISITS', saidBy: 'OTHER', saidOn: '2020-01-01', recontactOn: '2020-01-02' };
    const undone = await say(past);
    expect(undone).toMatchObject({ code: 'RECONTACT_NOT_AHEAD', clause: '3(1)ア(ｳ)' });
    expect(undone.messageJa.split('\n')).toHaveLength(4);
    expect(await say({ scope: 'VISITS' })).toMatchObject({ code: 'VISIT_BLOCK_NARROWED', clause: '3(1)ア(ｳ)' });
    const shorter = await say({ recontactOn: '2027-11-19' });
    expect(shorter).toMatchObject({ code: 'VISIT_BLOCK_SHORTENED' });
    expect(shorter.messageEn).toContain('Ask a supervisor to lift it');
    expect(await say({ saidOn: '2026-11-19' })).toMatchObject({ code: 'VISIT_BLOCK_BACKDATED' });
    // A supervisor, too, lifts it first, with a reason.
    expect(await say({ scope: 'VISITS' }, 'supervisor')).toMatchObject({ code: 'VISIT_BLOCK_NARROWED' });
    expect(await world.act('outreach', 'recordContact', visit(caseId))).toMatchObject({
      __typename: 'VisitBlocked',
      block: { id: block.id },
    });
    const longer = await say({ recontactOn: '2027-12-20' });
    expect(longer.case.visitBlock).toMatchObject({ inForce: true, scope: 'ALL_CONTACT', recontactOn: '2027-12-20' });
    const refused = await world.rows(
      `select event->>'reason' as reason from audit_entry where event->>'kind' = 'refusal' and event->'ids' ? $1`,
      caseId,
    );
    expect(refused.map(({ reason }) => reason)).toContain('VISIT_BLOCK_SHORTENED');
  });

  it('said anew still holds for the days of what was said before', async () => {
    const { caseId } = await blocked();
    const again = await world.act(
      'worker',
      'blockVisits',
      refusal(caseId, { saidOn: '2026-11-24', recontactOn: '2027-03-01' }),
    );
    expect(again.__typename).toBe('CaseSaved');
    const on = async (day: string) =>
      (await world.act('outreach', 'recordContact', visit(caseId, { startedAt: `${day}T10:00:00+09:00` }))).__typename;
    expect(await on('2026-11-22')).toBe('VisitBlocked');
    expect(await on('2026-11-19')).toBe('ContactSaved');
  });

  it('is lifted by a supervisor with a reason, once', async () => {
    const { caseId, block } = await blocked();
    const lift = (
      key: 'outreach' | 'supervisor' | 'northSupervisor',
      reason = '本人から電話があった',
      blockId = block.id,
    ) => world.act(key, 'liftVisitBlock', { caseId, blockId, reason });
    expect(await lift('outreach')).toMatchObject({ code: 'ROLE_NEEDED', openTo: ['officeSupervisor'] });
    expect(await lift('northSupervisor')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await lift('supervisor', '本人から', randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await lift('supervisor', '')).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect(await lift('supervisor')).toMatchObject({
      case: {
        visitBlock: {
          inForce: false,
          liftedBy: { id: world.people.supervisor.id },
          liftReason: '本人から電話があった',
        },
      },
    });
    expect(await lift('supervisor')).toMatchObject({ code: 'VISIT_BLOCK_OVER', clause: '3(1)ア(ｳ)' });
    expect((await world.act('outreach', 'recordContact', visit(caseId))).__typename).toBe('ContactSaved');
  });

  it('is refused with impossible days, and by those who may not record', async () => {
    const caseId = await world.open();
    const wrong = await world.act(
      'worker',
      'blockVisits',
      refusal(caseId, { saidOn: '2026-11-31', recontactOn: '2026-11-10' }),
    );
    expect(wrong).toMatchObject({ issues: [{ path: 'saidOn', code: 'impossibleDate' }] });
    const backwards = await world.act('worker', 'blockVisits', refusal(caseId, { recontactOn: '2026-11-20' }));
    expect(backwards).toMatchObject({ issues: [{ path: 'recontactOn', code: 'RECONTACT_BEFORE_SAID' }] });
    expect(await world.act('stranger', 'blockVisits', refusal(caseId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.act('auditor', 'blockVisits', refusal(caseId))).toMatchObject({ code: 'ROLE_NEEDED' });
  });
});
