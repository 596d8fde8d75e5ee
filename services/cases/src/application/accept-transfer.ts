import { mayAcceptTransfer, maySettleTransfer } from '@banso/domain/casework';
import type { ReferralOfficeChangedMessage } from '@banso/domain/partners';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { AcceptTransferInput } from '../generated/graphql.ts';
import { assignmentsForChange } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type CaseRow, lockCase } from '../persistence/cases.ts';
import { partiesForChange } from '../persistence/parties.ts';
import { qualificationForChange } from '../persistence/qualifications.ts';
import { refreshSearch } from '../persistence/search-keys.ts';
import type { TransferSeen } from '../persistence/transfers.ts';
import { underWayForChange, waitingForChange } from '../persistence/under-way.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { decideAssignment, type NotQualifiedAnswer } from './assignment-decision.ts';
import { callOffVisits } from './call-off-visits.ts';
import { endTeam } from './close-case.ts';
import { InputCheck } from './input-check.ts';
import { joinTeam } from './join-team.ts';
import { roleFor, stampTransfer, type TransferSavedAnswer, transferToAnswer } from './transfer-for-change.ts';

/**
 * The receiving office takes the case over, and says who looks after the person: from this moment it is theirs, with its
 * number, its plan, its promises and what the person asked for; the giving office's team ends today. The office sees
 * nothing of the case before, so the database opens the door (`case_taken_over`) and all is looked at behind it.
 */
export async function acceptTransfer(scope: CasesScope, input: AcceptTransferInput) {
  const { commandId, ...content } = input;
  const action = 'transfer:answer';
  return perform<TransferSavedAnswer, InvalidAnswer | RefusalAnswer | NotQualifiedAnswer>(
    scope,
    { id: commandId, name: 'acceptTransfer', input: content },
    async (tx, end) => {
      const transfer = await transferToAnswer(tx, scope, end, input.transferId);
      const check = new InputCheck(scope.today);
      check.id('workerId', input.workerId);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const settled = maySettleTransfer(transfer.state);
      if (!settled.open) return end.refuse(action, gateRefusal(settled), [transfer.id]);
      const supportCase = await takeOver(tx, scope, transfer);
      if (supportCase === undefined) return end.deny(action, absent, [transfer.id]);
      const gate = mayAcceptTransfer({
        state: transfer.state,
        stage: supportCase.stage,
        proposedBy: transfer.givenBy,
        answeredBy: scope.actor.id,
        waiting: await waitingForChange(tx, supportCase),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [transfer.id]);
      const { id: transferId, caseId, toOfficeId } = transfer;
      await stampTransfer(tx, scope, transfer, {
        state: 'ACCEPTED',
        role: roleFor(scope, action, { organisationId: transfer.organisationId, officeId: toOfficeId }),
        nextWorkerId: input.workerId,
        nextRole: input.role,
      });
      await refreshSheet(tx, scope, transfer);
      await endTeam(tx, scope, supportCase);
      await callOffVisits(tx, scope, supportCase);
      await appendEvent(tx, supportCase, 'caseTransferred', {
        at: scope.now(),
        by: scope.actor.id,
        data: { transferId, fromOfficeId: transfer.fromOfficeId, toOfficeId },
      });
      const worker = await qualificationForChange(tx, supportCase.organisationId, input.workerId);
      const open = (await assignmentsForChange(tx, supportCase)).filter(({ untilOn }) => untilOn === null);
      const { role } = input;
      const decided = decideAssignment({ supportCase, worker, role, from: scope.today, open });
      if (!decided.allowed) {
        return end.refuse('assignment:manage', decided.refusal, [supportCase.id, ...decided.workerIds]);
      }
      await joinTeam(tx, scope, supportCase, { ...decided, role, from: scope.today, note: null, open });
      await refreshSearch(tx, supportCase, await partiesForChange(tx, supportCase));
      await tellAgencies(tx, scope, transfer);
      tx.audit({ kind: 'change', action, entity: 'Transfer', entityId: transferId, caseId, fields: ['office'] });
      return { __typename: 'TransferSaved', transferId };
    },
  );
}

/** Undefined where another answered meanwhile. */
async function takeOver(tx: Tx, scope: CasesScope, transfer: TransferSeen): Promise<CaseRow | undefined> {
  const [door] = await tx.query<{ caseId: string | null }>(
    'select case_taken_over($1::uuid, $2::timestamptz) as "caseId"',
    transfer.id,
    scope.now().toISOString(),
  );
  return door === undefined || door.caseId === null ? undefined : lockCase(tx, scope, door.caseId);
}

/** Work went on since the proposal: the sheet keeps what is under way now. */
async function refreshSheet(tx: Tx, scope: CasesScope, { organisationId, id, caseId }: TransferSeen): Promise<void> {
  await tx.execute(
    `update transfer_sheet set under_way = $3::jsonb where organisation_id = $1::uuid and transfer_id = $2::uuid`,
    organisationId,
    id,
    JSON.stringify(await underWayForChange(tx, scope, { organisationId, id: caseId })),
  );
}

/** An agency that was sent a referral learns to whom it speaks now. */
async function tellAgencies(tx: Tx, scope: CasesScope, transfer: TransferSeen): Promise<void> {
  const { organisationId, caseId, toOfficeId, toOfficeName } = transfer;
  const referrals = await tx.db.referral.findMany({ where: { organisationId, caseId }, select: { id: true } });
  for (const { id: referralId } of referrals) {
    const message: ReferralOfficeChangedMessage = {
      referralId,
      fromOfficeId: toOfficeId,
      fromOfficeName: toOfficeName,
      at: scope.now().toISOString(),
    };
    tx.emit('cases.referralOfficeChanged', ['network'], message, { aggregateId: referralId });
  }
}
