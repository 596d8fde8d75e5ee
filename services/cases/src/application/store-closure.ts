import { newId, toDateColumn } from '@banso/service-kit';
import type { CaseRow } from '../persistence/cases.ts';
import type { OutcomeSeen } from '../persistence/closures.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import type { PlannedFollowUp } from './closing-input.ts';

export interface NewClosure {
  readonly id: string;
  readonly suspended: boolean;
  readonly reason: string;
  readonly note: string | null;
  readonly outcomes: readonly OutcomeSeen[];
  readonly followUps: readonly PlannedFollowUp[];
  readonly wishedNone: boolean;
}

/** A closure with its outcomes and the days after it. */
export async function storeClosure(tx: Tx, scope: CasesScope, supportCase: CaseRow, closure: NewClosure) {
  const { organisationId, id: caseId } = supportCase;
  const { id, suspended, reason, note, outcomes, followUps, wishedNone } = closure;
  const place = (column: string) => placeOf(organisationId, 'case_closure', column, id);
  await tx.db.caseClosure.create({
    data: {
      organisationId,
      id,
      caseId,
      suspended,
      endedOn: toDateColumn(scope.today),
      reason,
      noteSealed: await sealText(scope.sealing, place('note'), note),
      outcomesSealed:
        outcomes.length === 0 ? null : await sealText(scope.sealing, place('outcomes'), JSON.stringify(outcomes)),
      wishedNone,
      endedBy: scope.actor.id,
      endedAt: scope.now(),
    },
  });
  await storeFollowUps(tx, scope, supportCase, id, followUps);
}

export async function storeFollowUps(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id: caseId }: Pick<CaseRow, 'organisationId' | 'id'>,
  closureId: string,
  followUps: readonly PlannedFollowUp[],
): Promise<void> {
  if (followUps.length === 0) return;
  await tx.db.followUp.createMany({
    data: followUps.map(({ on, whose, byId }) => ({
      organisationId,
      id: newId(scope.now()),
      caseId,
      closureId,
      dueOn: toDateColumn(on),
      whose,
      byId,
      counterparts: [],
    })),
  });
}
