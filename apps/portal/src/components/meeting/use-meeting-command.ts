import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { meetingAnswer } from './meeting.graphql.ts';

type Answer = FragmentType<typeof meetingAnswer>;

export function useMeetingCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<Record<Field, Answer>, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  return async (input: Input): Promise<{ meetingId: string } | { refused: Refused }> => {
    const result = await send({ input });
    const payload = result.data ? readFragment(meetingAnswer, result.data[field]) : null;
    const answer = readAnswer(result, payload, 'MeetingSaved');
    if ('saved' in answer) return { meetingId: answer.saved.meeting.id };
    return { refused: 'refused' in answer ? answer.refused : {} };
  };
}
