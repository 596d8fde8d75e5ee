import type { PartialDate } from './civil-date.ts';
import { plainName, searchKey, unvoicedKey } from './names.ts';
import { fullDate, possibleRange } from './partial-date.ts';
import { phoneKey } from './phone.ts';

/** What may be known of a person at intake; everything may be missing. */
export type PersonSketch = {
  readonly name?: string | undefined;
  readonly kana?: string | undefined;
  readonly birthDate?: PartialDate | undefined;
  readonly municipalityCode?: string | undefined;
  readonly phone?: string | undefined;
};

export type DuplicateReasonCode = keyof typeof WEIGHTS;

export type DuplicateReason = { readonly code: DuplicateReasonCode; readonly weight: number };

/** 0 to 100, with everything that spoke for or against. */
export type DuplicateScore = { readonly score: number; readonly reasons: readonly DuplicateReason[] };

/** From here on two sketches are shown to a caseworker, who decides; nothing is ever merged by the figure. */
export const LIKELY_DUPLICATE_SCORE = 25;

/** From here on a caseworker who registers one of them anyway is asked once whether that is meant. */
export const STRONG_DUPLICATE_SCORE = 45;

const WEIGHTS = {
  sameName: 30,
  variantName: 25,
  partialName: 10,
  givenName: 15,
  sameReading: 30,
  similarReading: 15,
  partialReading: 10,
  givenReading: 15,
  sameBirthDate: 30,
  compatibleBirthDate: 10,
  // A mother's "he is 47" is a year more or less: it never hides anybody, it only ranks lower.
  nearBirthDate: 5,
  differentBirthDate: -35,
  sameTown: 10,
  samePhone: 35,
} as const;

/** Shorter fragments (林 in 小林) say nothing. */
const SHORTEST_FRAGMENT = 2;
/** So far apart may years be that were told as an age, counted back and heard on the telephone. */
const NEAR_YEARS = 2;
/** In a shorter reading one kana more or less makes another name. */
const SHORTEST_MISHEARD = 4;

/** How likely two sketches are of one person. The order of the two makes no difference. */
export const duplicateScore = (a: PersonSketch, b: PersonSketch): DuplicateScore => duplicateScorer(a)(b);

/** The same for one sketch beside many others: what it says is folded once. */
export function duplicateScorer(sketch: PersonSketch): (other: PersonSketch) => DuplicateScore {
  const folded = foldSketch(sketch);
  return (other) => scoreOf(folded, foldSketch(other));
}

/** Names and readings beside the keys by which they are compared. */
const foldSketch = ({ name, kana, ...rest }: PersonSketch) => ({
  ...rest,
  name: name ? { key: searchKey(name), plain: plainName(name) } : undefined,
  kana: kana ? { key: searchKey(kana), unvoiced: unvoicedKey(kana) } : undefined,
});

type Folded = ReturnType<typeof foldSketch>;

function scoreOf(a: Folded, b: Folded): DuplicateScore {
  const codes = [
    a.name && b.name && nameReason(a.name, b.name),
    a.kana && b.kana && readingReason(a.kana, b.kana),
    a.birthDate && b.birthDate && birthReason(a.birthDate, b.birthDate),
    a.municipalityCode && a.municipalityCode === b.municipalityCode && ('sameTown' as const),
    a.phone && b.phone && samePhone(a.phone, b.phone) && ('samePhone' as const),
  ];
  const reasons = codes.filter((code) => !!code).map((code) => ({ code, weight: WEIGHTS[code] }));
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.min(100, Math.max(0, sum)), reasons };
}

type Name = NonNullable<Folded['name']>;
type Reading = NonNullable<Folded['kana']>;

function nameReason(a: Name, b: Name): DuplicateReasonCode | undefined {
  if (a.key === '') return undefined;
  if (a.plain === b.plain) return 'sameName';
  if (a.key === b.key) return 'variantName';
  return partReason(a.key, b.key, 'partialName', 'givenName');
}

function readingReason(a: Reading, b: Reading): DuplicateReasonCode | undefined {
  if (a.key === '') return undefined;
  if (a.key === b.key) return 'sameReading';
  if (isMisheard(a.unvoiced, b.unvoiced)) return 'similarReading';
  return partReason(a.key, b.key, 'partialReading', 'givenReading');
}

function birthReason(a: PartialDate, b: PartialDate): DuplicateReasonCode {
  if (a === b && fullDate(a)) return 'sameBirthDate';
  const [rangeA, rangeB] = [possibleRange(a), possibleRange(b)];
  if (rangeA.first <= rangeB.last && rangeB.first <= rangeA.last) return 'compatibleBirthDate';
  return Math.abs(yearOf(a) - yearOf(b)) <= NEAR_YEARS ? 'nearBirthDate' : 'differentBirthDate';
}

const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

function samePhone(a: string, b: string): boolean {
  const key = phoneKey(a);
  return key !== '' && key === phoneKey(b);
}

/** One is how the other begins, a family name that many share, or how it ends, a given name that few do. */
function partReason(
  a: string,
  b: string,
  family: DuplicateReasonCode,
  given: DuplicateReasonCode,
): DuplicateReasonCode | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if ([...short].length < SHORTEST_FRAGMENT) return undefined;
  if (long.startsWith(short)) return family;
  return long.endsWith(short) ? given : undefined;
}

/** The same but for voicing, or one kana put in, left out or exchanged. */
function isMisheard(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_MISHEARD) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = long.slice(start + 1);
  return rest === short.slice(start) || rest === short.slice(start + 1);
}
