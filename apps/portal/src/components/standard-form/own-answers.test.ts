import { describe, expect, it } from 'vitest';
import {
  changedAnswers,
  newAnswers,
  ownDefaults,
  ownSections,
  type SavedAnswers,
  type StandardForm,
} from './own-answers.ts';

const field = (key: string, kind: string | null, codes: string[] = []) => ({
  key,
  ja: `${key}の欄`,
  en: key,
  required: false,
  kind,
  codes: codes.map((code) => ({ code, ja: `${code}の語`, en: code })),
});
const form = {
  name: 'reception',
  edition: '2026-12-01',
  ja: '申込票',
  en: 'Sheet',
  confirmed: false,
  sections: [
    { ja: '本人', en: 'Person', fields: [field('name', null)] },
    {
      ja: '住まい',
      en: 'Housing',
      fields: [
        field('housing', 'CHOICE', ['own', 'rented']),
        field('rent', 'NUMBER'),
        field('pensions', 'CHOICES', ['a', 'b']),
      ],
    },
  ],
} as unknown as StandardForm;
const saved = (answers: Record<string, string[]>, hidden = false) =>
  ({
    form: 'reception',
    edition: '2020-04-01',
    hidden,
    answers: Object.entries(answers).map(([key, values]) => ({ key, kind: 'TEXT', values, codes: [] })),
    changes: [],
  }) as unknown as SavedAnswers;

describe('what a form asks by itself', () => {
  it('leaves out what the records hold', () => {
    expect(ownSections(form).map(({ ja, fields }) => [ja, fields.map(({ key }) => key)])).toEqual([
      ['住まい', ['housing', 'rent', 'pensions']],
    ]);
    expect(ownSections(null)).toEqual([]);
  });

  it('begins open, or with what was saved as far as today’s form knows it', () => {
    expect(ownDefaults(form)).toEqual({ housing: '', rent: '', pensions: [] });
    const before = saved({ housing: ['castle'], rent: ['42000'], pensions: ['a', 'gone'], email: ['x'] });
    expect(ownDefaults(form, before)).toEqual({ housing: '', rent: '42000', pensions: ['a'] });
  });

  it('is sent with its edition; a new record also where all is open', () => {
    expect(newAnswers(form, { housing: 'own', rent: ' ', pensions: ['a', 'b'] })).toEqual({
      edition: '2026-12-01',
      answers: [
        { key: 'housing', values: ['own'] },
        { key: 'pensions', values: ['a', 'b'] },
      ],
    });
    expect(newAnswers(form, {})).toEqual({ edition: '2026-12-01', answers: [] });
    expect(newAnswers(null, {})).toBeNull();
  });

  it('of an old record is sent only where it was changed', () => {
    const before = saved({ housing: ['castle'], rent: ['42000'] });
    expect(changedAnswers(form, { housing: '', rent: '42000', pensions: [] }, before)).toBeNull();
    expect(changedAnswers(form, { housing: 'own', rent: '42000', pensions: [] }, before)?.answers).toHaveLength(2);
    expect(changedAnswers(form, { housing: 'own' }, saved({}, true))).toBeNull();
    expect(changedAnswers(form, { rent: '1' }, null)?.answers).toEqual([{ key: 'rent', values: ['1'] }]);
  });
});
