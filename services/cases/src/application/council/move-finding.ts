import { mayMoveIntoCase } from '@banso/domain/council';
import { isUuid } from '@banso/domain/foundation';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { MoveCouncilFindingInput } from '../../generated/graphql.ts';
import { appendEvent } from '../../persistence/case-events.ts';
import type { CouncilPersonRow } from '../../persistence/council-people.ts';
import { councilPlace, councilSealer } from '../../persistence/council-words.ts';
import { placeOf, sealRequired, sealText } from '../../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../../scope.ts';
import { councilRefusal } from '../../wording/council-refusals.ts';
import { caseForChange } from '../case-for-change.ts';
import { InputCheck, LINE, PARAGRAPH, RECORD } from '../input-check.ts';
import { councilPersonForChange } from './council-for-change.ts';
import { type CouncilSavedAnswer, councilSaved } from './saved.ts';

/**
 * A member moves chosen words of a statement or a conclusion into a case, on a legal ground. The case gets the words,
 * the ground, who and when, and nothing that leads back; the reason and all the rest stay with the council.
 */
export async function moveCouncilFinding(scope: CasesScope, input: MoveCouncilFindingInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'moveCouncilFinding', input: content },
    async (tx, end) => {
      const { person, session } = await councilPersonForChange(tx, scope, end, input.personId);
      const supportCase = await caseForChange(tx, scope, end, 'case:edit', input.caseId);
      const check = new InputCheck(scope.today);
      const words = check.required('words', input.words, RECORD);
      const reason = check.required('reason', input.reason, PARAGRAPH);
      const consentedOn =
        input.ground === 'CONSENT' && input.consentedOn ? check.pastDay('consentedOn', input.consentedOn) : null;
      const provision = input.ground === 'LAW' ? check.text('provision', input.provision, LINE) : null;
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const statementId = input.statementId?.toLowerCase() ?? null;
      const finding = await findingOf(tx, scope, person, statementId);
      const { ground } = input;
      const gate = mayMoveIntoCase({ ground, finding, words, consentedOn, provision, outcome: person.outcome });
      if (!gate.open) return end.refuse('council:take', councilRefusal(gate), [person.id]);
      const { organisationId, councilId, id: personId } = person;
      const { id: caseId } = supportCase;
      const [id, noteId, movedAt, movedBy] = [newId(scope.now()), newId(scope.now()), scope.now(), scope.actor.id];
      const onDay = consentedOn === null ? null : toDateColumn(consentedOn);
      const place = (column: string) => placeOf(organisationId, 'council_note', column, noteId);
      const sealed = councilSealer(scope, person, 'council_transfer', id);
      const common = { organisationId, caseId, ground, consentedOn: onDay, movedBy, movedAt };
      await tx.db.councilNote.create({
        data: {
          ...common,
          id: noteId,
          wordsSealed: await sealRequired(scope.sealing, place('words'), words),
          provisionSealed: await sealText(scope.sealing, place('provision'), provision),
        },
      });
      await tx.db.councilTransfer.create({
        data: {
          ...common,
          id,
          councilId,
          personId,
          statementId,
          noteId,
          wordsSealed: await sealed.required('words', words),
          reasonSealed: await sealed.required('reason', reason),
          provisionSealed: await sealed.optional('provision', provision),
        },
      });
      await appendEvent(tx, supportCase, 'councilFindingMoved', { at: movedAt, by: movedBy, data: { noteId, ground } });
      tx.audit({ kind: 'change', action: 'council:move', entity: 'CouncilNote', entityId: noteId, caseId, ground });
      tx.audit({ kind: 'change', action: 'council:move', entity: 'CouncilTransfer', entityId: id, ground });
      return councilSaved(councilId, { sessionId: session.id, caseId });
    },
  );
}

/** The words as they stand now: of the statement that is named, or the conclusion on the person. */
async function findingOf(
  tx: Tx,
  scope: CasesScope,
  person: CouncilPersonRow,
  statementId: string | null,
): Promise<string | null> {
  if (statementId === null) {
    const place = councilPlace(person, 'council_person', 'conclusion', person.id);
    return person.conclusionSealed === null ? null : scope.sealing.open(place, person.conclusionSealed);
  }
  if (!isUuid(statementId)) return null;
  const found = await tx.db.councilStatement.findFirst({
    where: { organisationId: person.organisationId, id: statementId, personId: person.id },
    select: { wordsSealed: true },
  });
  if (found === null) return null;
  return scope.sealing.open(councilPlace(person, 'council_statement', 'words', statementId), found.wordsSealed);
}
