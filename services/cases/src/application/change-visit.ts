import { keepsSoloAllowance, mayChangeVisit } from '@banso/domain/casework';
import type { ChangeVisitInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import { staffNames } from '../persistence/staff-names.ts';
import { type VisitRow, visitFacts } from '../persistence/visits.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { checkReferral } from './referral-of-case.ts';
import { stale } from './stale.ts';
import { rewriteVisit } from './store-visit.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { visitForChange } from './visit-for-change.ts';
import { type CheckedVisit, checkVisit, type VisitTimes } from './visit-input.ts';
import { refuseBlocked, refuseSetAside, refuseVisitors } from './visit-rules.ts';

/** A plan is made anew while nobody has left. What a supervisor let pass was about who goes and when: it ends with that. */
export async function changeVisit(scope: CasesScope, input: ChangeVisitInput) {
  const { commandId, ...content } = input;
  const action = 'visit:plan';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'changeVisit', input: content },
    async (tx, end) => {
      const { supportCase, visit: before } = await visitForChange(tx, scope, end, action, input.visitId);
      const check = new InputCheck(scope.today);
      const visit = checkVisit(check, scope, input);
      await checkReferral(tx, check, supportCase, input.referralId);
      const { times } = visit;
      const invalid = check.answer();
      if (invalid !== null || times === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const changeable = mayChangeVisit(before);
      if (!changeable.open) return end.refuse(action, gateRefusal(changeable), [before.id]);
      if (before.version !== input.version)
        return end.answer(await stale(tx, before, await compared(tx, scope, before, { ...visit, times })));
      refuseSetAside(end, supportCase);
      const { visitorIds } = visit;
      const after = {
        startsAt: times.startsAt.getTime(),
        returnsAt: times.returnsAt.getTime(),
        visitorIds,
      };
      const isSame = keepsSoloAllowance(visitFacts(before), after);
      const override = await refuseBlocked(tx, scope, end, supportCase, {
        ...visit,
        on: times.on,
        reason: visit.overrideReason,
        overridden: isSame ? before.visitBlockId : null,
      });
      await refuseVisitors(tx, scope, end, supportCase, { ...times, visitId: before.id, visitorIds });
      await rewriteVisit(tx, scope, before, { ...visit, times, override }, isSame);
      const data = { visitId: before.id, kind: visit.kind, on: times.on };
      await appendEvent(tx, supportCase, 'visitChanged', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'Visit', entityId: before.id, caseId: supportCase.id });
      return visitSaved(before.id, supportCase.id);
    },
  );
}

/** Both versions in words, for whoever came second. */
async function compared(
  tx: Tx,
  scope: CasesScope,
  theirs: VisitRow,
  yours: Omit<CheckedVisit, 'times'> & { readonly times: VisitTimes },
) {
  const open = (column: string, sealed: Uint8Array | null) =>
    openText(scope.sealing, placeOf(theirs.organisationId, 'visit', column, theirs.id), sealed);
  return [
    ['kind', yours.kind, theirs.kind],
    ['startsAt', yours.times.startsAt.toISOString(), theirs.startsAt.toISOString()],
    ['returnsAt', yours.times.returnsAt.toISOString(), theirs.returnsAt.toISOString()],
    ['visitorIds', await staffNames(tx, yours.visitorIds), await staffNames(tx, theirs.visitorIds)],
    ['place', yours.place, await open('place', theirs.placeSealed)],
    ['purpose', yours.purpose, await open('purpose', theirs.purposeSealed)],
    ['duties', yours.duties, theirs.duties],
  ] as const;
}
