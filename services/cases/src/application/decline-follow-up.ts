import { mayDeclineFollowUps } from '@banso/domain/casework';
import { type InvalidAnswer, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { DeclineFollowUpInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { followUpsForChange } from '../persistence/follow-ups.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** Someone wishes no more contact after the closure: what is still due ends, and nothing is asked of them. */
export async function declineFollowUp(scope: CasesScope, input: DeclineFollowUpInput) {
  const { commandId, ...content } = input;
  const action = 'contact:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'declineFollowUp', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId, stage } = supportCase;
      const check = new InputCheck(scope.today);
      const saidOn = check.pastDay('saidOn', input.saidOn);
      const words = check.text('words', input.words);
      const invalid = check.answer();
      if (invalid !== null || saidOn === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const followUps = await followUpsForChange(tx, supportCase);
      const gate = mayDeclineFollowUps(
        stage,
        followUps.map(({ state }) => state),
      );
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [caseId]);
      for (const { id } of followUps.filter(({ state }) => state === 'DUE')) {
        await tx.db.followUp.update({
          where: { organisationId_id: { organisationId, id } },
          data: {
            state: 'WISHED_NONE',
            counterparts: [input.saidBy],
            settledOn: toDateColumn(saidOn),
            settledBy: scope.actor.id,
            wordsSealed: await sealText(scope.sealing, placeOf(organisationId, 'follow_up', 'words', id), words),
          },
        });
      }
      await appendEvent(tx, supportCase, 'followUpDeclined', {
        at: scope.now(),
        by: scope.actor.id,
        data: { saidBy: input.saidBy, saidOn },
      });
      tx.audit({ kind: 'change', action: 'followUp:decline', entity: 'Case', entityId: caseId, caseId });
      return saved(caseId);
    },
  );
}
