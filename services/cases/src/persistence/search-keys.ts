import { findMunicipality, kanaKey, phoneKey, searchKey } from '@banso/domain/foundation';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import type { PartyRow } from './parties.ts';

/** Marks that cannot come out of the domain's `searchKey`, which knows no small letters. */
export const PHONE = 'tel:';
export const BORN = 'born:';
export const NUMBER = 'no:';
export const TOWN = 'town:';

/** Where the keys end that begin with this one, code point by code point as the column is compared. */
export const afterAllThatBegin = (key: string): string => `${key}\u{10FFFF}`;

/** Every pair of neighbouring letters: what two spellings of a name still have in common. */
export function pieces(name: string | null | undefined): string[] {
  const letters = [...searchKey(name ?? '')];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
}

/** Every ending of two letters or more: what begins one of them is a part of the name. */
function endings(text: string | null | undefined): string[] {
  const letters = [...searchKey(text ?? '')];
  return letters.slice(1).map((_, index) => letters.slice(index).join(''));
}

/** Blind indexes of what is a number at all. */
export async function phoneIndexes(scope: CasesLoaderScope, phones: readonly string[]): Promise<string[]> {
  const keys = [...new Set(phones.map(phoneKey).filter((key) => key !== ''))];
  const indexes = keys.map((key) => scope.sealing.blindIndex(scope.actor.organisationId, 'phone', key));
  return (await Promise.all(indexes)).map((index) => index.toString('hex'));
}

type Named = Pick<PartyRow, 'displayName' | 'kana' | 'townCode'>;

/** What is matched as text, one folded part after another. */
export function searchText(number: string, townCode: string | null, parties: readonly Named[]): string {
  const town = (code: string | null): string => (code === null ? '' : (findMunicipality(code)?.name ?? ''));
  const parts = [
    number,
    town(townCode),
    ...parties.flatMap(({ displayName, kana, townCode: lives }) => [displayName, kana, town(lives)]),
  ];
  return [...new Set(parts.map((part) => searchKey(part ?? '')).filter((part) => part !== ''))].join('|');
}

/** Writes anew by what a case and its people are found: list columns and keys. Called after every change of a person in it. */
export async function refreshSearch(
  tx: Tx,
  supportCase: {
    readonly organisationId: string;
    readonly id: string;
    readonly number: string;
    readonly townCode: string | null;
  },
  parties: readonly (Named & Pick<PartyRow, 'role' | 'birthDate' | 'phoneIndexes'>)[],
): Promise<void> {
  const { organisationId, id } = supportCase;
  const { numbers, people } = await mergedInto(tx, supportCase);
  const everyone = [...parties, ...people];
  const own = searchText(supportCase.number, supportCase.townCode, everyone);
  const text = [own, ...numbers.map(searchKey)].join('|');
  const client = parties.find(({ role }) => role === 'CLIENT');
  const keys = new Set([
    ...everyone.flatMap(({ displayName, kana }) => [...endings(displayName), ...endings(kana)]),
    ...[supportCase.number, ...numbers].flatMap((number) => endings(number).map((ending) => `${NUMBER}${ending}`)),
    ...[supportCase.townCode, ...everyone.map(({ townCode }) => townCode)].flatMap((code) =>
      code === null ? [] : [`${TOWN}${code}`],
    ),
    ...everyone.flatMap(({ phoneIndexes }) => phoneIndexes.map((index) => `${PHONE}${index}`)),
    ...everyone.flatMap(({ birthDate }) => (birthDate === null ? [] : [`${BORN}${birthDate}`])),
  ]);
  await tx.query(
    `update support_case set search_text = $3, client_kana_key = $4, client_birth_year = $5
     where organisation_id = $1::uuid and id = $2::uuid`,
    organisationId,
    id,
    text,
    client === undefined ? '' : kanaKey(client.kana ?? ''),
    client?.birthDate === null || client === undefined ? null : Number(client.birthDate.slice(0, 4)),
  );
  await tx.query(
    'delete from case_search_key where organisation_id = $1::uuid and case_id = $2::uuid',
    organisationId,
    id,
  );
  await tx.query(
    `insert into case_search_key (organisation_id, case_id, key) select $1::uuid, $2::uuid, unnest($3::text[])`,
    organisationId,
    id,
    [...keys],
  );
}

/** By the numbers, names and telephones of what was merged into a case, the case is found as well. */
async function mergedInto(tx: Tx, supportCase: { readonly organisationId: string; readonly id: string }) {
  const people = await tx.query<Named & Pick<PartyRow, 'birthDate' | 'phoneIndexes'> & { readonly number: string }>(
    `select c.number, p.display_name as "displayName", p.kana, p.town_code as "townCode", p.birth_date as "birthDate",
       p.phone_indexes as "phoneIndexes"
     from support_case c join party p on p.organisation_id = c.organisation_id and p.case_id = c.id
     where c.organisation_id = $1::uuid and c.merged_into_id = $2::uuid order by p.id`,
    supportCase.organisationId,
    supportCase.id,
  );
  return { numbers: [...new Set(people.map(({ number }) => number))], people };
}
