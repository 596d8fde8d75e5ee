import { type Gate, mayCloseApproval, mayDecideSupport, mayDeclineSupport } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { CloseApprovalInput } from '../generated/graphql.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import {
  type CirculationSavedAnswer,
  circulationForChange,
  circulationSaved,
  staleCirculation,
} from './circulation-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stampCirculation } from './stamp-circulation.ts';
import { decisionFacts, writeDecision } from './write-decision.ts';

/** 決裁: the last step decides as drafted, where the gates of the support decision are open now. */
export async function closeApproval(scope: CasesScope, input: CloseApprovalInput) {
  const { commandId, ...content } = input;
  const action = 'support:decide';
  return perform<CirculationSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'closeApproval', input: content },
    async (tx, end) => {
      const hand = await circulationForChange(tx, scope, end, action, input.circulationId);
      const { supportCase, plan, row, draft, circulation, determination } = hand;
      const check = new InputCheck(scope.today);
      const decidedOn = check.pastDay('decidedOn', input.decidedOn);
      const comment = check.text('comment', input.comment);
      const invalid = check.answer();
      if (invalid !== null || decidedOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (row.version !== input.version) return end.answer(await staleCirculation(tx, row));
      const facts = await decisionFacts(tx, scope, supportCase, plan, determination, decidedOn);
      const gate = both(
        mayCloseApproval(circulation, hand.facts),
        draft.approve ? mayDecideSupport(facts) : mayDeclineSupport(facts),
      );
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [row.id]);
      const place = placeOf(row.organisationId, 'circulation_round', 'ground', draft.id);
      const ground = (await openText(scope.sealing, place, draft.groundSealed)) ?? '';
      await stampCirculation(tx, scope, row, circulation, { act: 'DECIDED', comment });
      await writeDecision(tx, scope, supportCase, plan, { approve: draft.approve, ground, decidedOn, determination });
      return circulationSaved(row);
    },
  );
}

/** Every reason of both, so that they are mended in one go; one that both give is said once. */
function both(first: Gate, second: Gate): Gate {
  if (first.open || second.open) return first.open ? second : first;
  const known = new Set(first.reasons.map(({ code }) => code));
  return { open: false, reasons: [...first.reasons, ...second.reasons.filter(({ code }) => !known.has(code))] };
}
