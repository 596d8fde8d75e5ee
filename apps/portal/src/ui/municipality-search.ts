import { MUNICIPALITIES, type Municipality } from '@banso/domain/foundation';

/** Katakana to hiragana, full width to half width, lower case, no spaces. */
export function foldForSearch(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return folded.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

const indexed = MUNICIPALITIES.map((municipality) => ({
  municipality,
  keys: [municipality.name, municipality.kana, municipality.english, municipality.code].map(foldForSearch),
}));

export function matchesMunicipality(code: string, typed: string): boolean {
  const wanted = foldForSearch(typed);
  const entry = indexed.find(({ municipality }) => municipality.code === code);
  return wanted === '' || (entry?.keys.some((key) => key.includes(wanted)) ?? false);
}

export const findMunicipalities = (typed: string): readonly Municipality[] =>
  MUNICIPALITIES.filter(({ code }) => matchesMunicipality(code, typed));
