import { mayOpenCircle } from '@banso/domain/casework';
import type { InvalidAnswer, StaleAnswer } from '@banso/service-kit';
import type { OpenCircleInput } from '../generated/graphql.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { loadCircle, saveReaders, staleCircle } from './circle-for-change.ts';
import { InputCheck } from './input-check.ts';
import { circleRefusal } from './named-circle.ts';
import type { ContactSavedAnswer } from './record-contact.ts';

/** Everybody who could read it has left or was moved: a supervisor joins the circle, for a reason that stands on the note. */
export async function openCircle(scope: CasesScope, input: OpenCircleInput) {
  const { commandId, ...content } = input;
  return perform<ContactSavedAnswer, InvalidAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'openCircle', input: content },
    async (tx, end) => {
      const { supportCase, row, facts, by } = await loadCircle(tx, scope, end, input.contactId, []);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const refused = circleRefusal(mayOpenCircle(by, facts.circle), facts);
      if (refused !== null) return end.refuse('circle:oversee', refused, [row.contactId]);
      if (row.version !== input.version) return end.answer(await staleCircle(tx, row, facts, []));
      const place = placeOf(row.organisationId, 'note_circle', 'open_reason', row.contactId);
      await saveReaders(tx, scope, row, {
        action: 'circle:open',
        readers: [...row.readers, by.id],
        moved: [by.id],
        opened: {
          openedBy: by.id,
          openedAt: scope.now(),
          openReasonSealed: await sealRequired(scope.sealing, place, reason),
        },
      });
      return { __typename: 'ContactSaved', contactId: row.contactId, caseId: supportCase.id };
    },
  );
}
