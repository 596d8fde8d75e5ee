import { phoneText } from '@banso/domain/foundation';
import type { MergePersonFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { currentLocale, m } from '../../text/text.ts';
import { municipalityName } from '../../ui/index.ts';
import { livesTogetherWord } from '../domain-words.ts';

const fieldWords: Readonly<Record<string, () => string>> = {
  name: m.merge_field_name,
  kana: m.merge_field_kana,
  birthDate: m.merge_field_birth_date,
  gender: m.merge_field_gender,
  townCode: m.merge_field_town,
  address: m.merge_field_address,
  phones: m.merge_field_phones,
  relationToClient: m.merge_field_relation,
  livesTogether: m.cases_household,
};

export const mergeFieldWord = (field: string): string => fieldWords[field]?.() ?? field;

export interface CodeWords {
  readonly gender: (code: string) => string;
  readonly relation: (code: string) => string;
}

/** One value in words, as it stands on a form: a date in the reader's calendar, a code by its name. */
export function valueInWords(field: string, values: readonly string[], { gender, relation }: CodeWords): string {
  const word: Readonly<Record<string, (value: string) => string>> = {
    birthDate: formatDate,
    gender,
    relationToClient: relation,
    livesTogether: livesTogetherWord,
    townCode: (code) => municipalityName(code, currentLocale()),
    phones: phoneText,
  };
  const said = values.map(word[field] ?? ((value) => value)).join(m.cases_comma());
  return said === '' ? m.merge_unknown() : said;
}

/** What a person's record says in one field; a name known in part and a date's source say so. */
export function fieldInWords(field: string, person: MergePersonFragment, codes: CodeWords): string {
  const said = valueInWords(field, valuesOf(field, person), codes);
  if (field === 'name' && person.nameKnown === 'PARTIAL') return `${said}${m.cases_name_partial()}`;
  if (field === 'birthDate' && person.birthDate && person.birthDateSource)
    return `${said}（${person.birthDateSource}）`;
  return said;
}

function valuesOf(field: string, person: MergePersonFragment): readonly string[] {
  if (field === 'phones') return person.phones;
  const value = field === 'name' ? person.displayName : person[field as 'kana'];
  return value ? [value] : [];
}
