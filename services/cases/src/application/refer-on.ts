import { mayHandOn, type PlanState, type Whose } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { ReferOnInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { callOffVisits } from './call-off-visits.ts';
import { caseForChange } from './case-for-change.ts';
import { endTeam, hasTeam, referralsUnderWay } from './close-case.ts';
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
      const inTheWay = await handOnRefusal(tx, scope, supportCase);
      if (inTheWay !== null) return end.refuse('case:referOn', inTheWay, [id]);
      await handOn(tx, scope, supportCase, { bodyName, confirmedWith, reason });
      tx.audit({ kind: 'change', action: 'case:referOn', entity: 'Case', entityId: id, caseId: id });
      return saved(id);
    },
  );
}

/** Who works on a case is taken off it by those who close cases alone. */
export async function teamAtWork(tx: Tx, scope: CasesScope, supportCase: LockedCase): Promise<RefusalAnswer | null> {
  const closes = scope.permit('case:close', supportCase);
  return !closes.allowed && (await hasTeam(tx, supportCase)) ? caseRefusal('TEAM_AT_WORK', closes.openTo) : null;
}

/** What stands in the way of handing it on; null where nothing does. */
export async function handOnRefusal(tx: Tx, scope: CasesScope, supportCase: LockedCase): Promise<RefusalAnswer | null> {
  const { organisationId, id: caseId, stage } = supportCase;
  const open = await tx.db.promiseMade.findMany({
    where: { organisationId, caseId, state: 'OPEN' },
    select: { id: true },
  });
  const closes = scope.permit('case:close', supportCase);
  const plans = await tx.db.plan.findMany({
    where: { organisationId, caseId },
    select: { id: true, state: true, goals: { select: { whose: true } } },
    orderBy: { number: 'asc' },
  });
  const gate = mayHandOn({
    stage,
    mayClose: closes.allowed,
    plans: plans.map(({ id, state, goals }) => ({
      id,
      state: state as PlanState,
      goals: goals as { whose: Whose }[],
    })),
    openPromises: open.map(({ id }) => id),
    referralsUnderWay: await referralsUnderWay(tx, supportCase),
  });
  if (gate.open) return teamAtWork(tx, scope, supportCase);
  const asksCloser = gate.reasons.some(({ code }) => code === 'HAND_ON_AFTER_APPLICATION');
  return gateRefusal(gate, asksCloser && !closes.allowed ? closes.openTo : []);
}

/** The case waits with the body that it was handed to; nobody here works on it until it is taken up again. */
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
  await endTeam(tx, scope, supportCase);
  await callOffVisits(tx, scope, supportCase);
  const data = { bodyName: to.bodyName };
  await appendEvent(tx, supportCase, 'referredOn', { at: scope.now(), by: scope.actor.id, data });
}
