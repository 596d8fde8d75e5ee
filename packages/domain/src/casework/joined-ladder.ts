import type { Climb } from './contact-ladder.ts';
import { type ContactStep, stepAfter } from './contact-ladder.ts';

/** A contact of one of the cases that are one person's, as it was seen when it was recorded. */
export interface JoinedClimb extends Climb {
  readonly caseId: string;
  /** Which cases were known to be the same person's then: the name of one of the views. */
  readonly view: string;
}

/** Which cases are looked at together: each case alone, and together with what was merged into it until then. */
export type Views = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The contacts in time order, each with the worker's own word alone: a step that only followed from the contacts known
 * when it was recorded is left to follow.
 */
export function ownWordsIn(views: Views, contacts: readonly JoinedClimb[]): JoinedClimb[] {
  const stands = new Stands(views);
  return contacts.map((contact) => {
    const own = contact.step === stands.after(contact) ? null : contact.step;
    stands.take(contact, own);
    return { ...contact, step: own };
  });
}

/**
 * 3(1)ア(ｳ): the step of each contact as it follows in its own view, and the step to which all contacts of one view led,
 * by time across its cases. That no one answered in one case is no step back from what was reached in the other.
 */
export function climbedIn(
  views: Views,
  contacts: readonly JoinedClimb[],
  view: string,
): { readonly steps: ReadonlyMap<string, ContactStep>; readonly latest: ContactStep } {
  const stands = new Stands(views);
  const steps = new Map(
    contacts.map((contact) => {
      const step = contact.step ?? stands.after(contact);
      stands.take(contact, contact.step);
      return [contact.id, step] as const;
    }),
  );
  return { steps, latest: stands.at(view) };
}

/** Where each view stands while contacts go by. */
class Stands {
  readonly #views: Views;
  readonly #steps = new Map<string, ContactStep>();

  constructor(views: Views) {
    this.#views = views;
  }

  at(view: string): ContactStep {
    return this.#steps.get(view) ?? 'UNREACHED';
  }

  after({ facts, view }: JoinedClimb): ContactStep {
    return stepAfter(facts, this.at(view));
  }

  take({ caseId, facts }: JoinedClimb, own: ContactStep | null): void {
    for (const [view, cases] of this.#views)
      if (cases.has(caseId)) this.#steps.set(view, own ?? stepAfter(facts, this.at(view)));
  }
}
