import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { councilAnswer } from './council-commands.graphql.ts';

type Answer = FragmentType<typeof councilAnswer>;
export interface CouncilDone {
  readonly sessionId: string | null;
  readonly caseId: string | null;
}

export function useCouncilCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<Record<Field, Answer>, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  return async (input: Input): Promise<{ done: CouncilDone } | { refused: Refused }> => {
    const result = await send({ input });
    const payload = result.data ? readFragment(councilAnswer, result.data[field]) : null;
    const answer = readAnswer(result, payload, 'CouncilSaved');
    if ('saved' in answer)
      return { done: { sessionId: answer.saved.session?.id ?? null, caseId: answer.saved.case?.id ?? null } };
    return { refused: 'refused' in answer ? answer.refused : {} };
  };
}
