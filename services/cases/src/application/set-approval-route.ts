import { type ApprovalStep, maySetRoute, peopleOf } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import {
  absent,
  type InvalidAnswer,
  newId,
  type RefusalAnswer,
  type StaleAnswer,
  toDateColumn,
} from '@banso/service-kit';
import type { SetApprovalRouteInput } from '../generated/graphql.ts';
import { routesForChange } from '../persistence/approval-routes.ts';
import { officeForChange } from '../persistence/offices.ts';
import { staffActorsForChange } from '../persistence/staff-actors.ts';
import { routePerson } from '../reads/route-people.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { asKnown } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stale } from './stale.ts';

export interface ApprovalRouteSavedAnswer {
  readonly __typename: 'ApprovalRouteSaved';
  readonly officeId: string;
  readonly routeId: string;
}

/** More hands than this no decision needs. */
const MOST_STEPS = 10;

/** 決裁の経路: who drafts, reviews and decides in an office from a day on. One from an earlier day stays as it was. */
export async function setApprovalRoute(scope: CasesScope, input: SetApprovalRouteInput) {
  const { commandId, ...content } = input;
  const action = 'route:maintain';
  return perform<ApprovalRouteSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'setApprovalRoute', input: content },
    async (tx, end) => {
      const { organisationId, id: by } = scope.actor;
      const office = isUuid(input.officeId) ? await officeForChange(tx, organisationId, input.officeId) : undefined;
      if (office === undefined) return end.deny(action, absent, [input.officeId]);
      const at = { organisationId, officeId: office.id };
      const permitted = scope.permit(action, at);
      if (!permitted.allowed) return end.deny(action, asKnown(scope, at, permitted), [office.id]);
      const check = new InputCheck(scope.today);
      const validFrom = check.day('validFrom', input.validFrom);
      const validUntil = input.validUntil ? check.day('validUntil', input.validUntil) : null;
      if (validFrom !== null && validUntil !== null && validUntil < validFrom)
        check.issues.push(caseworkIssue('validUntil', 'ENDS_BEFORE_BEGIN'));
      const steps = check.list('steps', input.steps, MOST_STEPS).map(({ kind, ...step }, index): ApprovalStep => {
        const id = (name: 'staffId' | 'deputyId') =>
          step[name] ? check.id(`steps.${index}.${name}`, step[name].toLowerCase()) : null;
        return { kind, staffId: id('staffId'), deputyId: id('deputyId') };
      });
      const invalid = check.answer();
      if (invalid !== null || validFrom === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const stored = (await routesForChange(tx, organisationId, office.id)).find(
        (route) => route.validFrom === validFrom,
      );
      if (stored !== undefined && stored.version !== input.version) {
        return end.answer(await stale(tx, stored, [['validUntil', validUntil, stored.validUntil]]));
      }
      const people = await staffActorsForChange(tx, organisationId, [...new Set(steps.flatMap(peopleOf))]);
      const gate = maySetRoute(
        steps,
        people.map((person) => routePerson(person, at, scope.today)),
      );
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [office.id]);
      const id = stored?.id ?? newId(scope.now());
      const columns = {
        validUntil: toDateColumn(validUntil),
        steps: steps.map((step) => ({ ...step })),
        updatedBy: by,
        updatedAt: scope.now(),
      };
      await tx.db.approvalRoute.upsert({
        where: { organisationId_id: { organisationId, id } },
        create: { ...columns, organisationId, id, officeId: office.id, validFrom: toDateColumn(validFrom) as Date },
        update: { ...columns, version: { increment: 1 } },
      });
      tx.audit({ kind: 'change', action, entity: 'ApprovalRoute', entityId: id, ground: '3(4)オ' });
      return { __typename: 'ApprovalRouteSaved', officeId: office.id, routeId: id };
    },
  );
}
