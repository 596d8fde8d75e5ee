import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer, useCommandId } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { staffAnswer } from './staff.graphql.ts';

type Answer = FragmentType<typeof staffAnswer>;

/** One change of what is recorded about a colleague; the answer carries the person with the grounds evaluated again. */
export function useStaffCommand<Field extends string, Variables extends { input: object }>(
  mutation: TypedDocumentNode<Record<Field, Answer>, Variables>,
  field: Field,
  staffId: string,
) {
  const command = useCommandId();
  const [, send] = useMutation<Record<Field, Answer>, Variables>(mutation);
  return async (content: Omit<Variables['input'], 'commandId' | 'staffId'>): Promise<Refused | undefined> => {
    const input = { commandId: command.current(), staffId, ...content };
    const result = await send({ input } as unknown as Variables);
    const payload = result.data ? readFragment(staffAnswer, result.data[field]) : null;
    const answer = readAnswer(result, payload, 'StaffSaved');
    if ('refused' in answer) return answer.refused;
    command.renew();
    return undefined;
  };
}
