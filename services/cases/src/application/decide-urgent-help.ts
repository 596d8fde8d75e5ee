import { mayDecideUrgentHelp } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { DecideUrgentHelpInput } from '../generated/graphql.ts';
import { urgentHelpForChange } from '../persistence/beginnings.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** 緊急の支援: what cannot wait for a plan is helped with at once, for the days and the reason written here. */
export async function decideUrgentHelp(scope: CasesScope, input: DecideUrgentHelpInput) {
  const { commandId, ...content } = input;
  const action = 'case:urgent';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'decideUrgentHelp', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const until = check.day('until', input.until);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null || until === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const { organisationId, id: caseId, stage } = supportCase;
      const gate = mayDecideUrgentHelp(stage, until, await urgentHelpForChange(tx, supportCase), scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [caseId]);
      const id = newId(scope.now());
      await tx.db.urgentHelp.create({
        data: {
          organisationId,
          id,
          caseId,
          fromOn: toDateColumn(scope.today),
          untilOn: toDateColumn(until),
          reasonSealed: await sealRequired(scope.sealing, placeOf(organisationId, 'urgent_help', 'reason', id), reason),
          decidedBy: scope.actor.id,
          decidedAt: scope.now(),
        },
      });
      const data = { urgentHelpId: id, until };
      await appendEvent(tx, supportCase, 'urgentHelpDecided', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'UrgentHelp', entityId: id, caseId });
      return saved(caseId);
    },
  );
}
