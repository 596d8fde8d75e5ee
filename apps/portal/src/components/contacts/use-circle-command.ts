import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';

interface CircleAnswer {
  readonly __typename?: 'ContactSaved' | 'VisitBlocked' | 'Refusal' | 'InvalidInput' | 'StaleVersion';
}

/** Sends one command about the circle of a note; answers why nothing was stored, or nothing when it was. */
export function useCircleCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: CircleAnswer }, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  const run = async (input: Input): Promise<Refused | undefined> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data?.[field] as CircleAnswer | undefined, 'ContactSaved');
    return 'refused' in answer ? answer.refused : undefined;
  };
  return { run };
}
