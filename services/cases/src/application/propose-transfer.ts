import { mayProposeTransfer } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { ProposeTransferInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { type OfficeRow, officeForChange } from '../persistence/offices.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { isTransferProposed } from '../persistence/transfers.ts';
import { underWayForChange, waitingForChange } from '../persistence/under-way.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stale } from './stale.ts';
import { roleFor } from './transfer-for-change.ts';

const CONSENT = 'consent';

/**
 * 移管の申出: the giving office says why, on what ground, and what the other must know; what is under way is listed by
 * itself. Nothing changes hands until the receiving office accepts.
 */
export async function proposeTransfer(scope: CasesScope, input: ProposeTransferInput) {
  const { commandId, ...content } = input;
  const action = 'transfer:propose';
  return perform<Saved, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'proposeTransfer', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const check = new InputCheck(scope.today);
      const office = isUuid(input.toOfficeId)
        ? await officeForChange(tx, organisationId, input.toOfficeId.toLowerCase())
        : undefined;
      const told = checkProposal(check, input, office);
      const invalid = check.answer();
      if (invalid !== null || office === undefined)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (supportCase.version !== input.version) return end.answer(await stale(tx, supportCase, []));
      const gate = mayProposeTransfer({
        stage: supportCase.stage,
        fromOfficeId: supportCase.officeId,
        toOfficeId: office.id,
        alreadyProposed: await isTransferProposed(tx, supportCase),
        consented: told.ground === CONSENT,
        explained: told.consentNote !== null,
        waiting: await waitingForChange(tx, supportCase),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [caseId]);
      const id = await storeProposal(tx, scope, supportCase, office, told);
      await appendEvent(tx, supportCase, 'transferProposed', {
        at: scope.now(),
        by: scope.actor.id,
        data: { transferId: id, toOfficeId: office.id, reason: told.reason },
      });
      tx.audit({ kind: 'change', action, entity: 'Transfer', entityId: id, caseId, ground: told.ground });
      return saved(caseId);
    },
  );
}

function checkProposal(check: InputCheck, input: ProposeTransferInput, office: OfficeRow | undefined) {
  if (office === undefined) check.add('toOfficeId', 'unknownOffice');
  const movedTo = check.town('movedToTownCode', input.movedToTownCode);
  if (movedTo !== null && office !== undefined && !office.townCodes.includes(movedTo)) {
    check.add('movedToTownCode', 'townOfAnotherOffice');
  }
  return {
    reason: check.code('reason', 'transferReason', input.reason),
    ground: check.code('ground', 'transferGround', input.ground),
    note: check.required('note', input.note),
    consentNote: check.text('consentNote', input.consentNote),
    movedTo,
  };
}

async function storeProposal(
  tx: Tx,
  scope: CasesScope,
  supportCase: LockedCase,
  office: OfficeRow,
  told: ReturnType<typeof checkProposal>,
): Promise<string> {
  const { organisationId, id: caseId } = supportCase;
  const id = newId(scope.now());
  await tx.db.caseTransfer.create({
    data: {
      organisationId,
      id,
      caseId,
      caseNumber: supportCase.number,
      reason: told.reason,
      ground: told.ground,
      fromOfficeId: supportCase.officeId,
      fromOfficeName: (await officeForChange(tx, organisationId, supportCase.officeId))?.name ?? '',
      toOfficeId: office.id,
      toOfficeName: office.name,
      givenBy: scope.actor.id,
      givenByName: scope.actor.displayName,
      givenRole: roleFor(scope, 'transfer:propose', supportCase),
      givenAt: scope.now(),
    },
  });
  const place = (column: string) => placeOf(organisationId, 'transfer_sheet', column, id);
  await tx.db.transferSheet.create({
    data: {
      organisationId,
      transferId: id,
      caseId,
      noteSealed: await sealRequired(scope.sealing, place('note'), told.note),
      consentNoteSealed: await sealText(scope.sealing, place('consent_note'), told.consentNote),
      movedToTownCode: told.movedTo,
      underWay: (await underWayForChange(tx, scope, supportCase)).map((each) => ({ ...each })),
    },
  });
  return id;
}
