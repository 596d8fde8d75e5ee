import type { ClauseId } from '../guideline/index.ts';
import type { TeamRole } from './contact.ts';
import { type Gate, gate, reason } from './gate.ts';

/** A place on a case's team, as far as notes pass from one to another. */
export interface TeamPlace {
  readonly id: string;
  readonly workerId: string;
  readonly role: TeamRole;
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** For the one who takes the place. */
  readonly hasNoteForNewcomer: boolean;
  /** Left on leaving it, for those who stay and those who come. */
  readonly hasNoteOnLeaving: boolean;
}

/** `TAKING`: written for whoever takes a place. `LEAVING`: left behind by whoever leaves one. */
export const handOverKinds = ['TAKING', 'LEAVING'] as const;
export type HandOverKind = (typeof handOverKinds)[number];

export interface HandOverNoteRef {
  readonly placeId: string;
  readonly kind: HandOverKind;
}

const clause: ClauseId = '3(4)ウ';

const isOn = (place: TeamPlace, today: string): boolean => place.untilOn === null || place.untilOn >= today;

/**
 * Notes that somebody of the team is to read (3(4)ウ): the one written for the own place, and what was left on leaving
 * any other place of the team. Nobody is to read the own words, and nobody who is not of the team.
 */
export function handOversFor(
  places: readonly TeamPlace[],
  workerId: string,
  today: string,
): readonly HandOverNoteRef[] {
  const own = places.filter((place) => place.workerId === workerId && isOn(place, today));
  if (own.length === 0) return [];
  return places.flatMap((place): HandOverNoteRef[] => {
    if (place.workerId === workerId) {
      return own.includes(place) && place.hasNoteForNewcomer ? [{ placeId: place.id, kind: 'TAKING' }] : [];
    }
    return place.hasNoteOnLeaving && place.untilOn !== null ? [{ placeId: place.id, kind: 'LEAVING' }] : [];
  });
}

/** A note is marked as read by those for whom it is, and only where there is one. */
export function mayMarkRead(
  places: readonly TeamPlace[],
  note: HandOverNoteRef,
  workerId: string,
  today: string,
): Gate {
  const place = places.find(({ id }) => id === note.placeId);
  const isThere = note.kind === 'TAKING' ? place?.hasNoteForNewcomer : place?.hasNoteOnLeaving;
  const isTheirs = handOversFor(places, workerId, today).some(
    ({ placeId, kind }) => placeId === note.placeId && kind === note.kind,
  );
  return gate(
    !isThere && reason('NO_HAND_OVER_NOTE', clause, [note.kind]),
    isThere === true && !isTheirs && reason('HAND_OVER_NOT_YOURS', clause, [note.kind]),
  );
}
