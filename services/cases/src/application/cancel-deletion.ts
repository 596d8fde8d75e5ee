import { mayCancelDeletion } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type RefusalAnswer } from '@banso/service-kit';
import type { CancelDeletionInput } from '../generated/graphql.ts';
import { deletionForChange } from '../persistence/case-deletions.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import type { DeletionSavedAnswer } from './propose-deletion.ts';

/** Either of those who may delete takes the proposal back; the case stays. */
export async function cancelDeletion(scope: CasesScope, input: CancelDeletionInput) {
  const { commandId, ...content } = input;
  const action = 'case:delete';
  return perform<DeletionSavedAnswer, RefusalAnswer>(
    scope,
    { id: commandId, name: 'cancelDeletion', input: content },
    async (tx, end) => {
      const known = isUuid(input.deletionId) ? await deletionForChange(tx, scope, input.deletionId) : undefined;
      if (known === undefined) return end.deny(action, absent, [input.deletionId]);
      const supportCase = await caseForChange(tx, scope, end, action, known.caseId);
      const deletion = (await deletionForChange(tx, scope, known.id)) ?? known;
      const gate = mayCancelDeletion(deletion.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [deletion.id]);
      await tx.execute(
        `update case_deletion set state = 'CANCELLED', settled_by = $3::uuid, settled_by_name = $4, settled_at = $5::timestamptz
         where organisation_id = $1::uuid and id = $2::uuid`,
        deletion.organisationId,
        deletion.id,
        scope.actor.id,
        scope.actor.displayName,
        scope.now().toISOString(),
      );
      await appendEvent(tx, supportCase, 'deletionCancelled', {
        at: scope.now(),
        by: scope.actor.id,
        data: { deletionId: deletion.id },
      });
      const entry = { entity: 'CaseDeletion', entityId: deletion.id, caseId: deletion.caseId };
      tx.audit({ kind: 'change', action: 'case:cancelDeletion', ...entry });
      return { __typename: 'DeletionSaved', deletionId: deletion.id };
    },
  );
}
