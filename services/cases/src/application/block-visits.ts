import { maySayVisitBlock } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { BlockVisitsInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { blockFacts, currentVisitBlock } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { callOffPromises, checkPromisesOff } from './call-off-promises.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/**
 * 3(1)ア(ｳ): someone asked not to be visited. It holds at once; what was said later takes the place of what was said
 * before, and never takes away from it: that is a supervisor's to do, by lifting it with a reason.
 */
export async function blockVisits(scope: CasesScope, input: BlockVisitsInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'blockVisits', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'contact:record', input.caseId);
      const check = new InputCheck(scope.today);
      const saidOn = check.pastDay('saidOn', input.saidOn);
      const recontactOn = check.day('recontactOn', input.recontactOn);
      const words = check.text('words', input.words);
      if (saidOn !== null && recontactOn !== null && recontactOn <= saidOn) {
        check.issues.push(caseworkIssue('recontactOn', 'RECONTACT_BEFORE_SAID'));
      }
      const promisesOff = await checkPromisesOff(tx, check, supportCase, input.promisesOff ?? []);
      const invalid = check.answer();
      if (invalid !== null || saidOn === null || recontactOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const { organisationId, id: caseId } = supportCase;
      const earlier = await currentVisitBlock(tx, supportCase);
      const gate = maySayVisitBlock(
        { scope: input.scope, saidOn, recontactOn },
        earlier === undefined ? null : blockFacts(earlier),
        scope.today,
      );
      if (!gate.open) return end.refuse('contact:record', gateRefusal(gate), [caseId]);
      if (earlier !== undefined) {
        await tx.db.visitBlock.update({
          where: { organisationId_id: { organisationId, id: earlier.id } },
          data: { liftedAt: scope.now(), liftedBy: scope.actor.id },
        });
      }
      const id = newId(scope.now());
      await tx.db.visitBlock.create({
        data: {
          organisationId,
          id,
          caseId,
          scope: input.scope,
          saidBy: input.saidBy,
          saidOn: toDateColumn(saidOn),
          recontactOn: toDateColumn(recontactOn),
          wordsSealed: await sealText(scope.sealing, placeOf(organisationId, 'visit_block', 'words', id), words),
          recordedBy: scope.actor.id,
          recordedAt: scope.now(),
        },
      });
      await appendEvent(tx, supportCase, 'visitsBlocked', {
        at: scope.now(),
        by: scope.actor.id,
        data: { blockId: id, scope: input.scope, saidBy: input.saidBy, recontactOn },
      });
      await callOffPromises(tx, scope, supportCase, id, promisesOff);
      tx.audit({ kind: 'change', action: 'visit:block', entity: 'VisitBlock', entityId: id, caseId });
      return saved(caseId);
    },
  );
}
