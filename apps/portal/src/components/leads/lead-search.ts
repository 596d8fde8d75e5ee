import { z } from 'zod';
import type { LeadFilter } from '../../graphql/generated/graphql.ts';
import { leadStates } from './lead-state-badge.tsx';

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
