import { mayLiftVisitBlock } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { LiftVisitBlockInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { blockFacts, visitBlockForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** A refusal is lifted before its day only by a supervisor, with a reason (the person asked for contact, say). */
export async function liftVisitBlock(scope: CasesScope, input: LiftVisitBlockInput) {
  const { commandId, ...content } = input;
  const action = 'visit:override';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'liftVisitBlock', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const block = isUuid(input.blockId) ? await visitBlockForChange(tx, supportCase, input.blockId) : undefined;
      if (block === undefined) return end.deny(action, absent, [input.blockId]);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayLiftVisitBlock(blockFacts(block), scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [block.id]);
      await tx.db.visitBlock.update({
        where: { organisationId_id: { organisationId, id: block.id } },
        data: {
          liftedAt: scope.now(),
          liftedBy: scope.actor.id,
          liftReasonSealed: await sealText(
            scope.sealing,
            placeOf(organisationId, 'visit_block', 'lift_reason', block.id),
            reason,
          ),
        },
      });
      const data = { blockId: block.id };
      await appendEvent(tx, supportCase, 'visitBlockLifted', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'VisitBlock', entityId: block.id, caseId, fields: ['liftedAt'] });
      return saved(caseId);
    },
  );
}
