import { compareRecords, type MergeField, type MergeKeep } from '@banso/domain/casework';
import type { MergeCasesInput } from '../generated/graphql.ts';
import { clientOf, type KnownParty, type MergePeople, othersOf, proposedSame } from '../persistence/merge-plan.ts';
import type { InputCheck } from './input-check.ts';

export interface MergeChoices {
  readonly keep: Partial<Record<MergeField, MergeKeep>>;
  /** Each of the source's other people, and who of the survivor's they are; null adds them. */
  readonly parties: readonly { readonly from: KnownParty; readonly into: KnownParty | null }[];
}

/** What was chosen must have been offered; what was not chosen is as proposed. */
export function checkChoices(
  check: InputCheck,
  input: Pick<MergeCasesInput, 'keep' | 'parties'>,
  people: MergePeople,
): MergeChoices {
  const offered = compareRecords(clientOf(people.survivor).record, clientOf(people.source).record);
  const keep: Partial<Record<MergeField, MergeKeep>> = {};
  check.list('keep', input.keep).forEach((choice, index) => {
    const field = offered.find(({ field }) => field === choice.field);
    if (field === undefined || !field.choices.includes(choice.keep)) check.add(`keep.${index}`, 'unknownCode');
    else keep[field.field] = choice.keep;
  });
  const theirs = othersOf(people.source);
  const ours = othersOf(people.survivor);
  const given = new Map<string, KnownParty | null>();
  check.list('parties', input.parties).forEach(({ partyId, sameAsId }, index) => {
    const into = sameAsId ? (ours.find(({ row }) => row.id === sameAsId) ?? undefined) : null;
    if (into === undefined || !theirs.some(({ row }) => row.id === partyId)) {
      check.add(`parties.${index}`, 'unknownPerson');
    } else given.set(partyId, into);
  });
  const parties = theirs.map((from) => {
    const chosen = given.get(from.row.id);
    return { from, into: chosen === undefined ? proposedSame(from, people.survivor) : chosen };
  });
  return { keep, parties };
}
