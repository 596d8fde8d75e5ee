import { fileURLToPath } from 'node:url';
import { SettingsError } from '@banso/service-kit';
import { type KindOfEdition, readEditions } from '../editions/read-editions.ts';
import { type Code, type CodeListEdition, codeListEdition } from './code-list.ts';

/** The product's own: data, a file for each edition. */
const OWN = fileURLToPath(new URL('../../code-lists/', import.meta.url));

const KIND: KindOfEdition<CodeListEdition> = {
  schema: codeListEdition,
  setting: 'CASES_CODE_LISTS',
  title: 'Code lists',
};

let all: readonly CodeListEdition[] = readEditions(OWN, KIND);

/**
 * Adds what the operator keeps beside the product, once, before anything is served. An edition that is there stays as
 * it is: records say by its day which words they were written with.
 */
export function addEditions(folder: string): void {
  const added = readEditions(folder, KIND);
  const known = new Set(all.map(keyOf));
  const twice = added.find((edition) => known.has(keyOf(edition)));
  if (twice !== undefined) {
    throw new SettingsError(
      `CASES_CODE_LISTS: ${twice.name} has an edition of ${twice.edition} already; a changed list is a new edition, with its own first day`,
    );
  }
  all = [...all, ...added];
}

const keyOf = ({ name, edition }: CodeListEdition): string => `${name}|${edition}`;

function editionsOf(name: string): CodeListEdition[] {
  return all.filter((each) => each.name === name).sort((a, b) => (a.edition < b.edition ? -1 : 1));
}

/** The edition that holds on a day; the first one before that. Undefined for a name that is no list. */
export function codeListOn(name: string, day: string): CodeListEdition | undefined {
  const editions = editionsOf(name);
  return editions.filter(({ edition }) => edition <= day).at(-1) ?? editions[0];
}

export function isCode(name: string, code: string, day: string): boolean {
  return codeListOn(name, day)?.codes.some((each) => each.code === code) ?? false;
}

/** Codes of other editions that do not hold on this day, in their latest words: old records keep theirs. */
export function otherCodes(name: string, day: string): Code[] {
  const holding = new Set(codeListOn(name, day)?.codes.map(({ code }) => code));
  const others = new Map(editionsOf(name).flatMap(({ codes }) => codes.map((each) => [each.code, each] as const)));
  return [...others.values()].filter(({ code }) => !holding.has(code));
}

/** A code in its words, whichever edition it comes from. */
export function codeIn(name: string, code: string | null, day: string): Code | undefined {
  return [...(codeListOn(name, day)?.codes ?? []), ...otherCodes(name, day)].find((each) => each.code === code);
}
