import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';

type LeadAnswer = { readonly __typename?: 'LeadSaved' | 'Refusal' | 'InvalidInput' | 'StaleVersion' };

/** Sends one command about a lead; answers why nothing was stored, or the id of the lead that was. */
export function useLeadCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: LeadAnswer }, { input: Input }>,
  field: Field,
) {
  const [{ fetching }, send] = useMutation(mutation);
  const run = async (input: Input): Promise<{ refused: Refused } | { leadId: string }> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data?.[field] as LeadAnswer | undefined, 'LeadSaved');
    if ('refused' in answer) return answer;
    return { leadId: (answer as { saved: { lead: { id: string } } }).saved.lead.id };
  };
  return { run, isPending: fetching };
}
