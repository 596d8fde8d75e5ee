import { mayNarrowCircle, mayWidenCircle } from '@banso/domain/casework';
import type { InvalidAnswer, StaleAnswer } from '@banso/service-kit';
import type { NarrowCircleInput, WidenCircleInput } from '../generated/graphql.ts';
import { type CasesScope, perform } from '../scope.ts';
import { loadCircle, saveReaders, staleCircle } from './circle-for-change.ts';
import { InputCheck } from './input-check.ts';
import { circleRefusal } from './named-circle.ts';
import type { ContactSavedAnswer } from './record-contact.ts';

/** Anyone who reads a restricted note may take others into its circle. */
export const widenCircle = (scope: CasesScope, input: WidenCircleInput) => changeCircle(scope, input, 'widenCircle');

/** Its author, or a supervisor of the circle, takes others out again. */
export const narrowCircle = (scope: CasesScope, input: NarrowCircleInput) => changeCircle(scope, input, 'narrowCircle');

function changeCircle(scope: CasesScope, input: WidenCircleInput, name: 'widenCircle' | 'narrowCircle') {
  const { commandId, ...content } = input;
  return perform<ContactSavedAnswer, InvalidAnswer | StaleAnswer>(
    scope,
    { id: commandId, name, input: content },
    async (tx, end) => {
      const check = new InputCheck(scope.today);
      const named = check.list('staffIds', input.staffIds).map((id, index) => check.id(`staffIds.${index}`, id));
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const widens = name === 'widenCircle';
      const { supportCase, row, facts, by } = await loadCircle(tx, scope, end, input.contactId, widens ? named : []);
      const gate = widens
        ? mayWidenCircle(by.id, facts.circle, facts.others)
        : mayNarrowCircle(by, facts.circle, named);
      const refused = row.version === input.version || !row.readers.includes(by.id) ? circleRefusal(gate, facts) : null;
      if (refused !== null) return end.refuse('note:read', refused, [row.contactId]);
      if (row.version !== input.version) return end.answer(await staleCircle(tx, row, facts, named));
      const moved = [...new Set(named)].filter((id) => row.readers.includes(id) !== widens);
      const readers = widens ? [...row.readers, ...moved] : row.readers.filter((id) => !moved.includes(id));
      await saveReaders(tx, scope, row, { action: widens ? 'circle:widen' : 'circle:narrow', readers, moved });
      return { __typename: 'ContactSaved', contactId: row.contactId, caseId: supportCase.id };
    },
  );
}
