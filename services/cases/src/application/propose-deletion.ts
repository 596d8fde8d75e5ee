import { mayProposeDeletion, type Retention, retentionOf } from '@banso/domain/casework';
import { type CivilDate, civilDate } from '@banso/domain/foundation';
import { civilDateInJapan, newId, type RefusalAnswer } from '@banso/service-kit';
import type { ProposeDeletionInput } from '../generated/graphql.ts';
import { isDeletionProposed } from '../persistence/case-deletions.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { holdFacts, holdsForChange } from '../persistence/legal-holds.ts';
import { officeForChange } from '../persistence/offices.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';

export interface DeletionSavedAnswer {
  readonly __typename: 'DeletionSaved';
  readonly deletionId: string;
}

/** The first of two people: the time is over and nothing holds the case. Nothing is deleted yet. */
export async function proposeDeletion(scope: CasesScope, input: ProposeDeletionInput) {
  const { commandId, ...content } = input;
  const action = 'case:delete';
  return perform<DeletionSavedAnswer, RefusalAnswer>(
    scope,
    { id: commandId, name: 'proposeDeletion', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const retention = await retentionForChange(tx, supportCase, scope.today);
      const gate = mayProposeDeletion({ retention, alreadyProposed: await isDeletionProposed(tx, supportCase) });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [caseId]);
      const id = newId(scope.now());
      const office = await officeForChange(tx, organisationId, supportCase.officeId);
      await tx.execute(
        `insert into case_deletion (organisation_id, id, case_id, case_number, office_id, office_name, opened_on,
           closed_on, due_on, proposed_by, proposed_by_name, proposed_at)
         values ($1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, $6, $7::date, $8::date, $9::date, $10::uuid, $11, $12::timestamptz)`,
        organisationId,
        id,
        caseId,
        supportCase.number,
        supportCase.officeId,
        office?.name ?? '',
        civilDateInJapan(supportCase.openedAt),
        supportCase.closedOn,
        retention.dueOn,
        scope.actor.id,
        scope.actor.displayName,
        scope.now().toISOString(),
      );
      await appendEvent(tx, supportCase, 'deletionProposed', {
        at: scope.now(),
        by: scope.actor.id,
        data: { deletionId: id },
      });
      tx.audit({ kind: 'change', action: 'case:proposeDeletion', entity: 'CaseDeletion', entityId: id, caseId });
      return { __typename: 'DeletionSaved', deletionId: id };
    },
  );
}

/** How retention stands for a case that the caller has locked. */
export async function retentionForChange(tx: Tx, supportCase: CaseRow, today: CivilDate): Promise<Retention> {
  const { stage, closedOn } = supportCase;
  const holds = (await holdsForChange(tx, supportCase)).map(holdFacts);
  return retentionOf({ stage, closedOn: closedOn === null ? null : civilDate(closedOn) }, holds, today);
}
