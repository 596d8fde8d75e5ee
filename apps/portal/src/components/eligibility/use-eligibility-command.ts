import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer, useCommandId } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { eligibilityAnswer } from './eligibility.graphql.ts';

type Answer = FragmentType<typeof eligibilityAnswer>;

/** One change of what eligibility rests on; the answer carries the whole page, so nothing is asked again. */
export function useEligibilityCommand<Field extends string, Variables extends { input: object }>(
  mutation: TypedDocumentNode<Record<Field, Answer>, Variables>,
  field: Field,
  caseId: string,
) {
  const command = useCommandId();
  const [state, send] = useMutation<Record<Field, Answer>, Variables>(mutation);
  const run = async (content: Omit<Variables['input'], 'commandId' | 'caseId'>): Promise<Refused | undefined> => {
    const input = { commandId: command.current(), caseId, ...content };
    const result = await send({ input } as unknown as Variables);
    const payload = result.data ? readFragment(eligibilityAnswer, result.data[field]) : null;
    const answer = readAnswer(result, payload, 'CaseSaved');
    if ('refused' in answer) return answer.refused;
    command.renew();
    return undefined;
  };
  return { run, isPending: state.fetching };
}
