import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer, useCommandId } from '../../forms/index.ts';

type Answer = { readonly __typename: 'DeletionSaved' | 'Refusal' | 'InvalidInput' };

/** Sends one step of a deletion; answers why nothing was done, or nothing when it was. */
export function useDeletionCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: Answer }, { input: Input }>,
  field: Field,
) {
  const [{ fetching }, send] = useMutation(mutation);
  const command = useCommandId();
  const run = async (input: Omit<Input, 'commandId'>): Promise<Refused | undefined> => {
    const result = await send({ input: { ...input, commandId: command.current() } as Input });
    const answer = readAnswer(result, result.data?.[field] as Answer | undefined, 'DeletionSaved');
    if ('refused' in answer) return answer.refused;
    command.renew();
    return undefined;
  };
  return { run, isPending: fetching };
}
