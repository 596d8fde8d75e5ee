import type { ContactFacts, ContactStep } from '@banso/domain/casework';
import type { CaseRow } from '../persistence/cases.ts';
import { climbedOf, type PersonClimb, personLadder, writeSteps } from '../persistence/person-ladder.ts';
import type { Tx } from '../scope.ts';

export interface CorrectedClimb {
  readonly id: string;
  readonly startedAt: Date;
  readonly facts: ContactFacts;
  /** The worker's own word; without it the step follows from the contacts. */
  readonly step: ContactStep | null;
}

/**
 * The step of a corrected contact. Contacts after it whose step only followed follow anew; the workers' own words
 * stay. Tells which others moved.
 */
export async function climbAnew(
  tx: Tx,
  supportCase: CaseRow,
  corrected: CorrectedClimb,
): Promise<{ readonly step: ContactStep; readonly moved: readonly string[] }> {
  const { contacts, ...views } = await personLadder(tx, supportCase);
  const place = ({ startedAt }: PersonClimb) => startedAt.getTime();
  const ladder = {
    ...views,
    contacts: contacts
      .map((each) => (each.id === corrected.id ? { ...each, ...corrected } : each))
      .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)),
  };
  const moved = await writeSteps(tx, supportCase, ladder, corrected.id);
  const step = climbedOf(ladder).steps.get(corrected.id);
  if (step === undefined) throw new Error('a corrected contact has no place among the contacts of its case');
  return { step, moved };
}
