interface HouseholdMember {
  readonly id: string;
  /** With the client; null where it is not known. */
  readonly livesTogether: boolean | null;
}

/**
 * Who of a case's people is the client's household: whoever is known to live with the client, in whatever role. A caller
 * is not of it for having called, nor a relative for being one: an agency is told of nobody on a guess.
 */
export const householdOf = <P extends HouseholdMember>(people: readonly P[], clientId: string): P[] =>
  people.filter(({ id, livesTogether }) => id !== clientId && livesTogether === true);
