import { nameText, phoneText, readingText, searchKey } from '@banso/domain/foundation';
import type { PartyInput } from '../generated/graphql.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { phoneIndexes } from '../persistence/search-keys.ts';
import type { CasesScope } from '../scope.ts';
import { type InputCheck, LINE, MOST_PHONES, PARAGRAPH } from './input-check.ts';

/** A person as typed, cleaned: what is checked once for opening a case and for changing someone in it. */
export interface PartyDetails {
  readonly displayName: string | null;
  readonly kana: string | null;
  readonly nameKnown: 'FULL' | 'PARTIAL' | 'NONE';
  readonly birthDate: string | null;
  readonly birthDateSource: string | null;
  readonly gender: string | null;
  readonly townCode: string | null;
  readonly address: string | null;
  readonly phones: readonly string[];
  readonly relationToClient: string | null;
  readonly livesTogether: boolean | null;
}

export function checkParty(check: InputCheck, path: string, input: PartyInput): PartyDetails {
  const displayName = check.text(`${path}.displayName`, nameText(input.displayName ?? ''), LINE);
  const kana = check.text(`${path}.kana`, readingText(input.kana ?? ''), LINE);
  const named = displayName !== null || kana !== null;
  if (input.nameKnown === 'NONE' ? named : !named) {
    check.add(`${path}.displayName`, named ? 'nameNotExpected' : 'nameNeeded');
  }
  const gender = check.text(`${path}.gender`, input.gender, LINE);
  return {
    displayName,
    kana,
    nameKnown: input.nameKnown,
    birthDate: check.birthDate(`${path}.birthDate`, input.birthDate),
    birthDateSource: check.text(`${path}.birthDateSource`, input.birthDateSource, LINE),
    gender: gender === null ? null : check.code(`${path}.gender`, 'gender', gender),
    townCode: check.town(`${path}.townCode`, input.townCode),
    address: check.text(`${path}.address`, input.address, PARAGRAPH),
    phones: check
      .list(`${path}.phones`, input.phones ?? [], MOST_PHONES)
      .map((phone, index) => check.required(`${path}.phones.${index}`, phoneText(phone), LINE)),
    relationToClient: check.text(`${path}.relationToClient`, input.relationToClient, LINE),
    livesTogether: input.livesTogether ?? null,
  };
}

/** The columns of a party row: sealed where they must be, folded where they are searched. */
export async function partyColumns(scope: CasesScope, id: string, details: PartyDetails) {
  const { organisationId } = scope.actor;
  const place = (column: string) => placeOf(organisationId, 'party', column, id);
  const { address, phones, ...clear } = details;
  return {
    ...clear,
    nameKey: searchKey(details.displayName ?? ''),
    kanaKey: searchKey(details.kana ?? ''),
    addressSealed: await sealText(scope.sealing, place('address'), address),
    phonesSealed: await sealText(scope.sealing, place('phones'), phones.length === 0 ? null : JSON.stringify(phones)),
    phoneIndexes: await phoneIndexes(scope, phones),
  };
}
