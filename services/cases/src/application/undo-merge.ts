import { mayUndoMerge, type UndoPlan } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { UndoMergeInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type CaseMergeRow, mergeForChange, type Taken } from '../persistence/case-merges.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import type { KnownParty } from '../persistence/merge-plan.ts';
import { takenNow, type UndoState, undoKey } from '../persistence/merge-taken.ts';
import { partiesForChange } from '../persistence/parties.ts';
import { ladderWithout, personLadder, writeSteps } from '../persistence/person-ladder.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { refreshSearch } from '../persistence/search-keys.ts';
import { currentVisitBlock } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { giveBack } from './give-back.ts';
import { InputCheck } from './input-check.ts';
import { bothCases, known } from './merge-cases.ts';
import { refreshContactFacts } from './refresh-contact-facts.ts';

const action = 'case:merge';

/**
 * A merge that was a mistake ends: the source is back where it stood, and what nobody touched since in the survivor goes
 * back, too. What somebody worked with stays there, as was shown before it was confirmed.
 */
export async function undoMerge(scope: CasesScope, input: UndoMergeInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'undoMerge', input: content },
    async (tx, end) => {
      const { organisationId } = scope.actor;
      const find = async () => (isUuid(input.mergeId) ? mergeForChange(tx, organisationId, input.mergeId) : undefined);
      const asked = await find();
      if (asked === undefined) return end.deny(action, absent, [input.mergeId]);
      const { survivor, source } = await bothCases(tx, scope, end, asked);
      // Read anew: whoever held the cases until now may have undone it.
      const merge = (await find()) ?? asked;
      const ids = [survivor.id, source.id];
      const gate = mayUndoMerge({ isUndone: merge.undoneAt !== null });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), ids);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const people = await known(tx, scope, survivor);
      const { taken, plan } = await stateOf(tx, scope, merge, survivor, people);
      if (differ(plan.stays.map(undoKey), input.staying)) {
        return end.refuse(action, caseRefusal('UNDO_OUTDATED'), ids);
      }
      await writeUndo(tx, scope, { merge, survivor, source, reason }, people, taken, plan);
      for (const caseId of ids) {
        const fields = plan.goesBack.flatMap(({ field }) => (field === null ? [] : [field]));
        tx.audit({
          kind: 'change',
          action: 'case:undoMerge',
          entity: 'CaseMerge',
          entityId: merge.id,
          caseId,
          fields: caseId === survivor.id ? fields : [],
        });
      }
      return saved(survivor.id);
    },
  );
}

const differ = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('|') !== [...new Set(b)].sort().join('|');

async function stateOf(
  tx: Tx,
  scope: CasesScope,
  merge: CaseMergeRow,
  survivor: LockedCase,
  people: readonly KnownParty[],
): Promise<UndoState> {
  const { organisationId, id: caseId } = survivor;
  const place = placeOf(organisationId, 'case_merge', 'taken', merge.id);
  const promises = await tx.db.promiseMade.findMany({
    where: { organisationId, caseId, mergeId: merge.id },
    select: { id: true, state: true },
  });
  return takenNow(await scope.sealing.open(place, merge.takenSealed), {
    people,
    promises,
    blockId: (await currentVisitBlock(tx, survivor))?.id ?? null,
  });
}

interface Undoing {
  readonly merge: CaseMergeRow;
  readonly survivor: LockedCase;
  readonly source: LockedCase;
  readonly reason: string;
}

async function writeUndo(
  tx: Tx,
  scope: CasesScope,
  { merge, survivor, source, reason }: Undoing,
  people: readonly KnownParty[],
  taken: Taken,
  plan: UndoPlan,
): Promise<void> {
  const { organisationId } = survivor;
  const ladder = await personLadder(tx, survivor);
  await giveBack(tx, scope, { survivor, mergeId: merge.id, people, taken, plan, reason });
  await tx.db.caseMerge.update({
    where: { organisationId_id: { organisationId, id: merge.id } },
    data: {
      undoneBy: scope.actor.id,
      undoneAt: scope.now(),
      undoReasonSealed: await sealRequired(
        scope.sealing,
        placeOf(organisationId, 'case_merge', 'undo_reason', merge.id),
        reason,
      ),
    },
  });
  await changeCase(tx, scope, source, { mergedIntoId: null });
  const happened = { at: scope.now(), by: scope.actor.id };
  const data = { mergeId: merge.id };
  await appendEvent(tx, source, 'mergeUndone', { ...happened, data: { ...data, survivorId: survivor.id } });
  await appendEvent(tx, survivor, 'otherCaseGivenBack', { ...happened, data: { ...data, sourceId: source.id } });
  await refreshSearch(tx, survivor, await partiesForChange(tx, survivor));
  // What was recorded since and followed from the other's contacts follows from the own ones.
  for (const entityId of await writeSteps(tx, survivor, ladderWithout(ladder, source.id))) {
    const change = { kind: 'change', action: 'case:undoMerge', entity: 'Contact', entityId } as const;
    tx.audit({ ...change, caseId: survivor.id, fields: ['step'] });
  }
  await refreshContactFacts(tx, survivor);
}
