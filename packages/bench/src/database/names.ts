import { searchKey } from '@banso/domain/foundation';
import { pick } from './random.ts';

/** Obviously nobody's; as different from each other as the names of a prefecture. */
const FIRST = [
  ['見本', 'みほん'],
  ['試料', 'しりょう'],
  ['架空', 'かくう'],
  ['仮名', 'かめい'],
  ['例示', 'れいじ'],
  ['想定', 'そうてい'],
] as const;
const LAST = [
  ['山', 'やま'],
  ['川', 'かわ'],
  ['田', 'だ'],
  ['野', 'の'],
  ['原', 'はら'],
  ['島', 'しま'],
  ['崎', 'さき'],
  ['沢', 'ざわ'],
  ['井', 'い'],
  ['口', 'ぐち'],
] as const;
const GIVEN = [
  ['一', 'かず'],
  ['正', 'まさ'],
  ['義', 'よし'],
  ['和', 'かず'],
  ['由', 'ゆ'],
  ['美', 'み'],
  ['千', 'ち'],
  ['里', 'り'],
  ['久', 'ひさ'],
  ['直', 'なお'],
  ['隆', 'たか'],
  ['明', 'あき'],
  ['恵', 'え'],
  ['文', 'ふみ'],
  ['俊', 'とし'],
  ['宏', 'ひろ'],
  ['紀', 'のり'],
  ['靖', 'やす'],
  ['奈', 'な'],
  ['春', 'はる'],
] as const;
const ENDING = [
  ['子', 'こ'],
  ['郎', 'ろう'],
  ['江', 'え'],
  ['雄', 'お'],
  ['彦', 'ひこ'],
  ['代', 'よ'],
  ['人', 'と'],
  ['枝', 'え'],
  ['之', 'ゆき'],
  ['香', 'か'],
] as const;

export interface Named {
  readonly displayName: string;
  readonly kana: string;
  readonly nameKey: string;
  readonly kanaKey: string;
}

export function nameAt(random: () => number): Named {
  const [first, last] = [pick(random, FIRST), pick(random, LAST)];
  const [given, ending] = [pick(random, GIVEN), pick(random, ENDING)];
  const displayName = `${first[0]}${last[0]} ${given[0]}${ending[0]}`;
  const kana = `${first[1]}${last[1]} ${given[1]}${ending[1]}`;
  return { displayName, kana, nameKey: searchKey(displayName), kanaKey: searchKey(kana) };
}

/** As the product writes it; a page of the gateway that differs from the hand-written one shows where it does not. */
export function searchTextOf(number: string, people: readonly Named[]): string {
  return [searchKey(number), ...new Set(people.flatMap(({ nameKey, kanaKey }) => [nameKey, kanaKey]))].join('|');
}

const endings = (text: string): string[] => Array.from(text.slice(1), (_, index) => text.slice(index));

export function keysOf(number: string, townCode: string, people: readonly Named[]): string[] {
  return [
    ...new Set([
      ...people.flatMap(({ nameKey, kanaKey }) => [...endings(nameKey), ...endings(kanaKey)]),
      ...endings(searchKey(number)).map((ending) => `no:${ending}`),
      `town:${townCode}`,
    ]),
  ];
}
