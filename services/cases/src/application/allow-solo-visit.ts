import { mayAllowSolo } from '@banso/domain/casework';
import type { AllowSoloVisitInput } from '../generated/graphql.ts';
import { riskFacts, riskFlagsForChange } from '../persistence/risk-flags.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { visitFacts } from '../persistence/visits.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { moveVisit } from './move-visit.ts';
import { stale } from './stale.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { visitForChange } from './visit-for-change.ts';

/** A supervisor lets one person go alone where a risk asks for two: for this visit as it stands, with a reason. */
export async function allowSoloVisit(scope: CasesScope, input: AllowSoloVisitInput) {
  const { commandId, ...content } = input;
  const action = 'visit:override';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'allowSoloVisit', input: content },
    async (tx, end) => {
      const { supportCase, visit } = await visitForChange(tx, scope, end, action, input.visitId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayAllowSolo(visitFacts(visit), (await riskFlagsForChange(tx, supportCase)).map(riskFacts));
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [visit.id]);
      // Whoever allows it has seen who goes and when.
      if (visit.version !== input.version) return end.answer(await stale(tx, visit, []));
      const place = placeOf(visit.organisationId, 'visit', 'solo_reason', visit.id);
      const data = {
        soloAllowedBy: scope.actor.id,
        soloAllowedAt: scope.now(),
        soloReasonSealed: await sealRequired(scope.sealing, place, reason),
      };
      // No event: the history of a case is read by more people than may know of its risks. The audit has it.
      await moveVisit(tx, scope, visit, data, null, action);
      return visitSaved(visit.id, supportCase.id);
    },
  );
}
