import { phoneKey, searchKey } from '../foundation/index.ts';

/** What is known of a person in a case, as far as a merge brings it together. */
export interface PersonRecord {
  readonly displayName: string | null;
  readonly nameKnown: 'FULL' | 'PARTIAL' | 'NONE';
  readonly kana: string | null;
  readonly birthDate: string | null;
  readonly birthDateSource: string | null;
  readonly gender: string | null;
  readonly townCode: string | null;
  readonly address: string | null;
  readonly phones: readonly string[];
  readonly relationToClient: string | null;
  readonly livesTogether: boolean | null;
}

/** Columns that only make sense together are chosen together: a birth date with where it is known from. */
const columns = {
  name: ['displayName', 'nameKnown'],
  kana: ['kana'],
  birthDate: ['birthDate', 'birthDateSource'],
  gender: ['gender'],
  townCode: ['townCode'],
  address: ['address'],
  phones: ['phones'],
  relationToClient: ['relationToClient'],
  livesTogether: ['livesTogether'],
} as const satisfies Record<string, readonly (keyof PersonRecord)[]>;

export type MergeField = keyof typeof columns;
export const mergeFields = Object.keys(columns) as readonly MergeField[];

export type MergeKeep = 'SURVIVOR' | 'SOURCE' | 'BOTH';

export interface MergedField {
  readonly field: MergeField;
  /** The two say different things, or one says nothing. */
  readonly differs: boolean;
  readonly keep: MergeKeep;
  /** Empty where there is nothing to choose. */
  readonly choices: readonly MergeKeep[];
}

/** Field by field: do the two differ, what may be chosen, and what is kept where nobody chooses. */
export const compareRecords = (survivor: PersonRecord, source: PersonRecord): MergedField[] =>
  mergeFields.map((field) => compareField(field, survivor, source));

function compareField(field: MergeField, survivor: PersonRecord, source: PersonRecord): MergedField {
  const [ours, theirs] = [said(field, survivor), said(field, source)];
  if (theirs.length === 0 || isWithin(theirs, ours)) {
    return { field, differs: ours.length !== theirs.length, keep: 'SURVIVOR', choices: [] };
  }
  const choices: readonly MergeKeep[] =
    field === 'phones' && ours.length > 0 ? ['BOTH', 'SURVIVOR', 'SOURCE'] : ['SURVIVOR', 'SOURCE'];
  return { field, differs: true, keep: defaultOf(field, ours, theirs), choices };
}

/** The survivor's own, but where it says nothing or only the beginning of what the source says in full. */
function defaultOf(field: MergeField, ours: readonly string[], theirs: readonly string[]): MergeKeep {
  if (ours.length === 0) return 'SOURCE';
  if (field === 'phones') return 'BOTH';
  const [own = '', other = ''] = [ours[0], theirs[0]];
  const grows: readonly MergeField[] = ['name', 'kana', 'birthDate', 'address'];
  const [ownKey, otherKey] = [keyOf(field, own), keyOf(field, other)];
  return grows.includes(field) && otherKey !== ownKey && otherKey.startsWith(ownKey) ? 'SOURCE' : 'SURVIVOR';
}

/** What a field says, without what only explains it; nothing where it is not known. */
function said(field: MergeField, record: PersonRecord): readonly string[] {
  const value = record[columns[field][0]];
  if (Array.isArray(value)) return value;
  if (typeof value === 'boolean') return [String(value)];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean => {
  const known = new Set(all.map(written));
  return some.every((value) => known.has(written(value)));
};

/** Spelt the same but for spaces; telephone numbers, however they are grouped. */
const written = (value: string): string => phoneKey(value) || value.replace(/\s+/gu, '');

const keyOf = (field: MergeField, value: string): string => (field === 'birthDate' ? value : searchKey(value));

/** The survivor's person after the merge, by what was chosen and else by default. */
export function mergedPerson(
  survivor: PersonRecord,
  source: PersonRecord,
  chosen: Partial<Record<MergeField, MergeKeep>>,
): PersonRecord {
  const merged = compareRecords(survivor, source).map(({ field, keep, choices }) => {
    const wanted = chosen[field];
    const kept = wanted !== undefined && choices.includes(wanted) ? wanted : keep;
    if (kept === 'BOTH') return { phones: united(survivor.phones, source.phones) };
    return columnsOf(field, kept === 'SOURCE' ? source : survivor);
  });
  return Object.assign({}, survivor, ...merged);
}

function united(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return [...ours, ...theirs.filter((phone) => !isWithin([phone], ours))];
}

/** The columns of one field. */
export const columnsOf = (field: MergeField, record: PersonRecord): Partial<PersonRecord> =>
  Object.fromEntries(columns[field].map((column) => [column, record[column]]));

/** Exactly the same in one field: what a merge wrote stands as it was written. */
export const sameField = (field: MergeField, a: PersonRecord, b: Partial<PersonRecord>): boolean =>
  columns[field].every((column) => JSON.stringify(a[column]) === JSON.stringify(b[column]));
