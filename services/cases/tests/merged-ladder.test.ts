import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit } from './casework-world.ts';
import { type MergeWorld, mergeWorld } from './merge-world.ts';

let world: MergeWorld;
beforeAll(async () => {
  world = await mergeWorld();
});
afterAll(() => world.close());

const on = (day: string) => ({ startedAt: `2026-11-${day}T09:00:00+09:00` });
const met = { result: 'MET_PERSON' };
const record = async (caseId: string, changes: Record<string, unknown>) =>
  (await world.act('worker', 'recordContact', visit(caseId, changes))).contact;
const stepOf = async (caseId: string) => (await world.read(caseId)).contactStep;
const stored = async (id: string) => (await world.rows('select step from contact where id = $1', id))[0]?.step;

async function merge(survivor: string, source: string): Promise<string> {
  expect((await world.merge(survivor, source)).__typename).toBe('CaseSaved');
  return (await world.read(survivor)).merges[0].id;
}

describe('the contact ladder of two cases that became one', () => {
  it('does not go back because nobody answered in the other case', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    await record(survivor, { ...met, ...on('10') });
    const later = await record(source, on('12'));
    expect([await stepOf(survivor), await stepOf(source)]).toEqual(['MET_AT_HOME', 'UNREACHED']);
    const mergeId = await merge(survivor, source);
    expect(await stepOf(survivor)).toBe('MET_AT_HOME');
    expect(await stored(later.id)).toBe('UNREACHED');
    await world.undo(mergeId);
    expect([await stepOf(survivor), await stepOf(source)]).toEqual(['MET_AT_HOME', 'UNREACHED']);
  });

  it('goes back by a worker’s own word, also one that stands in the other case', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    await record(survivor, { ...met, step: 'OUTING', ...on('10') });
    await record(source, { step: 'INDIRECT', ...on('12') });
    await merge(survivor, source);
    expect(await stepOf(survivor)).toBe('INDIRECT');
  });

  it('counts by time and not by case', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    await record(survivor, { step: 'INDIRECT', ...on('14') });
    await record(source, { ...met, ...on('12') });
    await merge(survivor, source);
    expect(await stepOf(survivor)).toBe('INDIRECT');
  });

  it('goes on from both, and after the undo each has its own again', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    await record(survivor, on('10'));
    await record(source, { ...met, ...on('12') });
    const mergeId = await merge(survivor, source);
    const since = await record(survivor, on('20'));
    const backdated = await record(survivor, on('11'));
    const own = await record(survivor, { step: 'FAMILY_ONLY', ...on('21') });
    expect([since.step, backdated.step, own.step]).toEqual(['MET_AT_HOME', 'UNREACHED', 'FAMILY_ONLY']);
    expect((await world.undo(mergeId)).__typename).toBe('CaseSaved');
    expect([await stored(since.id), await stored(own.id)]).toEqual(['UNREACHED', 'FAMILY_ONLY']);
    expect([await stepOf(survivor), await stepOf(source)]).toEqual(['FAMILY_ONLY', 'MET_AT_HOME']);
    const audit = await world.rows(
      `select 1 from audit_entry where event->>'action' = 'case:undoMerge' and event->>'entityId' = $1`,
      since.id,
    );
    expect(audit).toHaveLength(1);
  });

  it('is read across both by a correction, too', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    await record(source, { ...met, ...on('12') });
    const mergeId = await merge(survivor, source);
    const since = await record(survivor, { result: 'LETTER_LEFT', ...on('20') });
    expect(since.step).toBe('MET_AT_HOME');
    const changes = { contactId: since.id, version: 1, reason: '結果の書き間違い', duties: ['3(4)ア'], ...on('20') };
    const corrected = await world.act('worker', 'correctContact', { ...changes, result: 'NO_ANSWER' });
    expect(corrected.contact.step).toBe('MET_AT_HOME');
    await world.undo(mergeId);
    expect([await stored(since.id), await stepOf(survivor)]).toEqual(['UNREACHED', 'UNREACHED']);
  });
});
