import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subgraph } from '@banso/service-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addEditions, codeIn } from '../src/code-lists/index.ts';
import { type CasesWorld, casesWorld } from './cases-world.ts';

const code = (name: string) => ({ code: name, ja: `${name}の語`, en: `word of ${name}` });
const edition = {
  name: 'closureReason',
  edition: '2026-12-01',
  source: '試験のための版 / an edition for tests',
  confirmed: true,
  codes: [code('goalReached'), code('ownWay'), code('suspension')],
};

const folders: string[] = [];
function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-lists-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// What was added here holds for the whole process: the files that follow read the editions anew.
afterAll(() => vi.resetModules());

describe('an edition of a code list kept by the operator', () => {
  it.each([
    ['no JSON at all', { 'a.json': '{' }, 'a.json: is no JSON'],
    ['an unknown day', { 'a.json': { ...edition, edition: '2026-02-30' } }, 'a.json: edition must be a day'],
    ['no words in one language', { 'a.json': { ...edition, codes: [{ code: 'x', ja: 'エ' }] } }, 'codes.0.en'],
    ['a code named twice', { 'a.json': { ...edition, codes: [code('x'), code('x')] } }, 'codes names a code twice'],
    ['fields that nobody reads', { 'a.json': { ...edition, until: '2027-03-31' } }, 'a.json:'],
  ])('is refused with its file and reason: %s', (_, files, reason) => {
    expect(() => addEditions(folderWith(files))).toThrow(reason);
  });

  it('cannot change an edition that is there, and needs a folder that can be read', () => {
    const same = { ...edition, edition: '2020-04-01' };
    expect(() => addEditions(folderWith({ 'a.json': same }))).toThrow('has an edition of 2020-04-01 already');
    expect(() => addEditions('/nowhere/at/all')).toThrow('CASES_CODE_LISTS: the folder /nowhere/at/all cannot be read');
  });
});

describe('a list whose next edition begins', () => {
  let world: CasesWorld;
  let later: Subgraph;
  beforeAll(async () => {
    addEditions(folderWith({ 'closure.json': edition, 'read me.txt': 'not a list' }));
    world = await casesWorld();
    later = world.start({ clock: { now: () => new Date('2026-12-02T01:00:00Z') } });
  });
  afterAll(async () => {
    await later.close();
    await world.close();
  });

  const LIST = '{ codeList(name: "closureReason") { edition confirmed codes { code } otherCodes { code ja } } }';
  const CLOSE = `mutation C($input: CloseCaseInput!) { closeCase(input: $input) { __typename
    ... on InvalidInput { issues { path code } } ... on CaseSaved { case { closedOn } } } }`;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
  const at = async (service: Subgraph, query: string, variables: Record<string, unknown> = {}): Promise<any> => {
    const { data, errors } = await service.execute({ query, variables }, world.as('supervisor'), crypto.randomUUID());
    expect(errors).toBeUndefined();
    return data;
  };
  const close = async (service: Subgraph, caseId: string, reason: string) => {
    const input = { commandId: crypto.randomUUID(), caseId, version: 1, reason };
    return (await at(service, CLOSE, { input })).closeCase;
  };

  it('holds from its day on, and keeps the words of what it left out for old records', async () => {
    const { codeList: before } = await at(world.service, LIST);
    expect(before).toMatchObject({ edition: '2020-04-01', confirmed: false });
    expect(before.otherCodes).toEqual([{ code: 'ownWay', ja: 'ownWayの語' }]);
    const { codeList: after } = await at(later, LIST);
    expect(after).toMatchObject({ edition: '2026-12-01', confirmed: true });
    expect(after.codes).toEqual(edition.codes.map(({ code: name }) => ({ code: name })));
    expect(after.otherCodes).toContainEqual({ code: 'lostContact', ja: '連絡がとれなくなった' });
    expect(codeIn('closureReason', 'lostContact', '2026-12-02')?.ja).toBe('連絡がとれなくなった');
    expect(codeIn('closureReason', 'nothing', '2026-12-02')).toBeUndefined();
  });

  it('takes no value of an edition that does not hold, and says where', async () => {
    const [first, second] = [await world.open(), await world.open()] as [string, string];
    const refused = { __typename: 'InvalidInput', issues: [{ path: 'reason', code: expect.any(String) }] };
    expect(await close(world.service, first, 'ownWay')).toMatchObject(refused);
    expect(await close(later, second, 'lostContact')).toMatchObject(refused);
    expect(await close(world.service, first, 'lostContact')).toMatchObject({ case: { closedOn: '2026-11-24' } });
    expect(await close(later, second, 'ownWay')).toMatchObject({ case: { closedOn: '2026-12-02' } });
  });
});
