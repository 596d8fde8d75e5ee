import { mergedPerson, mergeFields, type PersonRecord } from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { list, map, oneOf, optional, partialDate, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

const FIELDS = ['name', 'known', 'kana', 'birthDate', 'birthDateFrom', 'gender', 'town', 'address', 'phones'];

/** What is known of one person after two cases became one. */
export const mergedPersonRule: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['survivor', 'source', 'keep']);
    const survivor = person(given.survivor ?? {}, 'facts.survivor');
    const source = person(given.source ?? {}, 'facts.source');
    const chosen = optional(given.keep, (value) =>
      Object.fromEntries(
        Object.entries(map(value, 'facts.keep', mergeFields)).map(([field, keep]) => [
          field,
          oneOf(keep, `facts.keep.${field}`, ['SURVIVOR', 'SOURCE', 'BOTH']),
        ]),
      ),
    );
    const figure = (name: string, of: (merged: PersonRecord) => unknown) => same(name, text, of);
    return compare(
      raw.expect,
      {
        name: figure('name', ({ displayName }) => displayName),
        known: figure('known', ({ nameKnown }) => nameKnown),
        kana: figure('kana', ({ kana }) => kana),
        birthDate: figure('birthDate', ({ birthDate }) => birthDate),
        birthDateFrom: figure('birthDateFrom', ({ birthDateSource }) => birthDateSource),
        gender: figure('gender', ({ gender }) => gender),
        town: figure('town', ({ townCode }) => townCode),
        address: figure('address', ({ address }) => address),
        phones: figure('phones', ({ phones }) => phones.join('、')),
      },
      () => ok(mergedPerson(survivor, source, chosen ?? {})),
    );
  },
};

function person(value: Raw, at: string): PersonRecord {
  const given = map(value, at, FIELDS);
  const line = (key: string): string | null => optional(given[key], (written) => text(written, `${at}.${key}`)) ?? null;
  return {
    displayName: line('name'),
    nameKnown: optional(given.known, (known) => oneOf(known, `${at}.known`, ['FULL', 'PARTIAL', 'NONE'])) ?? 'PARTIAL',
    kana: line('kana'),
    birthDate: optional(given.birthDate, (written) => partialDate(written, `${at}.birthDate`)) ?? null,
    birthDateSource: line('birthDateFrom'),
    gender: line('gender'),
    townCode: line('town'),
    address: line('address'),
    phones: optional(given.phones, (phones) => list(phones, at).map((each) => text(each, at))) ?? [],
    relationToClient: null,
    livesTogether: null,
  };
}
