import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { circulationAnswer } from './approval.graphql.ts';

type Answer = FragmentType<typeof circulationAnswer>;

/** Sends one act; the answer carries the circulation as it stands now, so that every page shows it at once. */
export function useCirculationCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<Record<Field, Answer>, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  return async (input: Input): Promise<{ circulationId: string } | { refused: Refused }> => {
    const result = await send({ input });
    const payload = result.data ? readFragment(circulationAnswer, result.data[field]) : null;
    const answer = readAnswer(result, payload, 'CirculationSaved');
    if ('saved' in answer) return { circulationId: answer.saved.circulation.id };
    return { refused: 'refused' in answer ? answer.refused : {} };
  };
}
