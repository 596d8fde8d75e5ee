import { endsTeam, INFORMATION_ONLY_REASON, mayScreen } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { ScreenCaseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { callOffVisits } from './call-off-visits.ts';
import { caseForChange } from './case-for-change.ts';
import { endTeam } from './close-case.ts';
import { InputCheck, LINE } from './input-check.ts';
import { handOn, handOnRefusal, teamAtWork } from './refer-on.ts';
import { stale } from './stale.ts';
import { storeClosure } from './store-closure.ts';

/** 振り分け, by those who take intakes: what becomes of a consultation, with the reason. Each decision is kept. */
export async function screenCase(scope: CasesScope, input: ScreenCaseInput) {
  const { commandId, ...content } = input;
  const action = 'case:screen';
  return perform<Saved, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'screenCase', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { outcome } = input;
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const handsOn = outcome === 'REFER_ON';
      const bodyName = handsOn ? check.required('bodyName', input.bodyName ?? '', LINE) : '';
      const confirmedWith = handsOn ? check.text('confirmedWith', input.confirmedWith, LINE) : null;
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (supportCase.version !== input.version) return end.answer(await stale(tx, supportCase, []));
      const { organisationId, id: caseId, stage } = supportCase;
      const gate = mayScreen(stage);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [caseId]);
      const inTheWay = handsOn
        ? await handOnRefusal(tx, scope, supportCase)
        : endsTeam(outcome) && (await teamAtWork(tx, scope, supportCase));
      if (inTheWay) return end.refuse(action, inTheWay, [caseId]);
      const id = newId(scope.now());
      await tx.db.screening.create({
        data: {
          organisationId,
          id,
          caseId,
          outcome,
          reasonSealed: await sealRequired(scope.sealing, placeOf(organisationId, 'screening', 'reason', id), reason),
          decidedBy: scope.actor.id,
          decidedAt: scope.now(),
        },
      });
      await appendEvent(tx, supportCase, 'caseScreened', { at: scope.now(), by: scope.actor.id, data: { outcome } });
      if (handsOn) await handOn(tx, scope, supportCase, { bodyName, confirmedWith, reason });
      else if (outcome === 'INFORMATION_ONLY') await answered(tx, scope, supportCase, reason);
      else await changeCase(tx, scope, supportCase, {});
      tx.audit({ kind: 'change', action, entity: 'Screening', entityId: id, caseId });
      return saved(caseId);
    },
  );
}

/** Information was all that was wanted: the case is closed as that, and may be taken up again like any other. */
async function answered(tx: Tx, scope: CasesScope, supportCase: LockedCase, note: string): Promise<void> {
  const [closureId, reason] = [newId(scope.now()), INFORMATION_ONLY_REASON];
  await changeCase(tx, scope, supportCase, { closedOn: toDateColumn(scope.today), closureReason: reason });
  await storeClosure(tx, scope, supportCase, {
    id: closureId,
    suspended: false,
    reason,
    note,
    outcomes: [],
    followUps: [],
    wishedNone: false,
  });
  await endTeam(tx, scope, supportCase);
  await callOffVisits(tx, scope, supportCase);
  const data = { reason, closureId };
  await appendEvent(tx, supportCase, 'caseClosed', { at: scope.now(), by: scope.actor.id, data });
}
