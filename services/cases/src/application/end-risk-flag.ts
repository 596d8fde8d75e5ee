import { mayEndRiskFlag } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { EndRiskFlagInput } from '../generated/graphql.ts';
import { riskFacts } from '../persistence/risk-flags.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { InputCheck } from './input-check.ts';
import { riskFlagForChange } from './risk-flag-for-change.ts';
import { stale } from './stale.ts';

/** It holds no longer, for a reason that stays: the word of whoever supervises. */
export async function endRiskFlag(scope: CasesScope, input: EndRiskFlagInput) {
  const { commandId, ...content } = input;
  const action = 'risk:ease';
  return perform<Saved, InvalidAnswer | RefusalAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'endRiskFlag', input: content },
    async (tx, end) => {
      const { flag } = await riskFlagForChange(tx, scope, end, action, input);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayEndRiskFlag(riskFacts(flag));
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [flag.id]);
      if (flag.version !== input.version) return end.answer(await stale(tx, flag, []));
      const { organisationId, id, caseId } = flag;
      const place = placeOf(organisationId, 'risk_flag', 'end_reason', id);
      const by = scope.actor.id;
      await tx.db.riskFlag.update({
        where: { organisationId_id: { organisationId, id } },
        data: {
          version: { increment: 1 },
          endedBy: by,
          endedAt: scope.now(),
          endReasonSealed: await sealRequired(scope.sealing, place, reason),
          updatedBy: by,
          updatedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action, entity: 'RiskFlag', entityId: id, caseId, fields: ['endedAt'] });
      return saved(caseId);
    },
  );
}
