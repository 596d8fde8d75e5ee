import { mayApproachOn, mayRecordFollowUp } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { RecordFollowUpInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { closureForChange } from '../persistence/closures.ts';
import { followUpsForChange } from '../persistence/follow-ups.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck, RECORD } from './input-check.ts';
import { storeFollowUps } from './store-closure.ts';

/** フォローアップ, done. It stands beside the closure, and in no figure of contacts; another day may be set at once. */
export async function recordFollowUp(scope: CasesScope, input: RecordFollowUpInput) {
  const { commandId, ...content } = input;
  const action = 'contact:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'recordFollowUp', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId, stage } = supportCase;
      const followUp = (await followUpsForChange(tx, supportCase)).find(({ id }) => id === input.followUpId);
      if (followUp === undefined) return end.deny(action, absent, [input.followUpId]);
      const check = new InputCheck(scope.today);
      const doneOn = check.pastDay('doneOn', input.doneOn);
      const words = check.text('words', input.words, RECORD);
      const nextOn = input.nextOn ? check.day('nextOn', input.nextOn) : null;
      if (nextOn !== null && nextOn <= scope.today) check.add('nextOn', 'notInTheFuture');
      const counterparts = [...new Set(input.counterparts)];
      if (counterparts.length === 0) check.issues.push(caseworkIssue('counterparts', 'NOBODY_NAMED'));
      const invalid = check.answer();
      if (invalid !== null || doneOn === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const closure = await closureForChange(tx, supportCase);
      const blocks = (await visitBlocksForChange(tx, supportCase)).map(blockFacts);
      const gate = mayRecordFollowUp({
        stage,
        state: followUp.state,
        closedOn: closure?.endedOn ?? doneOn,
        doneOn,
        contact: { kind: input.kind, counterparts },
        blocks,
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [followUp.id]);
      const approach = mayApproachOn('FOLLOW_UP', nextOn === null ? [] : [nextOn], blocks);
      if (!approach.open) return end.refuse(action, gateRefusal(approach), [followUp.id]);
      await tx.db.followUp.update({
        where: { organisationId_id: { organisationId, id: followUp.id } },
        data: {
          state: 'DONE',
          kind: input.kind,
          counterparts,
          settledOn: toDateColumn(doneOn),
          settledBy: scope.actor.id,
          wordsSealed: await sealText(scope.sealing, placeOf(organisationId, 'follow_up', 'words', followUp.id), words),
        },
      });
      if (nextOn !== null) {
        const { closureId, whose, byId } = followUp;
        await storeFollowUps(tx, scope, supportCase, closureId, [{ on: nextOn, whose, byId }]);
      }
      await appendEvent(tx, supportCase, 'followUpRecorded', {
        at: scope.now(),
        by: scope.actor.id,
        data: { followUpId: followUp.id, kind: input.kind, doneOn },
      });
      tx.audit({ kind: 'change', action: 'followUp:record', entity: 'FollowUp', entityId: followUp.id, caseId });
      return saved(caseId);
    },
  );
}
