import { MUNICIPALITIES, type Municipality } from '@banso/domain/foundation';
import { OTHER_PREFECTURES } from './prefectures.data.ts';

/** Katakana to hiragana, full width to half width, lower case, no spaces. */
export function foldForSearch(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return folded.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

const indexed = [...MUNICIPALITIES, ...OTHER_PREFECTURES].map(({ code, name, kana, english }) => ({
  code,
  keys: [name, kana, english, code].map(foldForSearch),
}));

export function matchesMunicipality(code: string, typed: string): boolean {
  const wanted = foldForSearch(typed);
  const entry = indexed.find((each) => each.code === code);
  return wanted === '' || (entry?.keys.some((key) => key.includes(wanted)) ?? false);
}

export const findMunicipalities = (typed: string): readonly Municipality[] =>
  MUNICIPALITIES.filter(({ code }) => matchesMunicipality(code, typed));
