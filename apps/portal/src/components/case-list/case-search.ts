import { z } from 'zod';
import type { CaseFilter, CaseSort } from '../../graphql/generated/graphql.ts';
import { stageCodes, stepCodes } from '../domain-words.ts';

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
  };
}
