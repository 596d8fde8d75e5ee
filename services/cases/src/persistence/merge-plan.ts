import {
  columnsOf,
  compareRecords,
  isSameBeside,
  type MergeField,
  type MergeKeep,
  type MergeSide,
  mayMergeCases,
  mergedPerson,
  type PersonRecord,
  sameField,
  standsBeside,
} from '@banso/domain/casework';
import type { PartyRow } from './parties.ts';
import { sketchOfRecord } from './person-records.ts';

/** A person of one of the two cases with what is known of them. */
export interface KnownParty {
  readonly row: PartyRow;
  readonly record: PersonRecord;
}

export interface MergePeople {
  readonly survivor: readonly KnownParty[];
  readonly source: readonly KnownParty[];
}

export const clientOf = (people: readonly KnownParty[]): KnownParty => {
  const client = people.find(({ row }) => row.role === 'CLIENT');
  if (client === undefined) throw new Error('a case without its client');
  return client;
};

export const othersOf = (people: readonly KnownParty[]): KnownParty[] =>
  people.filter(({ row }) => row.role !== 'CLIENT');

const sketches = (people: readonly KnownParty[]) => people.map(({ record }) => sketchOfRecord(record));

/** The rules, asked with the people of both cases. */
export function mergeGate([survivor, source]: readonly [MergeSide, MergeSide], people: MergePeople) {
  const beside = (client: readonly KnownParty[], others: readonly KnownParty[]) =>
    standsBeside(sketchOfRecord(clientOf(client).record), sketches(othersOf(others)));
  const areTwoPeople = beside(people.source, people.survivor) || beside(people.survivor, people.source);
  return mayMergeCases(survivor, source, survivor.caseId !== source.caseId && areTwoPeople);
}

/** Who of the survivor's people somebody of the source is, as far as it can be told. */
export function proposedSame({ record }: KnownParty, survivor: readonly KnownParty[]): KnownParty | null {
  const beside = (person: PersonRecord) => ({ sketch: sketchOfRecord(person), relation: person.relationToClient });
  return othersOf(survivor).find((other) => isSameBeside(beside(record), beside(other.record))) ?? null;
}

export interface FieldChange {
  readonly partyId: string;
  readonly field: MergeField;
  readonly before: Partial<PersonRecord>;
  readonly after: Partial<PersonRecord>;
}

/** What changes in one of the survivor's people: the record as it will be, and each field that differs from before. */
export function changeOf(
  into: KnownParty,
  from: KnownParty,
  chosen: Partial<Record<MergeField, MergeKeep>>,
): { readonly record: PersonRecord; readonly changes: FieldChange[] } {
  const record = mergedPerson(into.record, from.record, chosen);
  const changes = compareRecords(into.record, from.record)
    .filter(({ field }) => !sameField(field, into.record, columnsOf(field, record)))
    .map(({ field }) => ({
      partyId: into.row.id,
      field,
      before: columnsOf(field, into.record),
      after: columnsOf(field, record),
    }));
  return { record, changes };
}
