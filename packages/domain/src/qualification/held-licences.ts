import type { CivilDate } from '../foundation/index.ts';
import type { Licence } from './evidence.ts';

/** The days by which evidence is read: the appointment, and the day whose evidence is looked at (never earlier). */
export interface ReadingDays {
  readonly asOf: CivilDate;
  readonly evidenceOn: CivilDate;
}

/** A licence counts if it was registered by the appointment and has not ended, neither then nor by `evidenceOn`. */
export const isHeld = (licence: Licence, { asOf, evidenceOn }: ReadingDays): boolean =>
  licence.registeredOn <= asOf && (licence.endedOn === undefined || licence.endedOn > evidenceOn);

/** Licences still held, with their place in the recorded list, earliest registration first. */
export function heldLicences(
  licences: readonly Licence[],
  days: ReadingDays,
): readonly { readonly licence: Licence; readonly index: number }[] {
  return licences
    .map((licence, index) => ({ licence, index }))
    .filter(({ licence }) => isHeld(licence, days))
    .sort((a, b) => (a.licence.registeredOn < b.licence.registeredOn ? -1 : 1));
}
