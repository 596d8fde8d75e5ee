import { mayReturn } from '@banso/domain/casework';
import type { ReturnFromVisitInput } from '../generated/graphql.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { moveVisit } from './move-visit.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { visitForChange } from './visit-for-change.ts';

/** They are back: said by themselves, or by whoever took their call. What happened is written as a contact next. */
export async function returnFromVisit(scope: CasesScope, input: ReturnFromVisitInput) {
  const { commandId, ...content } = input;
  const action = 'visit:plan';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'returnFromVisit', input: content },
    async (tx, end) => {
      const { supportCase, visit } = await visitForChange(tx, scope, end, action, input.visitId);
      const result = input.result ?? null;
      if (result !== null && result !== 'NO_ANSWER' && result !== 'LETTER_LEFT') {
        const issues = [caseworkIssue('result', 'RESULT_MET_SOMEBODY')];
        return end.answer({ __typename: 'InvalidInput', issues });
      }
      const gate = mayReturn(visit);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [visit.id]);
      const data = { state: 'BACK', backAt: scope.now(), backBy: scope.actor.id, result };
      await moveVisit(tx, scope, visit, data, 'visitReturned');
      return visitSaved(visit.id, supportCase.id);
    },
  );
}
