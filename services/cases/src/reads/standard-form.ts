import { codeListOn } from '../code-lists/index.ts';
import { type FormField, isOwn } from '../forms/form-edition.ts';
import { formOn } from '../forms/index.ts';

export type KindName = 'TEXT' | 'LONG_TEXT' | 'DATE' | 'NUMBER' | 'YES_NO' | 'CHOICE' | 'CHOICES';

/** `longText` of the data as the contract writes it. */
export const kindName = (kind: string): KindName =>
  kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as KindName;

/** The form of a day with its words and what can be chosen on that day; null for a name that is no form. */
export function standardForm(name: string, day: string) {
  const form = formOn(name, day);
  if (form === undefined) return null;
  const { sections, ...said } = form;
  return {
    ...said,
    name,
    sections: sections.map(({ ja, en, fields }) => ({ ja, en, fields: fields.map((field) => shownField(field, day)) })),
  };
}

function shownField(field: FormField, day: string) {
  const { key, ja, en, required, reported } = field;
  const named = { key, ja, en, required, reported };
  if (!isOwn(field)) return { ...named, held: field.held, kind: null, codes: [] };
  const codes = field.codes === undefined ? [] : (codeListOn(field.codes, day)?.codes ?? []);
  return { ...named, held: null, kind: kindName(field.kind), codes };
}
