import { mayApproachOn, mayPromiseAgain } from '@banso/domain/casework';
import { absent, type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { PromiseAgainInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { promiseForChange } from '../persistence/promise-for-change.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** What was not kept is promised anew, so that nobody drops off the list in silence. */
export async function promiseAgain(scope: CasesScope, input: PromiseAgainInput) {
  const { commandId, ...content } = input;
  const action = 'contact:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'promiseAgain', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const broken = await promiseForChange(tx, supportCase, input.promiseId);
      if (broken === null) return end.deny(action, absent, [input.promiseId]);
      const check = new InputCheck(scope.today);
      const what = check.required('what', input.what);
      const dueOn = check.day('dueOn', input.dueOn);
      if (dueOn !== null && dueOn < scope.today) check.issues.push(caseworkIssue('dueOn', 'DUE_ALREADY_PAST'));
      const invalid = check.answer();
      if (invalid !== null || dueOn === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const gate = mayPromiseAgain(broken, supportCase.stage);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [broken.id]);
      const blocks = (await visitBlocksForChange(tx, supportCase)).map(blockFacts);
      const approach = mayApproachOn('PROMISE', [dueOn], blocks, broken.madeWith ?? undefined);
      if (!approach.open) return end.refuse(action, gateRefusal(approach), [caseId]);
      const id = newId(scope.now());
      await tx.db.promiseMade.create({
        data: {
          organisationId,
          id,
          caseId,
          followsId: broken.id,
          whatSealed: await sealRequired(scope.sealing, placeOf(organisationId, 'promise_made', 'what', id), what),
          dueOn: toDateColumn(dueOn),
          madeBy: scope.actor.id,
          madeAt: scope.now(),
        },
      });
      const data = { promiseId: id, follows: broken.id, dueOn };
      await appendEvent(tx, supportCase, 'promisedAgain', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'PromiseMade', entityId: id, caseId });
      return saved(caseId);
    },
  );
}
