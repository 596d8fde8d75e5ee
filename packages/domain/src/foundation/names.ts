import { VARIANT_KANJI } from './variant-kanji-data.ts';

const VARIATION_SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
const SPACES = /\s+/gu;
const SEPARATORS = /[\s・ー\-‐‑‒–—―−.,'’=]/gu;
const HIRAGANA = /[ぁ-ゖゝゞ]/gu;
const HIRAGANA_TO_KATAKANA = 0x60;
const HALF_WIDTH_KATAKANA = /[\uFF61-\uFF9F]+/gu;
const VOICE_MARKS = /[\u3099\u309A]/gu;
const SMALL_KANA = 'ァィゥェォッャュョヮヵヶ';
const LARGE_KANA = 'アイウエオツヤユヨワカケ';
const VOWEL_COLUMNS = [
  'アカサタナハマヤラワ',
  'イキシチニヒミリヰ',
  'ウクスツヌフムユル',
  'エケセテネヘメレヱ',
  'オコソトノホモヨロヲ',
];

const FOLDED_KANJI: ReadonlyMap<string, string> = new Map(
  VARIANT_KANJI.flatMap((group) => {
    const [kept, ...others] = [...group] as [string, ...string[]];
    return others.map((other) => [other, kept] as const);
  }),
);

/**
 * What two spellings of one name have in common, for finding and never for showing: widths, variation selectors,
 * variant kanji, hiragana and katakana, small kana, ぢ and づ, long vowel marks, spaces and case make no difference.
 */
export function searchKey(text: string): string {
  const plain = withoutSelectors(text).replace(SEPARATORS, '').replace(/(.)々/gu, '$1$1').toUpperCase();
  const folded = [...plain].map((character) => FOLDED_KANJI.get(character) ?? character).join('');
  return enlarge(toKatakana(folded)).replaceAll('ヂ', 'ジ').replaceAll('ヅ', 'ズ');
}

/**
 * A key that puts readings in the order of a Japanese list: family name before given name, voiced and small kana
 * beside their plain ones, a long mark as the vowel it prolongs. Compare by code point (`COLLATE "C"`).
 */
export function kanaKey(reading: string): string {
  const kana = toKatakana(withoutSelectors(reading)).replace(SPACES, ' ').trim();
  return kana === '' ? '' : `${writeOutLongVowels(enlarge(unvoice(kana)))}\t${kana}`;
}

/** The key without voicing: ヤマザキ and ヤマサキ are easily taken for each other on the telephone. */
export function unvoicedKey(text: string): string {
  return unvoice(searchKey(text));
}

/** A name as it is kept: every kanji as it was written; spaces single, katakana in full width. */
export function nameText(typed: string): string {
  return typed
    .replace(HALF_WIDTH_KATAKANA, (kana) => kana.normalize('NFKC'))
    .replace(SPACES, ' ')
    .trim();
}

/** A reading as it is kept: in full-width kana, spaces single. */
export function readingText(typed: string): string {
  return typed.normalize('NFKC').replace(SPACES, ' ').trim();
}

/** The form to compare for "written just the same": widths and selectors folded, spaces left out. */
export function plainName(text: string): string {
  return withoutSelectors(text).replace(SPACES, '');
}

export function toKatakana(text: string): string {
  return text.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA));
}

function withoutSelectors(text: string): string {
  return text.normalize('NFKC').replace(VARIATION_SELECTORS, '');
}

function unvoice(text: string): string {
  return text.normalize('NFD').replace(VOICE_MARKS, '').normalize('NFC');
}

function enlarge(katakana: string): string {
  return [...katakana].map((kana) => LARGE_KANA[SMALL_KANA.indexOf(kana)] ?? kana).join('');
}

function writeOutLongVowels(katakana: string): string {
  let written = '';
  for (const kana of katakana) {
    const before = written.at(-1);
    const column = VOWEL_COLUMNS.find((each) => before !== undefined && each.includes(before));
    written += kana === 'ー' ? (column?.[0] ?? kana) : kana;
  }
  return written;
}
