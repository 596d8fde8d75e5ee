import { mayLiftHold } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { LiftLegalHoldInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { holdFacts, holdsForChange } from '../persistence/legal-holds.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** The ground for keeping is gone, and why; from then on retention is what it would have been. */
export async function liftLegalHold(scope: CasesScope, input: LiftLegalHoldInput) {
  const { commandId, ...content } = input;
  const action = 'hold:manage';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'liftLegalHold', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const hold = (await holdsForChange(tx, supportCase)).find(({ id }) => id === input.holdId.toLowerCase());
      if (hold === undefined) return end.deny(action, absent, [input.holdId]);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayLiftHold(holdFacts(hold));
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [hold.id]);
      await tx.db.legalHold.update({
        where: { organisationId_id: { organisationId, id: hold.id } },
        data: {
          liftedBy: scope.actor.id,
          liftedAt: scope.now(),
          liftReasonSealed: await sealText(
            scope.sealing,
            placeOf(organisationId, 'legal_hold', 'lift_reason', hold.id),
            reason,
          ),
        },
      });
      const data = { holdId: hold.id };
      await appendEvent(tx, supportCase, 'legalHoldLifted', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'LegalHold', entityId: hold.id, caseId, fields: ['liftedAt'] });
      return saved(caseId);
    },
  );
}
