import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { planAnswer, planDetail } from './plan.graphql.ts';

type Answer = FragmentType<typeof planAnswer>;

/** Sends one command on a plan; the answer carries the plan and its case, so that every page shows them at once. */
export function usePlanCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<Record<Field, Answer>, { input: Input }>,
  field: Field,
) {
  const [state, send] = useMutation(mutation);
  const run = async (input: Input): Promise<{ planId: string } | { refused: Refused }> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data ? readFragment(planAnswer, result.data[field]) : null, 'PlanSaved');
    if ('saved' in answer) return { planId: readFragment(planDetail, answer.saved.plan).id };
    return { refused: 'refused' in answer ? answer.refused : {} };
  };
  return { run, isPending: state.fetching };
}
