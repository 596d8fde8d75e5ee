import { z } from 'zod';
import type { CaseFilter, CaseSort, SavedViewFragment } from '../../graphql/generated/graphql.ts';
import { stageCodes, stepCodes } from '../domain-words.ts';
import { lookCodes } from '../worklist/look-words.ts';

const sorts = [
  'KANA_ASC',
  'KANA_DESC',
  'OPENED_ASC',
  'OPENED_DESC',
  'LAST_CONTACT_ASC',
  'LAST_CONTACT_DESC',
  'NUMBER_ASC',
] as const satisfies readonly CaseSort[];

const flag = z.literal(true).optional().catch(undefined);
const oneOf = (codes: readonly string[]) =>
  z
    .string()
    .refine((code) => codes.includes(code))
    .optional()
    .catch(undefined);

/** What the address of the list may hold. What is typed to find a person is not among it: it would name them there. */
export const caseSearch = z.object({
  stage: oneOf(stageCodes),
  step: oneOf(stepCodes),
  office: z.uuid().optional().catch(undefined),
  town: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  born: z.number().int().optional().catch(undefined),
  mine: flag,
  unassigned: flag,
  overdue: flag,
  look: z.enum(lookCodes).optional().catch(undefined),
  /** All cases, where a worker's own stand first. */
  all: flag,
  /** A filter that was saved, by its id: its words stay out of the address. */
  saved: z.uuid().optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
});

export type CaseSearch = z.output<typeof caseSearch>;

export const DEFAULT_SORT: CaseSort = 'OPENED_DESC';

export function caseFilter(search: CaseSearch, text: string): CaseFilter {
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(search.stage && { stages: [search.stage as NonNullable<CaseFilter['stages']>[number]] }),
    ...(search.step && { contactStep: search.step as NonNullable<CaseFilter['contactStep']> }),
    ...(search.office && { officeId: search.office }),
    ...(search.town && { townCode: search.town }),
    ...(search.born && { birthYear: search.born }),
    ...(search.mine && { mine: true }),
    ...(search.unassigned && { unassigned: true }),
    ...(search.overdue && { overdue: true }),
    ...(search.look && { look: search.look }),
  };
}

/** A worker who has cases begins with the own ones; whoever types, or narrows otherwise, looks among all. */
export function ownFirst(search: CaseSearch, text: string, roles: readonly string[]): CaseSearch {
  const { sort: _, ...narrowed } = search;
  const untouched = text.trim() === '' && Object.values(narrowed).every((value) => value === undefined);
  const hasOwn = roles.some((role) => role === 'outreachWorker' || role === 'employmentWorker');
  const answers = roles.some((role) => role === 'officeSupervisor' || role === 'chiefConsultationWorker');
  return untouched && hasOwn && !answers ? { ...search, mine: true } : search;
}

/** The address and the typed words that say what a saved filter says. */
export function searchOf(filter: NonNullable<SavedViewFragment['filter']>): {
  readonly search: CaseSearch;
  readonly text: string;
} {
  const { text, stages, contactStep, officeId, townCode, birthYear, mine, unassigned, overdue, look } = filter;
  const search = caseSearch.parse({
    stage: stages?.[0],
    step: contactStep ?? undefined,
    office: officeId ?? undefined,
    town: townCode ?? undefined,
    born: birthYear ?? undefined,
    mine: mine || undefined,
    unassigned: unassigned || undefined,
    overdue: overdue || undefined,
    look: look ?? undefined,
  });
  return { search, text: text ?? '' };
}
