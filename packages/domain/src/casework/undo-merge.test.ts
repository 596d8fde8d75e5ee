import { describe, expect, it } from 'vitest';
import { compareRecords, mergedPerson, type PersonRecord } from './merged-person.ts';
import { deriveStage } from './stage.ts';
import { mayUndoMerge, undoOf } from './undo-merge.ts';

const person = (changes: Partial<PersonRecord> = {}): PersonRecord => ({
  displayName: '佐藤',
  nameKnown: 'PARTIAL',
  kana: null,
  birthDate: null,
  birthDateSource: null,
  gender: null,
  townCode: null,
  address: null,
  phones: [],
  relationToClient: null,
  livesTogether: null,
  ...changes,
});

describe('two records side by side', () => {
  const field = (name: string, survivor: Partial<PersonRecord>, source: Partial<PersonRecord>) =>
    compareRecords(person(survivor), person(source)).find(({ field }) => field === name);
  it('offer a choice only where the source says something else', () => {
    expect(field('name', {}, {})).toEqual({ field: 'name', differs: false, keep: 'SURVIVOR', choices: [] });
    expect(field('name', { displayName: '佐藤 見本' }, { displayName: '佐藤見本' })).toMatchObject({ choices: [] });
    expect(field('gender', { gender: 'male' }, {})).toMatchObject({ differs: true, keep: 'SURVIVOR', choices: [] });
    expect(field('gender', {}, { gender: 'male' })).toMatchObject({ keep: 'SOURCE', choices: ['SURVIVOR', 'SOURCE'] });
    expect(field('gender', { gender: 'male' }, { gender: 'other' })).toMatchObject({ differs: true, keep: 'SURVIVOR' });
  });
  it('take what goes further, and never a shorter one', () => {
    expect(field('birthDate', { birthDate: '1982' }, { birthDate: '1982-05' })).toMatchObject({ keep: 'SOURCE' });
    expect(field('birthDate', { birthDate: '1982-05' }, { birthDate: '1982' })).toMatchObject({ keep: 'SURVIVOR' });
    expect(field('townCode', { townCode: '11' }, { townCode: '113' })).toMatchObject({ keep: 'SURVIVOR' });
  });
  it('know of a household what either knows, also that somebody lives elsewhere', () => {
    expect(field('livesTogether', {}, { livesTogether: false })).toMatchObject({ keep: 'SOURCE' });
    expect(field('livesTogether', { livesTogether: false }, { livesTogether: true })).toMatchObject({
      differs: true,
      keep: 'SURVIVOR',
    });
    expect(field('livesTogether', { livesTogether: true }, {})).toMatchObject({ choices: [] });
  });
  it('keep telephones of both, and say where one list holds the other', () => {
    expect(field('phones', { phones: ['1111-1'] }, { phones: ['2222-2'] })).toMatchObject({
      keep: 'BOTH',
      choices: ['BOTH', 'SURVIVOR', 'SOURCE'],
    });
    expect(field('phones', {}, { phones: ['2222-2'] })).toMatchObject({
      keep: 'SOURCE',
      choices: ['SURVIVOR', 'SOURCE'],
    });
    expect(field('phones', { phones: ['1', '2'] }, { phones: ['2'] })).toMatchObject({ differs: true, choices: [] });
  });
  it('follow no choice that was not offered', () => {
    expect(mergedPerson(person(), person({ displayName: null, nameKnown: 'NONE' }), { name: 'SOURCE' })).toEqual(
      person(),
    );
    expect(mergedPerson(person(), person({ gender: 'male' }), { gender: 'BOTH' }).gender).toBe('male');
    expect(mergedPerson(person(), person({ gender: 'male' }), { gender: 'SURVIVOR' }).gender).toBeNull();
  });
});

describe('undoing a merge', () => {
  it('happens once', () => {
    expect(mayUndoMerge({ isUndone: false })).toEqual({ open: true });
    expect(mayUndoMerge({ isUndone: true })).toMatchObject({ reasons: [{ code: 'MERGE_ALREADY_UNDONE' }] });
  });
  it('takes back what nobody touched, and leaves the rest', () => {
    const after = { birthDate: '1982-05-03', birthDateSource: '保険証' };
    const fields = [
      { partyId: 'c', field: 'birthDate' as const, after, now: person(after) },
      { partyId: 'c', field: 'gender' as const, after: { gender: 'male' }, now: person({ gender: 'other' }) },
      { partyId: 'm', field: 'birthDate' as const, after, now: person({ ...after, birthDateSource: '本人' }) },
    ];
    const people = [
      { partyId: 'p', changedSince: false },
      { partyId: 'q', changedSince: true },
    ];
    const promises = [
      { promiseId: 'r', isOpen: true },
      { promiseId: 's', isOpen: false },
    ];
    const named = (list: readonly { kind: string; id: string; field: string | null }[]) =>
      list.map(({ kind, id, field }) => [kind, id, field].join(' ').trim());
    const { goesBack, stays } = undoOf({ fields, people, promises, block: { blockId: 'b', stands: true } });
    expect(named(goesBack)).toEqual(['FIELD c birthDate', 'PERSON p', 'PROMISE r', 'BLOCK b']);
    expect(named(stays)).toEqual(['FIELD c gender', 'FIELD m birthDate', 'PERSON q', 'PROMISE s']);
    expect(undoOf({ fields: [], people: [], promises: [], block: { blockId: 'b', stands: false } }).stays).toHaveLength(
      1,
    );
    expect(undoOf({ fields: [], people: [], promises: [], block: null })).toEqual({ goesBack: [], stays: [] });
  });
});

describe('the stage of a case merged into another', () => {
  const stage = (...types: Parameters<typeof deriveStage>[0] extends Iterable<{ type: infer T }> ? T[] : never) =>
    deriveStage(types.map((type) => ({ type })));
  it('is closed until the merge is undone, and then as it was', () => {
    expect(stage('caseOpened', 'assessmentSaved', 'caseMerged')).toBe('CLOSED');
    expect(stage('caseOpened', 'assessmentSaved', 'caseMerged', 'caseReopened', 'planSaved')).toBe('CLOSED');
    expect(stage('caseOpened', 'assessmentSaved', 'caseMerged', 'mergeUndone')).toBe('ASSESSMENT');
    expect(stage('caseOpened', 'assessmentSaved', 'caseMerged', 'mergeUndone', 'planSaved')).toBe('PLAN_DRAFT');
    expect(stage('caseOpened', 'caseMerged', 'mergeUndone', 'assessmentSaved', 'caseMerged', 'mergeUndone')).toBe(
      'ASSESSMENT',
    );
  });
  it('stays as it was where the case was set aside before', () => {
    expect(stage('assessmentSaved', 'caseSuspended', 'caseMerged', 'mergeUndone')).toBe('SUSPENDED');
    expect(stage('assessmentSaved', 'caseClosed', 'caseMerged', 'mergeUndone', 'caseReopened')).toBe('ASSESSMENT');
  });
  it('of the surviving one does not move', () => {
    expect(stage('assessmentSaved', 'otherCaseTakenIn', 'otherCaseGivenBack')).toBe('ASSESSMENT');
    expect(stage('assessmentSaved', 'mergeUndone')).toBe('ASSESSMENT');
  });
});
