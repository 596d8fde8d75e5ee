import { mayRepoint } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { RepointApprovalInput } from '../generated/graphql.ts';
import { staffActorsForChange } from '../persistence/staff-actors.ts';
import { routePerson } from '../reads/route-people.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import {
  type CirculationSavedAnswer,
  circulationForChange,
  circulationSaved,
  staleCirculation,
} from './circulation-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stampCirculation } from './stamp-circulation.ts';

/** A step whose person cannot act any more is given to another. Stamps stay with those who put them. */
export async function repointApproval(scope: CasesScope, input: RepointApprovalInput) {
  const { commandId, ...content } = input;
  const action = 'route:maintain';
  return perform<CirculationSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'repointApproval', input: content },
    async (tx, end) => {
      const { supportCase, row, circulation } = await circulationForChange(tx, scope, end, action, input.circulationId);
      const check = new InputCheck(scope.today);
      const staffId = check.id('staffId', input.staffId.toLowerCase());
      const deputyId = input.deputyId ? check.id('deputyId', input.deputyId.toLowerCase()) : null;
      const comment = check.text('comment', input.comment);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (row.version !== input.version) return end.answer(await staleCirculation(tx, row));
      const { position } = input;
      const steps = row.steps.map((step, index) => (index === position ? { ...step, staffId, deputyId } : step));
      const people = await staffActorsForChange(tx, row.organisationId, [staffId, ...(deputyId ? [deputyId] : [])]);
      const office = { organisationId: row.organisationId, officeId: supportCase.officeId };
      const known = people.map((person) => routePerson(person, office, scope.today));
      const gate = mayRepoint(circulation, position, { staffId, deputyId }, known);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [row.id]);
      await stampCirculation(tx, scope, row, { ...circulation, steps }, { act: 'REPOINTED', comment, position });
      return circulationSaved(row);
    },
  );
}
