import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';

type Answer = { readonly __typename?: 'LeadHandoverSaved' | 'Refusal' | 'InvalidInput' };

/** Sends one command about a hand-over of a lead; answers why nothing was stored, or nothing when it was. */
export function useHandoverCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: Answer }, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  return async (input: Input): Promise<Refused | undefined> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data?.[field] as Answer | undefined, 'LeadHandoverSaved');
    return 'refused' in answer ? answer.refused : undefined;
  };
}
