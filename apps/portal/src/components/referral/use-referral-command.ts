import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { referralAnswer } from './referral.graphql.ts';

type Answer = FragmentType<typeof referralAnswer>;

export function useReferralCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<Record<Field, Answer>, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  return async (input: Input): Promise<Refused | undefined> => {
    const result = await send({ input });
    const payload = result.data ? readFragment(referralAnswer, result.data[field]) : null;
    const answer = readAnswer(result, payload, 'CaseSaved');
    return 'refused' in answer ? answer.refused : undefined;
  };
}
