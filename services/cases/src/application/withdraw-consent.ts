import { mayWithdrawConsent } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { WithdrawConsentInput } from '../generated/graphql.ts';
import { applicationsForChange, consentOf } from '../persistence/applications.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { endGrants } from '../persistence/disclosure-grants.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** The person takes a consent back: from now on nothing more goes out under it, and what went out is taken back. */
export async function withdrawConsent(scope: CasesScope, input: WithdrawConsentInput) {
  const { commandId, ...content } = input;
  const action = 'consent:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'withdrawConsent', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const application = (await applicationsForChange(tx, supportCase)).find((row) => row.id === input.applicationId);
      if (application === undefined) return end.deny(action, absent, [input.applicationId]);
      const check = new InputCheck(scope.today);
      const withdrawnOn = check.pastDay('withdrawnOn', input.withdrawnOn);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null || withdrawnOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const gate = mayWithdrawConsent(consentOf(application), withdrawnOn);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [application.id]);
      await tx.db.application.update({
        where: { organisationId_id: { organisationId, id: application.id } },
        data: {
          withdrawnOn: toDateColumn(withdrawnOn),
          withdrawnBy: scope.actor.id,
          withdrawnReasonSealed: await sealText(
            scope.sealing,
            placeOf(organisationId, 'application', 'withdrawn_reason', application.id),
            reason,
          ),
        },
      });
      const ended = await endGrants(tx, scope, supportCase, { applicationId: application.id }, 'CONSENT_WITHDRAWN');
      await appendEvent(tx, supportCase, 'consentWithdrawn', {
        at: scope.now(),
        by: scope.actor.id,
        data: { applicationId: application.id, withdrawnOn, referrals: ended.length },
      });
      tx.audit({
        kind: 'change',
        action: 'consent:withdraw',
        entity: 'Application',
        entityId: application.id,
        caseId,
        fields: ['withdrawnOn'],
      });
      return saved(caseId);
    },
  );
}
