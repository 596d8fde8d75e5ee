import { type PersonRecord, type UndoneThing, type UndoPlan, undoOf } from '@banso/domain/casework';
import type { Taken } from './case-merges.ts';
import type { PartyRow } from './parties.ts';

/** The survivor as it stands now, as far as a merge wrote into it. */
interface StandsNow {
  readonly people: readonly { readonly row: PartyRow; readonly record: PersonRecord }[];
  readonly promises: readonly { readonly id: string; readonly state: string }[];
  /** The refusal that is not lifted. */
  readonly blockId: string | null;
}

export interface UndoState {
  readonly taken: Taken;
  readonly plan: UndoPlan;
}

/** What a merge took, opened, beside what became of it. */
export function takenNow(opened: string | null, { people, promises, blockId }: StandsNow): UndoState {
  if (opened === null) throw new Error('what a merge took cannot be opened');
  const taken = JSON.parse(opened) as Taken;
  const find = (id: string) => people.find(({ row }) => row.id === id);
  const plan = undoOf({
    fields: taken.fields.flatMap(({ partyId, field, after }) => {
      const now = find(partyId)?.record;
      return now === undefined ? [] : [{ partyId, field, after, now }];
    }),
    people: taken.people.map(({ partyId }) => ({ partyId, changedSince: (find(partyId)?.row.version ?? 2) > 1 })),
    promises: taken.promises.map(({ promiseId }) => ({
      promiseId,
      isOpen: promises.some(({ id, state }) => id === promiseId && state === 'OPEN'),
    })),
    block: taken.block === null ? null : { blockId: taken.block.blockId, stands: blockId === taken.block.blockId },
  });
  return { taken, plan };
}

/** Names one thing when an undo is confirmed. */
export const undoKey = ({ kind, id, field }: UndoneThing): string => [kind, id, field].filter(Boolean).join(':');
