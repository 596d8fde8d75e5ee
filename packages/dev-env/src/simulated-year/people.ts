import { findMunicipality } from '@banso/domain/foundation';
import { families, givens, houses, type Kin, kin, quarters } from './names.data.ts';
import type { Random } from './random.ts';

/** A made-up person, in the shape in which a case takes people. */
export interface Person {
  readonly displayName: string | null;
  readonly kana: string | null;
  readonly nameKnown: 'FULL' | 'PARTIAL' | 'NONE';
  readonly birthDate: string | null;
  readonly birthDateSource: string | null;
  readonly gender: string;
  readonly townCode: string | null;
  readonly address: string | null;
  readonly phones: readonly string[];
  readonly relationToClient: string | null;
  /** Null where it was not asked. */
  readonly livesTogether: boolean | null;
}

export type Birth = 'core' | 'margin' | 'outside';

/** Who the client really is; what the office knows at first may be less. */
export interface Truth {
  readonly family: (typeof families)[number];
  readonly person: Person & { readonly birthDate: string; readonly displayName: string; readonly kana: string };
  readonly birth: Birth;
}

const two = (number: number): string => String(number).padStart(2, '0');

export const phoneOf = (random: Random): string => `000-${two(random.between(0, 99))}00-${random.between(1000, 9999)}`;

export function addressOf(random: Random, townCode: string): string {
  const town = findMunicipality(townCode)?.name ?? '';
  const house = random.chance(0.25) ? ` ${random.pick(houses)}${random.between(1, 3)}0${random.between(1, 9)}号` : '';
  return `${town}${random.pick(quarters)}${random.between(9000, 9999)}番地${house}`;
}

/** The generation of 3(2)ア, its margin, and those far outside it. */
function birthDateOf(random: Random, birth: Birth): string {
  const years = { core: [1976, 1984], margin: [1973, 1974], outside: [1955, 1970] } as const;
  const [least, most] = birth === 'outside' && random.chance(0.3) ? [1997, 2004] : years[birth];
  return `${random.between(least, most)}-${two(random.between(5, 12))}-${two(random.between(1, 28))}`;
}

export function clientOf(random: Random, townCode: string): Truth {
  const family = random.pick(families);
  const gender = random.chance(0.66) ? 'male' : 'female';
  const [given, givenKana] = random.pick<readonly [string, string]>(givens[gender]);
  const birth = random.weighted<Birth>({ core: 74, margin: 13, outside: 13 });
  const written = family.variant !== undefined && random.chance(0.6) ? family.variant : family.name;
  return {
    family,
    birth,
    person: {
      displayName: `${written} ${given}`,
      kana: `${family.kana} ${givenKana}`,
      nameKnown: 'FULL',
      birthDate: birthDateOf(random, birth),
      birthDateSource: '保険証',
      gender,
      townCode,
      address: addressOf(random, townCode),
      phones: random.chance(0.3) ? [phoneOf(random)] : [],
      relationToClient: null,
      livesTogether: null,
    },
  };
}

/** What is known of the client at the first call: often no given name, only a year, or nothing. */
export function asFirstHeard(random: Random, { person, family }: Truth, by: Kin | null): Person {
  if (by === null) return person;
  const source = `${kin[by].word}から聞き取り`;
  const knows = random.weighted({ all: 40, month: 8, year: 28, nothing: 24 });
  const birth = { all: person.birthDate, month: person.birthDate.slice(0, 7), year: person.birthDate.slice(0, 4) };
  const birthDate = knows === 'nothing' ? null : birth[knows];
  const heard = { ...person, phones: [], birthDate, birthDateSource: birthDate === null ? null : source };
  const named = random.weighted({ full: 66, family: 24, nameless: 10 });
  if (named === 'full') return heard;
  if (named === 'nameless' || by === 'neighbour') {
    return { ...heard, displayName: null, kana: null, nameKnown: 'NONE', birthDate: null, birthDateSource: null };
  }
  return { ...heard, displayName: family.name, kana: family.kana, nameKnown: 'PARTIAL' };
}

/** Who calls for the client. */
export function consulterOf(random: Random, { person, family }: Truth, relation: Kin): Person {
  const { gender } = kin[relation];
  const [given, givenKana] = random.pick<readonly [string, string]>(givens[gender]);
  const related = ['mother', 'father', 'sibling', 'spouse'].includes(relation);
  const own = related ? family : random.pick(families);
  return {
    displayName: `${related ? (person.displayName.split(' ')[0] ?? own.name) : own.name} ${given}`,
    kana: `${own.kana} ${givenKana}`,
    nameKnown: 'FULL',
    birthDate: null,
    birthDateSource: null,
    gender,
    townCode: related ? person.townCode : null,
    address: related ? person.address : null,
    phones: [phoneOf(random)],
    relationToClient: relation,
    livesTogether: related ? relation !== 'sibling' : null,
  };
}

/** The same person as another office wrote the name down. */
export function spelledOtherwise(person: Person, { family }: Truth): Person {
  const [first, ...rest] = (person.displayName ?? '').split(' ');
  if (first === undefined || rest.length === 0) return person;
  const other = first === family.name ? (family.variant ?? `${family.name}`) : family.name;
  return { ...person, displayName: `${other}　${rest.join(' ')}` };
}
