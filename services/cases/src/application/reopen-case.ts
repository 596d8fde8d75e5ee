import { isActiveStage } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { ReopenCaseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { changeCase } from '../persistence/change-case.ts';
import { type ClosureRow, closureForChange, closurePlace } from '../persistence/closures.ts';
import { callOffFollowUps } from '../persistence/follow-ups.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stale } from './stale.ts';

/** Takes up again a case that was closed, suspended or referred on, at the stage where it was set aside. */
export async function reopenCase(scope: CasesScope, input: ReopenCaseInput) {
  const { commandId, ...content } = input;
  const action = 'case:close';
  return perform<Saved, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'reopenCase', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (supportCase.version !== input.version) return end.answer(await stale(tx, supportCase, []));
      const { organisationId, id, stage } = supportCase;
      if (isActiveStage(stage)) return end.refuse(action, caseRefusal('CASE_IS_OPEN'), [id]);
      const closure = await closureForChange(tx, supportCase);
      if (closure === undefined) {
        // Referred on: there is no closure beside which the reason could stand.
        const place = placeOf(organisationId, 'support_case', 'reopen_reason', id);
        await changeCase(tx, scope, supportCase, {
          closedOn: null,
          reopenReasonSealed: await sealText(scope.sealing, place, reason),
        });
      } else {
        await changeCase(tx, scope, supportCase, { closedOn: null });
        await keepReopening(tx, scope, closure, reason);
        await callOffFollowUps(tx, scope, supportCase);
      }
      await appendEvent(tx, supportCase, stage === 'SUSPENDED' ? 'caseResumed' : 'caseReopened', {
        at: scope.now(),
        by: scope.actor.id,
      });
      tx.audit({ kind: 'change', action, entity: 'Case', entityId: id, caseId: id });
      return saved(id);
    },
  );
}

/** The closure stays with all that was said of it; what was due after it is part of the casework again. */
async function keepReopening(tx: Tx, scope: CasesScope, closure: ClosureRow, reason: string): Promise<void> {
  const { organisationId } = closure;
  const { table, column, rowId } = closurePlace(closure, 'reopen_reason');
  await tx.db.caseClosure.update({
    where: { organisationId_id: { organisationId, id: closure.id } },
    data: {
      reopenedAt: scope.now(),
      reopenedBy: scope.actor.id,
      reopenReasonSealed: await sealText(scope.sealing, placeOf(organisationId, table, column, rowId), reason),
    },
  });
}
