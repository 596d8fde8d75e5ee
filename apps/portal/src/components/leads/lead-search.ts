import { z } from 'zod';
import type { LeadFilter, LeadSort } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { leadStates } from './lead-state-badge.tsx';

export const leadSorts = {
  WAITING: m.leads_sort_waiting,
  KANA_ASC: m.leads_sort_kana_asc,
  KANA_DESC: m.leads_sort_kana_desc,
  DETECTED_ASC: m.leads_sort_detected_asc,
  DETECTED_DESC: m.leads_sort_detected_desc,
} as const satisfies Record<LeadSort, () => string>;
export const leadSortCodes = Object.keys(leadSorts) as LeadSort[];

/** What the address of the list may hold; what is typed to find a person is not among it. */
export const leadSearch = z.object({
  state: z
    .string()
    .refine((state) => leadStates.includes(state))
    .optional()
    .catch(undefined),
  office: z.uuid().optional().catch(undefined),
  town: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(leadSortCodes).optional().catch(undefined),
});

export type LeadSearch = z.output<typeof leadSearch>;

export function leadFilter(search: LeadSearch, text: string): LeadFilter {
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(search.state && { states: [search.state as NonNullable<LeadFilter['states']>[number]] }),
    ...(search.office && { officeId: search.office }),
    ...(search.town && { townCode: search.town }),
  };
}
