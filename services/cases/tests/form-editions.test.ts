import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addEditions } from '../src/code-lists/index.ts';
import { addForms } from '../src/forms/index.ts';
import { answers, FIRST, type FormsWorld, folderWith, formsWorld } from './forms-world.ts';

const NEXT = '2026-12-01';
const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const first = read('../forms/reception.2020-04-01.json');
const insurance = read('../code-lists/healthInsurance.2020-04-01.json');
const field = (changes: object) => ({ key: 'x', ja: '欄', en: 'Field', required: false, reported: false, ...changes });
const withFields = (...fields: object[]) => ({
  ...first,
  edition: NEXT,
  sections: [{ ja: '章', en: 'Part', fields }],
});

// What was added here holds for the whole process: the files that follow read the editions anew.
afterAll(() => vi.resetModules());

describe('an edition of a form kept by the operator', () => {
  it.each([
    ['no JSON at all', '{', 'a.json: is no JSON'],
    ['an unknown form', { ...first, form: 'diary' }, 'a.json: form'],
    ['an unknown day', { ...first, edition: '2026-02-30' }, 'a.json: edition must be a day'],
    [
      'a field named twice',
      withFields(field({ kind: 'text' }), field({ kind: 'date' })),
      'sections names a field twice',
    ],
    ['an unknown kind', withFields(field({ kind: 'colour' })), 'a.json: sections.0.fields.0'],
    ['a thing that nobody holds', withFields(field({ held: 'client.shoes' })), 'a.json: sections.0.fields.0'],
    ['both held and asked', withFields(field({ held: 'client.name', kind: 'text' })), 'a.json: sections.0.fields.0'],
    ['a choice from nothing', withFields(field({ kind: 'choice' })), 'a.json: sections.0.fields.0'],
    ['a choice from no list', withFields(field({ kind: 'choice', codes: 'shoes' })), 'x chooses from shoes'],
    ['fields that nobody reads', { ...first, edition: NEXT, until: '2027-03-31' }, 'a.json:'],
  ])('is refused with its file and reason: %s', (_, file, reason) => {
    expect(() => addForms(folderWith({ 'a.json': file }))).toThrow(reason);
  });

  it('cannot change an edition that is there, and needs a folder that can be read', () => {
    expect(() => addForms(folderWith({ 'a.json': first }))).toThrow('reception has an edition of 2020-04-01 already');
    expect(() => addForms('/nowhere/at/all')).toThrow('CASES_FORMS: the folder /nowhere/at/all cannot be read');
  });
});

describe('a form whose next edition begins', () => {
  let world: FormsWorld;
  beforeAll(async () => {
    // Adds a field that must be answered, retires e-mail, words housing anew, and changes a code list.
    addEditions(
      folderWith({
        'insurance.json': {
          ...insurance,
          edition: NEXT,
          codes: [
            { code: 'myNumber', ja: 'マイナ保険証', en: 'New card' },
            { code: 'national', ja: '国保（新）', en: 'National, new' },
          ],
        },
      }),
    );
    const sections = first.sections.map((section: { ja: string; fields: { key: string }[] }) => ({
      ...section,
      fields: [
        ...section.fields
          .filter(({ key }) => key !== 'email')
          .map((each) => (each.key === 'housing' ? { ...each, ja: '住居の種別' } : each)),
        ...(section.ja === '住まい' ? [field({ key: 'rent', ja: '家賃（円）', kind: 'number', required: true })] : []),
      ],
    }));
    addForms(
      folderWith({ 'reception.json': { ...first, edition: NEXT, confirmed: true, sections }, 'read me.txt': '' }),
    );
    world = await formsWorld();
  });
  afterAll(() => world.close());

  const FORM = `query F($on: CivilDate) { standardForm(name: "reception", on: $on) {
    edition confirmed source sections { ja fields { key ja kind held required codes { code } } } } }`;
  const keys = (form: { sections: { fields: { key: string }[] }[] }) =>
    form.sections.flatMap(({ fields }) => fields.map(({ key }) => key));

  it('is the form of its days, in words and choices', async () => {
    const { standardForm: before } = await world.ask('worker', FORM, { on: '2026-11-30' });
    const { standardForm: after } = await world.ask('worker', FORM, { on: NEXT });
    expect([before.edition, before.confirmed, after.edition, after.confirmed]).toEqual([FIRST, false, NEXT, true]);
    expect(keys(before)).toContain('email');
    expect(keys(after)).not.toContain('email');
    expect(keys(after)).toContain('rent');
    const fields = after.sections.flatMap((section: { fields: object[] }) => section.fields);
    expect(fields).toContainEqual(expect.objectContaining({ key: 'name', held: 'client.name', kind: null, codes: [] }));
    expect(fields).toContainEqual(
      expect.objectContaining({
        key: 'healthInsurance',
        held: null,
        kind: 'CHOICE',
        codes: [{ code: 'myNumber' }, { code: 'national' }],
      }),
    );
    expect((await world.ask('worker', '{ standardForm(name: "diary") { edition } }')).standardForm).toBeNull();
  });

  it('changes nothing that was written before; what is saved anew is held to it', async () => {
    world.at('2026-11-24T01:00:00Z');
    const written = {
      email: 'mi@example.jp',
      housing: 'familyHome',
      healthInsurance: 'employees',
      pensions: ['national', 'unpaid'],
    };
    const caseId = await world.open('worker', { formAnswers: answers(written) });
    world.at('2026-12-02T01:00:00Z');
    const old = await world.reception(caseId);
    expect(old).toMatchObject({ edition: FIRST, savedBy: { id: world.people.worker.id }, changes: [] });
    expect(old.answers.map(({ key, ja }: { key: string; ja: string }) => [key, ja])).toEqual([
      ['email', 'メールアドレス'],
      ['housing', '住まいの種類'],
      ['healthInsurance', '健康保険'],
      ['pensions', '年金'],
    ]);
    expect(world.said(old)).toMatchObject({
      healthInsurance: '健康保険（本人・家族）',
      pensions: '国民年金・未納がある',
    });

    const saveAs = (formAnswers?: object, version = 1) =>
      world.run('worker', 'updateCase', {
        caseId,
        version,
        route: 'familyCall',
        concerns: [],
        ...(formAnswers && { formAnswers }),
      });
    // A change of something else leaves the answers, and their edition, as they are.
    expect((await saveAs()).__typename).toBe('CaseSaved');
    expect((await world.reception(caseId)).edition).toBe(FIRST);

    const refused = async (given: object) =>
      (await saveAs(given, 2)).issues.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(await refused(answers(written))).toEqual(['formAnswers otherEdition']);
    expect(await refused(answers(written, NEXT))).toEqual([
      'formAnswers.email notInThisForm',
      'formAnswers.rent required',
      'formAnswers.healthInsurance unknownCode',
    ]);
    const anew = answers({ housing: 'familyHome', rent: '４２０００', healthInsurance: 'national' }, NEXT);
    expect((await saveAs(anew, 2)).__typename).toBe('CaseSaved');
    const now = await world.reception(caseId);
    expect(now.edition).toBe(NEXT);
    expect(world.said(now)).toEqual({ housing: '家族の家', rent: '42000', healthInsurance: '国保（新）' });
    const change = (key: string) =>
      now.changes.find(
        (each: { before?: { key: string }; after?: { key: string } }) => (each.after ?? each.before)?.key === key,
      );
    expect(change('email')).toMatchObject({ before: { ja: 'メールアドレス', values: ['mi@example.jp'] }, after: null });
    expect(change('healthInsurance')).toMatchObject({
      by: { id: world.people.worker.id },
      before: { codes: [{ ja: '健康保険（本人・家族）' }] },
      after: { codes: [{ ja: '国保（新）' }] },
    });
    expect(change('housing')).toBeUndefined();
  });

  it('leaves an old record the words of a code that is worded anew', async () => {
    world.at('2026-11-24T01:00:00Z');
    const caseId = await world.open('worker', { formAnswers: answers({ healthInsurance: 'national' }) });
    world.at('2026-12-02T01:00:00Z');
    expect(world.said(await world.reception(caseId))).toEqual({ healthInsurance: '国民健康保険' });
  });

  it('asks what it must have of a case that begins, and of none that began before', async () => {
    world.at('2026-12-02T01:00:00Z');
    await expect(world.open('worker')).rejects.toThrow('formAnswers.rent');
    const caseId = await world.open('worker', {
      formAnswers: answers({ rent: '0', healthInsurance: 'myNumber' }, NEXT),
    });
    expect(world.said(await world.reception(caseId))).toEqual({ rent: '0', healthInsurance: 'マイナ保険証' });
  });
});
