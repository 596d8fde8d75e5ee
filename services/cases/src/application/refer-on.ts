import { isActiveStage } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { ReferOnInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { callOffVisits } from './call-off-visits.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck, LINE } from './input-check.ts';
import { stale } from './stale.ts';

/** Someone who lives elsewhere is handed to the body responsible, never turned away; what was recorded stays. */
export async function referOn(scope: CasesScope, input: ReferOnInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'referOn', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'case:referOn', input.caseId);
      const check = new InputCheck(scope.today);
      const bodyName = check.required('bodyName', input.bodyName, LINE);
      const reason = check.required('reason', input.reason);
      const confirmedWith = check.text('confirmedWith', input.confirmedWith, LINE);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (supportCase.version !== input.version) return end.answer(await stale(tx, supportCase, []));
      const { id } = supportCase;
      if (!isActiveStage(supportCase.stage)) return end.refuse('case:referOn', caseRefusal('CASE_SET_ASIDE'), [id]);
      await handOn(tx, scope, supportCase, { bodyName, confirmedWith, reason });
      tx.audit({ kind: 'change', action: 'case:referOn', entity: 'Case', entityId: id, caseId: id });
      return saved(id);
    },
  );
}

/** The case waits with the body that it was handed to. */
export async function handOn(
  tx: Tx,
  scope: CasesScope,
  supportCase: LockedCase,
  to: { readonly bodyName: string; readonly confirmedWith: string | null; readonly reason: string },
): Promise<void> {
  const { organisationId, id } = supportCase;
  const place = placeOf(organisationId, 'support_case', 'referred_on_reason', id);
  await changeCase(tx, scope, supportCase, {
    referredOnTo: to.bodyName,
    referredOnConfirmedWith: to.confirmedWith,
    referredOnReasonSealed: await sealText(scope.sealing, place, to.reason),
  });
  await callOffVisits(tx, scope, supportCase);
  const data = { bodyName: to.bodyName };
  await appendEvent(tx, supportCase, 'referredOn', { at: scope.now(), by: scope.actor.id, data });
}
