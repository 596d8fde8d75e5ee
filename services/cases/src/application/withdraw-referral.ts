import { mayWithdrawReferral } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type { ReferralWithdrawnMessage } from '@banso/domain/partners';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { WithdrawReferralInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { endGrants } from '../persistence/disclosure-grants.ts';
import { lockReferral } from '../persistence/referrals.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** Takes a referral back while it is open; what was disclosed with it ends. */
export async function withdrawReferral(scope: CasesScope, input: WithdrawReferralInput) {
  const { commandId, ...content } = input;
  const action = 'referral:send';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'withdrawReferral', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const referral = isUuid(input.referralId) ? await lockReferral(tx, organisationId, input.referralId) : undefined;
      if (referral === undefined || referral.caseId !== caseId) return end.deny(action, absent, [input.referralId]);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayWithdrawReferral(referral.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [referral.id]);
      await tx.db.referral.update({
        where: { organisationId_id: { organisationId, id: referral.id } },
        data: {
          state: 'WITHDRAWN',
          version: { increment: 1 },
          withdrawnAt: scope.now(),
          withdrawnBy: scope.actor.id,
          withdrawReasonSealed: await sealText(
            scope.sealing,
            placeOf(organisationId, 'referral', 'withdraw_reason', referral.id),
            reason,
          ),
        },
      });
      const message: ReferralWithdrawnMessage = { referralId: referral.id, at: scope.now().toISOString() };
      tx.emit('cases.referralWithdrawn', ['network'], message, { aggregateId: referral.id });
      await endGrants(tx, scope, supportCase, { referralId: referral.id }, 'REFERRAL_WITHDRAWN');
      const data = { referralId: referral.id };
      await appendEvent(tx, supportCase, 'referralWithdrawn', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({
        kind: 'change',
        action: 'referral:withdraw',
        entity: 'Referral',
        entityId: referral.id,
        caseId,
        fields: ['state'],
      });
      return saved(caseId);
    },
  );
}
