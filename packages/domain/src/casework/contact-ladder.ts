import type { ContactFacts, ContactKind } from './contact.ts';

/** The ladder of 3(1)ア: from not reached to watching over. It may go back, and no step ranks a person above another. */
export const contactSteps = [
  'UNREACHED',
  'FAMILY_ONLY',
  'INDIRECT',
  'MET_AT_HOME',
  'OUTING',
  'LINKED_TO_PARTNER',
  'PARTICIPATING',
  'WATCHING',
] as const;
export type ContactStep = (typeof contactSteps)[number];

/** Where meeting the person in this way takes the tie; by voice or screen it stays indirect. */
const byMeeting: Readonly<Record<ContactKind, ContactStep>> = {
  VISIT: 'MET_AT_HOME',
  OFFICE_INTERVIEW: 'OUTING',
  ACCOMPANIMENT: 'OUTING',
  CALL: 'INDIRECT',
  ONLINE: 'INDIRECT',
  LETTER: 'INDIRECT',
  MAIL: 'INDIRECT',
  CONFERENCE: 'INDIRECT',
};

/**
 * The step after a contact, where the worker says none. It only ever climbs: no answer or a refusal is no step back,
 * and a step back is the worker's own word, never inferred.
 */
export function stepAfter(contact: ContactFacts, current: ContactStep): ContactStep {
  const reached = stepShownBy(contact);
  return reached !== null && contactSteps.indexOf(reached) > contactSteps.indexOf(current) ? reached : current;
}

/** One contact on the ladder; without a step where it follows from the contacts. */
export interface Climb {
  readonly id: string;
  readonly facts: ContactFacts;
  readonly step: ContactStep | null;
}

/** The step of each contact, in their order: the worker's own word where there is one, otherwise what follows. */
export function climbed(contacts: readonly Climb[]): ReadonlyMap<string, ContactStep> {
  const steps = new Map<string, ContactStep>();
  let current: ContactStep = 'UNREACHED';
  for (const { id, facts, step } of contacts) {
    current = step ?? stepAfter(facts, current);
    steps.set(id, current);
  }
  return steps;
}

/** The contacts whose step says no more than what follows anyway: it is left to follow. */
export function ownWordsOnly(contacts: readonly Climb[]): Climb[] {
  let current: ContactStep = 'UNREACHED';
  return contacts.map((contact) => {
    const follows = stepAfter(contact.facts, current);
    current = contact.step ?? follows;
    return current === follows ? { ...contact, step: null } : contact;
  });
}

function stepShownBy({ kind, result, counterparts }: ContactFacts): ContactStep | null {
  switch (result) {
    case 'TALKED_WITH_FAMILY':
      return 'FAMILY_ONLY';
    case 'LETTER_LEFT':
    case 'TALKED_THROUGH_DOOR':
      return 'INDIRECT';
    case 'MET_PERSON':
      return kind === 'ACCOMPANIMENT' && counterparts.includes('AGENCY') ? 'LINKED_TO_PARTNER' : byMeeting[kind];
    default:
      return null;
  }
}
