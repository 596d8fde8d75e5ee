import { mayConclude, mayGiveStatement, mayPutOnAgenda } from '@banso/domain/council';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type {
  ConcludeCouncilPersonInput,
  GiveCouncilStatementInput,
  PutPersonOnCouncilAgendaInput,
} from '../../generated/graphql.ts';
import { councilSealer } from '../../persistence/council-words.ts';
import { type CasesScope, perform } from '../../scope.ts';
import { councilRefusal } from '../../wording/council-refusals.ts';
import { InputCheck, LINE, PARAGRAPH, RECORD } from '../input-check.ts';
import { stale } from '../stale.ts';
import { councilPersonForChange, councilSessionForChange } from './council-for-change.ts';
import { type CouncilSavedAnswer, councilSaved } from './saved.ts';

const action = 'council:take';
type Answer = InvalidAnswer | StaleAnswer | RefusalAnswer;

/** Someone of whom the council speaks: no case, no consent and not even a name is needed. */
export async function putPersonOnCouncilAgenda(scope: CasesScope, input: PutPersonOnCouncilAgendaInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'putPersonOnCouncilAgenda', input: content },
    async (tx, end) => {
      const { session } = await councilSessionForChange(tx, scope, end, input.sessionId);
      const { organisationId, councilId, id: sessionId } = session;
      const check = new InputCheck(scope.today);
      const name = check.text('name', input.name, LINE);
      const description = check.required('description', input.description, PARAGRAPH);
      const why = check.required('why', input.why, PARAGRAPH);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayPutOnAgenda(session.state);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [sessionId]);
      const id = newId(scope.now());
      const sealed = councilSealer(scope, session, 'council_person', id);
      const by = scope.actor.id;
      await tx.db.councilPerson.create({
        data: {
          organisationId,
          id,
          councilId,
          sessionId,
          position: await tx.db.councilPerson.count({ where: { organisationId, sessionId } }),
          nameSealed: await sealed.optional('name', name),
          descriptionSealed: await sealed.required('description', description),
          whySealed: await sealed.required('why', why),
          addedBy: by,
          addedAt: scope.now(),
          updatedBy: by,
          updatedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action: 'council:putOnAgenda', entity: 'CouncilPerson', entityId: id });
      return councilSaved(councilId, { sessionId });
    },
  );
}

/** Who gave what, and from where it is known. The giver may be another than the one who writes it down. */
export async function giveCouncilStatement(scope: CasesScope, input: GiveCouncilStatementInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'giveCouncilStatement', input: content },
    async (tx, end) => {
      const { session, person, members } = await councilPersonForChange(tx, scope, end, input.personId);
      const { organisationId, councilId, id: personId } = person;
      const check = new InputCheck(scope.today);
      const giver = members.find(({ id }) => id === input.giverId.toLowerCase());
      if (giver === undefined) check.add('giverId', 'notAMember');
      const source = check.required('source', input.source, PARAGRAPH);
      const words = check.required('words', input.words, RECORD);
      const invalid = check.answer();
      if (invalid !== null || giver === undefined)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const gate = mayGiveStatement(session.state, giver, scope.today);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [personId]);
      const id = newId(scope.now());
      const sealed = councilSealer(scope, person, 'council_statement', id);
      const by = scope.actor.id;
      await tx.db.councilStatement.create({
        data: {
          organisationId,
          id,
          councilId,
          personId,
          giverId: giver.id,
          sourceSealed: await sealed.required('source', source),
          wordsSealed: await sealed.required('words', words),
          recordedBy: by,
          recordedAt: scope.now(),
          updatedBy: by,
          updatedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action: 'council:giveStatement', entity: 'CouncilStatement', entityId: id });
      return councilSaved(councilId, { sessionId: session.id });
    },
  );
}

export async function concludeCouncilPerson(scope: CasesScope, input: ConcludeCouncilPersonInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'concludeCouncilPerson', input: content },
    async (tx, end) => {
      const { session, person } = await councilPersonForChange(tx, scope, end, input.personId);
      const { organisationId, councilId, id } = person;
      const check = new InputCheck(scope.today);
      const words = check.required('words', input.words, RECORD);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (person.version !== input.version)
        return end.answer(await stale(tx, person, [['outcome', input.outcome, person.outcome]]));
      const gate = mayConclude(session.state, person.outcome !== null);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [id]);
      await tx.db.councilPerson.updateMany({
        where: { organisationId, id },
        data: {
          version: person.version + 1,
          outcome: input.outcome,
          conclusionSealed: await councilSealer(scope, person, 'council_person', id).required('conclusion', words),
          concludedBy: scope.actor.id,
          concludedAt: scope.now(),
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action: 'council:conclude', entity: 'CouncilPerson', entityId: id });
      return councilSaved(councilId, { sessionId: session.id });
    },
  );
}
