import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';

type CaseAnswer = { readonly __typename?: 'CaseSaved' | 'Refusal' | 'InvalidInput' | 'StaleVersion' };

/** Sends one command about a case; answers why nothing was stored, or nothing when it was. */
export function useCaseCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: CaseAnswer }, { input: Input }>,
  field: Field,
) {
  const [{ fetching }, send] = useMutation(mutation);
  const run = async (input: Input): Promise<Refused | undefined> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data?.[field] as CaseAnswer | undefined, 'CaseSaved');
    return 'refused' in answer ? answer.refused : undefined;
  };
  return { run, isPending: fetching };
}
