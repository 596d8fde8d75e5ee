import { mayRaiseRiskFlag } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { RaiseRiskFlagInput } from '../generated/graphql.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/**
 * Somebody said what those who visit must know. It holds from now on. The history of the case, which more people read,
 * does not tell of it; the audit does.
 */
export async function raiseRiskFlag(scope: CasesScope, input: RaiseRiskFlagInput) {
  const { commandId, ...content } = input;
  const action = 'risk:raise';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'raiseRiskFlag', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const kind = check.code('kind', 'riskFlag', input.kind);
      const saidOn = check.pastDay('saidOn', input.saidOn);
      const reviewOn = check.day('reviewOn', input.reviewOn);
      const words = check.text('words', input.words);
      const steps = check.text('steps', input.steps);
      const invalid = check.answer();
      if (invalid !== null || saidOn === null || reviewOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const gate = mayRaiseRiskFlag(reviewOn, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [supportCase.id]);
      const { organisationId, id: caseId } = supportCase;
      const id = newId(scope.now());
      const place = (column: string) => placeOf(organisationId, 'risk_flag', column, id);
      const by = scope.actor.id;
      await tx.db.riskFlag.create({
        data: {
          organisationId,
          id,
          caseId,
          kindSealed: await sealRequired(scope.sealing, place('kind'), kind),
          saidBy: input.saidBy,
          saidOn: toDateColumn(saidOn),
          wordsSealed: await sealText(scope.sealing, place('words'), words),
          stepsSealed: await sealText(scope.sealing, place('steps'), steps),
          needsTwo: input.needsTwo,
          reviewOn: toDateColumn(reviewOn),
          raisedBy: by,
          raisedAt: scope.now(),
          updatedBy: by,
          updatedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action, entity: 'RiskFlag', entityId: id, caseId });
      return saved(caseId);
    },
  );
}
