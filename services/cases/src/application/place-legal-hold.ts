import { mayPlaceHold } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { PlaceLegalHoldInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { holdsForChange } from '../persistence/legal-holds.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** Keeps a case from deletion: a lawsuit, an audit, a request for disclosure. It may be placed before the case is closed. */
export async function placeLegalHold(scope: CasesScope, input: PlaceLegalHoldInput) {
  const { commandId, ...content } = input;
  const action = 'hold:manage';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'placeLegalHold', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const reviewOn = check.day('reviewOn', input.reviewOn);
      const invalid = check.answer();
      if (invalid !== null || reviewOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const held = (await holdsForChange(tx, supportCase)).some(({ liftedAt }) => liftedAt === null);
      const gate = mayPlaceHold({ held, reviewOn }, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [caseId]);
      const id = newId(scope.now());
      await tx.db.legalHold.create({
        data: {
          organisationId,
          id,
          caseId,
          reasonSealed: await sealRequired(scope.sealing, placeOf(organisationId, 'legal_hold', 'reason', id), reason),
          reviewOn: toDateColumn(reviewOn),
          placedBy: scope.actor.id,
          placedAt: scope.now(),
        },
      });
      const data = { holdId: id, reviewOn };
      await appendEvent(tx, supportCase, 'legalHoldPlaced', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'LegalHold', entityId: id, caseId });
      return saved(caseId);
    },
  );
}
