import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer, useCommandId } from '../../forms/index.ts';
import type { IncomingDetailFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { incomingAnswer } from './incoming-referral.graphql.ts';

type Answer = FragmentType<typeof incomingAnswer>;

/** One step of a referral: sends it with what every step needs, and reads the answer. */
export function useStep<Field extends string>(
  // biome-ignore lint/suspicious/noExplicitAny: each step's own variables are checked where it is sent
  mutation: TypedDocumentNode<Record<Field, Answer>, any>,
  field: Field,
  detail: IncomingDetailFragment,
) {
  const command = useCommandId();
  const [state, send] = useMutation(mutation);
  const run = async (input: Record<string, unknown>): Promise<Refused | undefined> => {
    const step = { commandId: command.current(), referralId: detail.id, version: detail.version };
    const result = await send({ input: { ...step, ...input } });
    const answer = readAnswer(
      result,
      result.data ? readFragment(incomingAnswer, result.data[field]) : null,
      'IncomingReferralSaved',
    );
    if ('refused' in answer) return answer.refused;
    command.renew();
    return undefined;
  };
  return { run, isPending: state.fetching };
}
