import { MUNICIPALITIES } from '@banso/domain/foundation';
import { m, useLocale } from '../text/text.ts';
import type { Choice } from './choice-fields.tsx';
import type { FieldProps } from './field-parts.tsx';
import { matchesMunicipality } from './municipality-search.ts';
import { OTHER_PREFECTURES } from './prefectures.data.ts';
import { ComboBox } from './select.tsx';

export interface MunicipalityFieldProps extends FieldProps {
  /** Six-digit code, or empty. */
  value: string;
  onChange: (code: string) => void;
  onBlur?: () => void;
  /** `towns`: only the 23 towns and villages that the prefecture serves. */
  among?: 'all' | 'towns';
  /** Also the other prefectures, for an address outside Saitama. */
  withOutside?: boolean;
}

const towns = MUNICIPALITIES.filter(({ ownAgency }) => !ownAgency);
const cities = MUNICIPALITIES.filter(({ ownAgency }) => ownAgency);

/** Name of a municipality, or of another prefecture, in the page's language. */
export function municipalityName(code: string, locale: 'ja' | 'en'): string {
  const found = [...MUNICIPALITIES, ...OTHER_PREFECTURES].find((place) => place.code === code);
  if (!found) return code;
  return locale === 'ja' ? found.name : found.english;
}

/** All 63 municipalities of Saitama, the 23 towns and villages first, found by kanji, kana or Latin letters. */
export function MunicipalityField({ among = 'all', withOutside = false, support, ...rest }: MunicipalityFieldProps) {
  const locale = useLocale();
  const inside = among === 'towns' ? towns : [...towns, ...cities];
  const listed = withOutside ? [...inside, ...OTHER_PREFECTURES] : inside;
  const choices: Choice[] = listed.map(({ code, name, kana, english }) => ({
    value: code,
    label: locale === 'ja' ? name : `${english} ${name}`,
    description: locale === 'ja' ? kana : undefined,
  }));
  return (
    <ComboBox
      {...rest}
      choices={choices}
      support={support ?? m.ui_municipality_hint()}
      matches={(choice, typed) => choice.label === typed || matchesMunicipality(choice.value, typed)}
    />
  );
}
