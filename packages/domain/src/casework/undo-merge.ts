import { type Gate, gate, reason } from './gate.ts';
import { type MergeField, type PersonRecord, sameField } from './merged-person.ts';

/** What a merge wrote into the survivor's own records, beside how it stands now. */
export interface MergeTaken {
  readonly fields: readonly {
    readonly partyId: string;
    readonly field: MergeField;
    readonly after: Partial<PersonRecord>;
    /** The person as known now. */
    readonly now: PersonRecord;
  }[];
  /** People added from the source; anybody may have corrected them since. */
  readonly people: readonly { readonly partyId: string; readonly changedSince: boolean }[];
  /** Promises carried over; those settled meanwhile are part of the survivor's history. */
  readonly promises: readonly { readonly promiseId: string; readonly isOpen: boolean }[];
  /** The refusal carried over, where one was. */
  readonly block: { readonly blockId: string; readonly stands: boolean } | null;
}

export type UndoneKind = 'FIELD' | 'PERSON' | 'PROMISE' | 'BLOCK';

/** One thing that goes back, or stays because somebody worked with it since. */
export interface UndoneThing {
  readonly kind: UndoneKind;
  /** The party, promise or refusal. */
  readonly id: string;
  readonly field: MergeField | null;
}

export interface UndoPlan {
  readonly goesBack: readonly UndoneThing[];
  readonly stays: readonly UndoneThing[];
}

/** A merge is undone once. The survivor may have been closed since: a wrong merge is wrong all the same. */
export function mayUndoMerge(merge: { readonly isUndone: boolean }): Gate {
  return gate(merge.isUndone && reason('MERGE_ALREADY_UNDONE', null));
}

/** What nobody touched since goes back; what somebody did stays, and is said before one confirms. */
export function undoOf({ fields, people, promises, block }: MergeTaken): UndoPlan {
  const things: readonly (readonly [thing: UndoneThing, untouched: boolean])[] = [
    ...fields.map(
      ({ partyId, field, after, now }) =>
        [{ kind: 'FIELD', id: partyId, field }, sameField(field, now, after)] as const,
    ),
    ...people.map(
      ({ partyId, changedSince }) => [{ kind: 'PERSON', id: partyId, field: null }, !changedSince] as const,
    ),
    ...promises.map(({ promiseId, isOpen }) => [{ kind: 'PROMISE', id: promiseId, field: null }, isOpen] as const),
    ...(block === null ? [] : [[{ kind: 'BLOCK', id: block.blockId, field: null }, block.stands] as const]),
  ];
  const those = (wanted: boolean) => things.filter(([, untouched]) => untouched === wanted).map(([thing]) => thing);
  return { goesBack: those(true), stays: those(false) };
}
