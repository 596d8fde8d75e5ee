import { type Climb, type ContactFacts, type ContactStep, climbed, ownWordsOnly } from '@banso/domain/casework';
import type { CaseRow } from '../persistence/cases.ts';
import type { Tx } from '../scope.ts';

interface Rung extends ContactFacts {
  readonly id: string;
  readonly step: ContactStep;
  readonly startedAt: Date;
}

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
  { organisationId, id: caseId }: CaseRow,
  corrected: CorrectedClimb,
): Promise<{ readonly step: ContactStep; readonly moved: readonly string[] }> {
  const rungs = await tx.query<Rung>(
    `select id, kind, result, counterparts, step, started_at as "startedAt" from contact
     where organisation_id = $1::uuid and case_id = $2::uuid order by started_at, id`,
    organisationId,
    caseId,
  );
  const startedAt = new Map(rungs.map((rung) => [rung.id, rung.startedAt.getTime()]));
  startedAt.set(corrected.id, corrected.startedAt.getTime());
  const place = ({ id }: Climb) => startedAt.get(id) ?? 0;
  const steps = climbed(
    ownWordsOnly(rungs.map(({ id, step, startedAt: _, ...facts }) => ({ id, facts, step })))
      .map((each) => (each.id === corrected.id ? corrected : each))
      .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)),
  );
  const moved = rungs.filter(({ id, step }) => id !== corrected.id && steps.get(id) !== step).map(({ id }) => id);
  for (const id of moved) {
    await tx.query(
      'update contact set step = $3 where organisation_id = $1::uuid and id = $2::uuid',
      organisationId,
      id,
      steps.get(id),
    );
  }
  const step = steps.get(corrected.id);
  if (step === undefined) throw new Error('a corrected contact has no place among the contacts of its case');
  return { step, moved };
}
