import type { SealedPlace, Sealing } from '@banso/service-kit';

export interface SealedValue {
  readonly place: SealedPlace;
  readonly sealed: Uint8Array;
}

/** Where a sealed column of one row lives; the column without its `_sealed` ending. */
export function placeOf(organisationId: string, table: string, column: string, rowId: string): SealedPlace {
  return { organisationId, table, column, rowId };
}

/** The key that everything disclosed by one referral is sealed under; destroyed when its grant ends. */
export const grantKey = (referralId: string): string => `grant:${referralId}`;

/** Prisma takes plain byte arrays over buffers of their own. */
export async function sealBytes(sealing: Sealing, place: SealedPlace, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sealing.seal(place, text));
}
