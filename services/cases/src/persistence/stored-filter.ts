import { contactSteps, stages } from '@banso/domain/casework';
import { lookCodes } from '@banso/domain/worklist';
import type { CaseFilter, CaseSort } from '../generated/graphql.ts';

/** What is kept of a filter, as format 1. A field that the list learns later is added here; what is gone makes it unreadable. */
export interface StoredFilter {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

const sorts: Readonly<Record<CaseSort, true>> = {
  KANA_ASC: true,
  KANA_DESC: true,
  OPENED_ASC: true,
  OPENED_DESC: true,
  LAST_CONTACT_ASC: true,
  LAST_CONTACT_DESC: true,
  NUMBER_ASC: true,
};

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isYes: Check = (value) => typeof value === 'boolean';
const among =
  (codes: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && codes.includes(value);

/** Every field of the filter, and nothing else: the type asks for a check of each. */
const checks: Readonly<Record<keyof CaseFilter, Check>> = {
  text: isText,
  ids: (value) => Array.isArray(value) && value.every(isText),
  stages: (value) => Array.isArray(value) && value.every(among(stages)),
  officeId: isText,
  townCode: isText,
  workerId: isText,
  mine: isYes,
  unassigned: isYes,
  overdue: isYes,
  contactStep: among(contactSteps),
  birthYear: Number.isInteger,
  look: among(lookCodes),
};

/** The fields that say something; null is as good as left out. */
export function filterToStore(filter: CaseFilter): CaseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));
}

/** Null for what this list does not understand: better no filter than another one than was saved. */
export function readStoredFilter(value: unknown): StoredFilter | null {
  const { filter, sort } = (value ?? {}) as { readonly filter?: unknown; readonly sort?: unknown };
  if (typeof filter !== 'object' || filter === null || typeof sort !== 'string' || !Object.hasOwn(sorts, sort))
    return null;
  const fits = Object.entries(filter).every(
    ([key, each]) => Object.hasOwn(checks, key) && checks[key as keyof CaseFilter](each),
  );
  return fits ? { filter: filter as CaseFilter, sort: sort as CaseSort } : null;
}
