import { mayFoundCouncil } from '@banso/domain/council';
import { type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { FoundCouncilInput } from '../../generated/graphql.ts';
import { councilSealer } from '../../persistence/council-words.ts';
import { type CasesScope, perform } from '../../scope.ts';
import { councilRefusal } from '../../wording/council-refusals.ts';
import { InputCheck, LINE } from '../input-check.ts';
import { checkMember, type NewMember, storeMember } from './member-input.ts';
import { type CouncilSavedAnswer, councilSaved } from './saved.ts';

/** Article 9 of the Act: the prefecture sets up a council. Whoever founds it sees nothing of it, unless named as a member. */
export async function foundCouncil(scope: CasesScope, input: FoundCouncilInput) {
  const { commandId, ...content } = input;
  const action = 'council:found';
  return perform<CouncilSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'foundCouncil', input: content },
    async (tx, end) => {
      const { organisationId, id: foundedBy } = scope.actor;
      const permitted = scope.permit(action, { organisationId });
      if (!permitted.allowed) return end.deny(action, permitted, []);
      const check = new InputCheck(scope.today);
      const name = check.required('name', input.name, LINE);
      const members: NewMember[] = [];
      for (const [index, given] of check.list('members', input.members).entries())
        members.push(await checkMember(tx, scope, check, `members.${index}`, given));
      members.forEach(({ staffId }, index) => {
        if (staffId !== null && members.findIndex((other) => other.staffId === staffId) < index)
          check.add(`members.${index}.staffId`, 'memberTwice');
      });
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayFoundCouncil(members, scope.today);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), []);
      const id = newId(scope.now());
      const sealed = councilSealer(scope, { organisationId, councilId: id }, 'council', id);
      await tx.db.council.create({
        data: {
          organisationId,
          id,
          nameSealed: await sealed.required('name', name),
          foundedBy,
          foundedAt: scope.now(),
        },
      });
      for (const member of members) await storeMember(tx, scope, id, member);
      tx.audit({ kind: 'change', action, entity: 'Council', entityId: id });
      return councilSaved(id);
    },
  );
}
