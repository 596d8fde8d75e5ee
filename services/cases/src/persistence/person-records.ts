import { createHash } from 'node:crypto';
import type { PersonRecord } from '@banso/domain/casework';
import { isPartialDate, type PersonSketch } from '@banso/domain/foundation';
import type { PartyRow } from './parties.ts';
import { placeOf, type SealedValue } from './sealed-columns.ts';

type Open = (value: SealedValue) => Promise<string | null>;

/** A person of a case with what is sealed, however the caller opens it. */
export async function recordOf(row: PartyRow, open: Open): Promise<PersonRecord> {
  const opened = (column: string, sealed: Uint8Array | null) =>
    sealed === null ? null : open({ place: placeOf(row.organisationId, 'party', column, row.id), sealed });
  const [address, phones] = await Promise.all([
    opened('address', row.addressSealed),
    opened('phones', row.phonesSealed),
  ]);
  const {
    displayName,
    nameKnown,
    kana,
    birthDate,
    birthDateSource,
    gender,
    townCode,
    relationToClient,
    livesTogether,
  } = row;
  return {
    displayName,
    nameKnown,
    kana,
    birthDate,
    birthDateSource,
    gender,
    townCode,
    relationToClient,
    livesTogether,
    address,
    phones: phones === null ? [] : (JSON.parse(phones) as string[]),
  };
}

/** What of a record tells one person from another; of several telephones, the first. */
export function sketchOfRecord({ displayName, kana, birthDate, townCode, phones }: PersonRecord): PersonSketch {
  return {
    name: displayName ?? undefined,
    kana: kana ?? undefined,
    birthDate: birthDate !== null && isPartialDate(birthDate) ? birthDate : undefined,
    municipalityCode: townCode ?? undefined,
    phone: phones[0],
  };
}

type Versioned = { readonly id: string; readonly version: number };

/** Names exactly these records as they were seen: another version of any of them is another name. */
export function seenMark(records: readonly Versioned[]): string {
  const versions = records.map(({ id, version }) => `${id}:${version}`).sort();
  return createHash('sha256').update(versions.join('|')).digest('base64url').slice(0, 22);
}
