import { type Answer, type FormEdition, type OwnField, ownFields } from '../forms/form-edition.ts';
import { type InputCheck, LINE, PARAGRAPH } from './input-check.ts';

/** Answers held to an edition: each to its field's kind and code list, in the order of the form. */
export function checkAnswers(check: InputCheck, edition: FormEdition, given: readonly Answer[]): Answer[] {
  const fields = ownFields(edition);
  const known = new Set(fields.map(({ key }) => key));
  const said = new Map<string, readonly string[]>();
  check.list('formAnswers', given).forEach(({ key, values }, index) => {
    if (!known.has(key)) check.add(`formAnswers.${/^\w{1,60}$/.test(key) ? key : index}`, 'notInThisForm');
    else if (said.has(key)) check.add(`formAnswers.${key}`, 'twice');
    else said.set(key, values);
  });
  return fields.flatMap((field) => {
    const path = `formAnswers.${field.key}`;
    const values = checkField(check, path, field, said.get(field.key) ?? []);
    if (values.length > 0) return [{ key: field.key, values }];
    if (field.required) check.add(path, 'required');
    return [];
  });
}

function checkField(check: InputCheck, path: string, field: OwnField, given: readonly string[]): string[] {
  const values = check.list(path, given).filter((value) => value.trim() !== '');
  if (field.kind === 'choices') return [...new Set(values.map((value) => check.code(path, field.codes ?? '', value)))];
  const [value] = values;
  if (value === undefined) return [];
  if (values.length > 1) check.add(path, 'oneAnswer');
  return [checkValue(check, path, field, value)];
}

function checkValue(check: InputCheck, path: string, { kind, codes }: OwnField, value: string): string {
  switch (kind) {
    case 'date':
      return check.day(path, value) ?? value;
    case 'number': {
      const number = value.normalize('NFKC').trim();
      if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(number)) check.add(path, 'notANumber');
      return number;
    }
    case 'yesNo':
      if (value !== 'yes' && value !== 'no') check.add(path, 'notYesOrNo');
      return value;
    case 'choice':
      return check.code(path, codes ?? '', value);
    default:
      return check.text(path, value, kind === 'text' ? LINE : PARAGRAPH) ?? '';
  }
}
