import { mayEndUrgentHelp } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { EndUrgentHelpInput } from '../generated/graphql.ts';
import { urgentHelpForChange } from '../persistence/beginnings.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** Help no longer has to be urgent, before its last day. */
export async function endUrgentHelp(scope: CasesScope, input: EndUrgentHelpInput) {
  const { commandId, ...content } = input;
  const action = 'case:urgent';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'endUrgentHelp', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const decided = (await urgentHelpForChange(tx, supportCase)).find(({ id }) => id === input.urgentHelpId);
      if (decided === undefined) return end.deny(action, absent, [input.urgentHelpId]);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayEndUrgentHelp(decided, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [decided.id]);
      const { id } = decided;
      await tx.db.urgentHelp.update({
        where: { organisationId_id: { organisationId, id } },
        data: {
          endedBy: scope.actor.id,
          endedAt: scope.now(),
          endReasonSealed: await sealRequired(
            scope.sealing,
            placeOf(organisationId, 'urgent_help', 'end_reason', id),
            reason,
          ),
        },
      });
      const data = { urgentHelpId: id };
      await appendEvent(tx, supportCase, 'urgentHelpEnded', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'UrgentHelp', entityId: id, caseId, fields: ['endedAt'] });
      return saved(caseId);
    },
  );
}
