import type { SealedPlace, Sealing } from '@banso/service-kit';

export interface SealedValue {
  readonly place: SealedPlace;
  readonly sealed: Uint8Array;
}

/** Where a sealed column of one row lives; the column without its `_sealed` ending. */
export function placeOf(organisationId: string, table: string, column: string, rowId: string): SealedPlace {
  return { organisationId, table, column, rowId };
}

/** Null stays null, and an empty text is nothing to keep. */
export async function sealText(
  sealing: Sealing,
  place: SealedPlace,
  text: string | null | undefined,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (text === null || text === undefined || text.trim() === '') return null;
  return bytesOf(await sealing.seal(place, text));
}

/** For columns that are never null. */
export async function sealRequired(
  sealing: Sealing,
  place: SealedPlace,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await sealing.seal(place, text));
}

export async function openText(
  sealing: Sealing,
  place: SealedPlace,
  sealed: Uint8Array | null,
): Promise<string | null> {
  return sealed === null ? null : sealing.open(place, sealed);
}

/** Prisma takes plain byte arrays over buffers of their own. */
function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
