import { mayConfirmDeletion } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type { ReferralErasedMessage } from '@banso/domain/partners';
import { absent, type RefusalAnswer } from '@banso/service-kit';
import type { DeleteCaseInput } from '../generated/graphql.ts';
import { deletionForChange } from '../persistence/case-deletions.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { type DeletionSavedAnswer, retentionForChange } from './propose-deletion.ts';

/**
 * The second of two people confirms, and the case is gone: people, words, history, drafts, and what agencies were told.
 * What remains is the proof, and the audit, which holds ids alone. The database asks all of this again, and lets rows of a
 * case be deleted only by the transaction that confirms the deletion of that very case (`case_deleted`).
 */
export async function deleteCase(scope: CasesScope, input: DeleteCaseInput) {
  const { commandId, ...content } = input;
  const action = 'case:delete';
  return perform<DeletionSavedAnswer, RefusalAnswer>(
    scope,
    { id: commandId, name: 'deleteCase', input: content },
    async (tx, end) => {
      const known = isUuid(input.deletionId) ? await deletionForChange(tx, scope, input.deletionId) : undefined;
      if (known === undefined) return end.deny(action, absent, [input.deletionId]);
      const supportCase = await caseForChange(tx, scope, end, action, known.caseId);
      const { organisationId, id: caseId } = supportCase;
      const deletion = (await deletionForChange(tx, scope, known.id)) ?? known;
      const gate = mayConfirmDeletion({
        state: deletion.state,
        proposedBy: deletion.proposedBy,
        confirmedBy: scope.actor.id,
        retention: await retentionForChange(tx, supportCase, scope.today),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [deletion.id]);
      // What was merged into it goes with it.
      const merged = await tx.db.supportCase.findMany({
        where: { organisationId, mergedIntoId: caseId },
        select: { id: true },
      });
      const caseIds = [caseId, ...merged.map(({ id }) => id)];
      const referrals = await tx.db.referral.findMany({
        where: { organisationId, caseId: { in: caseIds } },
        select: { id: true },
      });
      const [door] = await tx.query<{ done: boolean }>(
        'select case_deleted($1::uuid, $2, $3::date, $4::timestamptz) as done',
        deletion.id,
        scope.actor.displayName,
        scope.today,
        scope.now().toISOString(),
      );
      if (door?.done !== true) return end.deny(action, absent, [deletion.id]);
      for (const { id: referralId } of referrals) {
        const message: ReferralErasedMessage = { referralId, at: scope.now().toISOString() };
        tx.emit('cases.referralErased', ['network'], message, { aggregateId: referralId });
      }
      tx.audit({ kind: 'change', action, entity: 'Case', entityId: caseId, caseId });
      return { __typename: 'DeletionSaved', deletionId: deletion.id };
    },
  );
}
