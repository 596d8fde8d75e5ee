import { mayReviewRiskFlag } from '@banso/domain/casework';
import { type InvalidAnswer, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { ReviewRiskFlagInput } from '../generated/graphql.ts';
import { riskFacts } from '../persistence/risk-flags.ts';
import { openText, placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { InputCheck } from './input-check.ts';
import { riskFlagForChange } from './risk-flag-for-change.ts';
import { stale } from './stale.ts';

/** It was looked at again and still holds, until another day. To let one go alone again is whoever supervises' to say. */
export async function reviewRiskFlag(scope: CasesScope, input: ReviewRiskFlagInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | RefusalAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'reviewRiskFlag', input: content },
    async (tx, end) => {
      const { flag, supportCase } = await riskFlagForChange(tx, scope, end, 'risk:raise', input);
      const eases = flag.needsTwo && !input.needsTwo;
      const action = eases ? 'risk:ease' : 'risk:raise';
      const permitted = scope.permit(action, supportCase);
      if (!permitted.allowed) return end.deny(action, permitted, [flag.id]);
      const check = new InputCheck(scope.today);
      const reviewOn = check.day('reviewOn', input.reviewOn);
      const words = check.text('words', input.words);
      const steps = check.text('steps', input.steps);
      const invalid = check.answer();
      if (invalid !== null || reviewOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const gate = mayReviewRiskFlag(riskFacts(flag), reviewOn, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [flag.id]);
      const { organisationId, id } = flag;
      const place = (column: string) => placeOf(organisationId, 'risk_flag', column, id);
      if (flag.version !== input.version) {
        const theirs = {
          words: await openText(scope.sealing, place('words'), flag.wordsSealed),
          steps: await openText(scope.sealing, place('steps'), flag.stepsSealed),
        };
        return end.answer(
          await stale(tx, flag, [
            ['words', words, theirs.words],
            ['steps', steps, theirs.steps],
            ['needsTwo', input.needsTwo, flag.needsTwo],
            ['reviewOn', reviewOn, flag.reviewOn],
          ]),
        );
      }
      await tx.db.riskFlag.update({
        where: { organisationId_id: { organisationId, id } },
        data: {
          version: { increment: 1 },
          wordsSealed: await sealText(scope.sealing, place('words'), words),
          stepsSealed: await sealText(scope.sealing, place('steps'), steps),
          needsTwo: input.needsTwo,
          reviewOn: toDateColumn(reviewOn),
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      const fields = ['reviewOn', ...(flag.needsTwo === input.needsTwo ? [] : ['needsTwo'])];
      tx.audit({ kind: 'change', action, entity: 'RiskFlag', entityId: id, caseId: flag.caseId, fields });
      return saved(flag.caseId);
    },
  );
}
