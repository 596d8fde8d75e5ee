import { type Ending, type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { MergeCasesInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { mergeSidesForChange, type Taken } from '../persistence/case-merges.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import { changeOf, clientOf, type KnownParty, type MergePeople, mergeGate } from '../persistence/merge-plan.ts';
import { partiesForChange } from '../persistence/parties.ts';
import { recordOf, seenMark } from '../persistence/person-records.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { refreshSearch } from '../persistence/search-keys.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { callOffVisits } from './call-off-visits.ts';
import { carryBlock, carryPromises } from './carry-over.ts';
import { caseEvenMerged } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { checkChoices } from './merge-choices.ts';
import { addPerson, writePerson } from './merge-people.ts';
import { refreshContactFacts } from './refresh-contact-facts.ts';

const action = 'case:merge';

/**
 * Two cases of one person become one. Nothing of the source moves or is lost: it is set aside and points to the
 * survivor, which takes what was chosen of the client, the other people, what was promised and what was refused.
 */
export async function mergeCases(scope: CasesScope, input: MergeCasesInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'mergeCases', input: content },
    async (tx, end) => {
      const { survivor, source } = await bothCases(tx, scope, end, input);
      const ids = [survivor.id, source.id];
      const people = { survivor: await known(tx, scope, survivor), source: await known(tx, scope, source) };
      const sides = await mergeSidesForChange(tx, scope, ids);
      const side = (id: string) => sides.find(({ caseId }) => caseId === id);
      const [into, from] = [side(survivor.id), side(source.id)];
      if (into === undefined || from === undefined) throw new Error('a locked case cannot be read');
      const gate = mergeGate([into, from], people);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), ids);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const choices = checkChoices(check, input, people);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (
        input.seen !== seenMark([survivor, source, ...[...people.survivor, ...people.source].map(({ row }) => row)])
      ) {
        return end.refuse(action, caseRefusal('MERGE_OUTDATED'), ids);
      }
      const id = newId(scope.now());
      await callOffVisits(tx, scope, source);
      const taken = await writeMerge(tx, scope, { id, survivor, source, reason }, people, choices);
      for (const each of [survivor, source]) {
        const fields = taken.fields.filter(({ partyId }) => each === survivor && partyId === survivor.clientId);
        tx.audit({
          kind: 'change',
          action,
          entity: 'CaseMerge',
          entityId: id,
          caseId: each.id,
          fields: fields.map(({ field }) => field),
        });
      }
      return saved(survivor.id);
    },
  );
}

/** Locked in one order whoever asks, so that two at once wait for each other instead of standing still. */
export async function bothCases<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  { survivorId, sourceId }: { readonly survivorId: string; readonly sourceId: string },
): Promise<{ readonly survivor: LockedCase; readonly source: LockedCase }> {
  const [first = '', second = ''] = [survivorId, sourceId].sort();
  const one = await caseEvenMerged(tx, scope, end, action, first);
  const other = first === second ? one : await caseEvenMerged(tx, scope, end, action, second);
  return first === survivorId ? { survivor: one, source: other } : { survivor: other, source: one };
}

/** Everybody of a locked case. */
export async function known(tx: Tx, scope: CasesScope, supportCase: LockedCase): Promise<KnownParty[]> {
  const rows = await partiesForChange(tx, supportCase);
  const open = ({ place, sealed }: Parameters<Parameters<typeof recordOf>[1]>[0]) => scope.sealing.open(place, sealed);
  return Promise.all(rows.map(async (row) => ({ row, record: await recordOf(row, open) })));
}

interface Merge {
  readonly id: string;
  readonly survivor: LockedCase;
  readonly source: LockedCase;
  readonly reason: string;
}

async function writeMerge(
  tx: Tx,
  scope: CasesScope,
  { id, survivor, source, reason }: Merge,
  people: MergePeople,
  { keep, parties }: ReturnType<typeof checkChoices>,
): Promise<Taken> {
  const { organisationId } = survivor;
  const place = (column: string) => placeOf(organisationId, 'case_merge', column, id);
  const added = parties
    .filter(({ into }) => into === null)
    .map(({ from }) => ({ partyId: newId(scope.now()), fromId: from.row.id, from }));
  const changed = [
    { into: clientOf(people.survivor), ...changeOf(clientOf(people.survivor), clientOf(people.source), keep) },
    ...parties.flatMap(({ into, from }) => (into === null ? [] : [{ into, ...changeOf(into, from, {}) }])),
  ].filter(({ changes }) => changes.length > 0);
  const became = parties.find(({ from }) => from.row.id === source.consulterId);
  const consulterId =
    survivor.consulterId === null && became !== undefined
      ? (became.into?.row.id ?? added.find(({ fromId }) => fromId === became.from.row.id)?.partyId ?? null)
      : null;
  const promises = await carryPromises.plan(tx, scope, source);
  const block = await carryBlock.plan(tx, scope, survivor, source);
  const taken: Taken = {
    fields: changed.flatMap(({ changes }) => changes),
    people: added.map(({ partyId, fromId }) => ({ partyId, fromId })),
    promises: promises.map(({ id: promiseId, fromId }) => ({ promiseId, fromId })),
    block: block === null ? null : { blockId: block.id, replacedId: block.replacedId },
    consulterId,
  };
  await tx.db.caseMerge.create({
    data: {
      organisationId,
      id,
      survivorId: survivor.id,
      sourceId: source.id,
      reasonSealed: await sealRequired(scope.sealing, place('reason'), reason),
      takenSealed: await sealRequired(scope.sealing, place('taken'), JSON.stringify(taken)),
      mergedBy: scope.actor.id,
      mergedAt: scope.now(),
    },
  });
  for (const { into, record } of changed) await writePerson(tx, scope, into.row, record);
  for (const { partyId, from } of added) await addPerson(tx, scope, survivor.id, id, partyId, from);
  if (consulterId !== null) {
    const where = { organisationId_id: { organisationId, id: survivor.id } };
    await tx.db.supportCase.update({ where, data: { consulterId } });
  }
  await carryPromises.write(tx, scope, survivor, id, promises);
  if (block !== null) await carryBlock.write(tx, scope, survivor, block);
  await changeCase(tx, scope, source, { mergedIntoId: survivor.id });
  const happened = { at: scope.now(), by: scope.actor.id };
  await appendEvent(tx, source, 'caseMerged', { ...happened, data: { mergeId: id, survivorId: survivor.id } });
  await appendEvent(tx, survivor, 'otherCaseTakenIn', { ...happened, data: { mergeId: id, sourceId: source.id } });
  await refreshSearch(tx, survivor, await partiesForChange(tx, survivor));
  await refreshContactFacts(tx, survivor);
  return taken;
}
