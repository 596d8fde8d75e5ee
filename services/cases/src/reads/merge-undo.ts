import type { MergeField, PersonRecord, UndoneThing } from '@banso/domain/casework';
import { columnsOf } from '@banso/domain/casework';
import type { CaseMergeRow, Taken } from '../persistence/case-merges.ts';
import { takenNow, undoKey } from '../persistence/merge-taken.ts';
import type { PartyRow } from '../persistence/parties.ts';
import { recordOf } from '../persistence/person-records.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** One thing a merge wrote, as a page says it. */
export interface UndoneView {
  readonly key: string;
  readonly kind: string;
  readonly field: MergeField | null;
  readonly party: PartyRow | null;
  readonly before: string[];
  readonly now: string[];
}

export interface MergeUndoView {
  readonly goesBack: UndoneView[];
  readonly stays: UndoneView[];
}

/** What an undo would do now; null where it is undone already or the caller may not. */
export async function mergeUndo(scope: CasesScope, merge: CaseMergeRow): Promise<MergeUndoView | null> {
  if (merge.undoneAt !== null) return null;
  const [survivor, source] = await Promise.all(
    [merge.survivorId, merge.sourceId].map((id) => scope.loaders.caseIfSeen.load(id)),
  );
  if (!survivor || !source) return null;
  if (![survivor, source].every((each) => scope.permit('case:merge', each).allowed)) return null;
  const place = placeOf(merge.organisationId, 'case_merge', 'taken', merge.id);
  const [rows, promises, block, opened] = await Promise.all([
    scope.loaders.partiesOfCase.load(survivor.id),
    scope.loaders.promisesOfCase.load(survivor.id),
    scope.loaders.visitBlockOfCase.load(survivor.id),
    scope.loaders.opened.load({ place, sealed: merge.takenSealed }),
  ]);
  scope.audit.shown('identity', [survivor.id]);
  scope.audit.shown('contactDetails', [survivor.id]);
  const people = await Promise.all(
    rows.map(async (row) => ({ row, record: await recordOf(row, (value) => scope.loaders.opened.load(value)) })),
  );
  const blockId = block === null || block.liftedAt !== null ? null : block.id;
  const { taken, plan } = takenNow(opened, { people, promises, blockId });
  const view = (thing: UndoneThing): UndoneView => {
    const party = people.find(({ row }) => row.id === thing.id);
    return {
      key: undoKey(thing),
      kind: thing.kind,
      field: thing.field,
      party: party?.row ?? null,
      before: beforeOf(taken, thing),
      now: thing.field === null || party === undefined ? [] : values(thing.field, columnsOf(thing.field, party.record)),
    };
  };
  return { goesBack: plan.goesBack.map(view), stays: plan.stays.map(view) };
}

function beforeOf(taken: Taken, { id, field }: UndoneThing): string[] {
  const found = taken.fields.find((each) => each.partyId === id && each.field === field);
  return found === undefined ? [] : values(found.field, found.before);
}

const main: Readonly<Record<MergeField, keyof PersonRecord>> = {
  name: 'displayName',
  kana: 'kana',
  birthDate: 'birthDate',
  gender: 'gender',
  townCode: 'townCode',
  address: 'address',
  phones: 'phones',
  relationToClient: 'relationToClient',
  livesTogether: 'livesTogether',
};

function values(field: MergeField, record: Partial<PersonRecord>): string[] {
  const value = record[main[field]];
  if (Array.isArray(value)) return [...value];
  return value === null || value === undefined ? [] : [String(value)];
}
