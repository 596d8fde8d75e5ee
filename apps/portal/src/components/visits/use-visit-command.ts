import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { currentLocale } from '../../text/text.ts';

interface VisitAnswer {
  readonly __typename?: 'VisitSaved' | 'VisitBlocked' | 'Refusal' | 'InvalidInput' | 'StaleVersion';
}

/** Sends one command about a visit; answers why nothing was stored, or nothing when it was. */
export function useVisitCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: VisitAnswer }, { input: Input }>,
  field: Field,
) {
  const [{ fetching }, send] = useMutation(mutation);
  const run = async (input: Input): Promise<Refused | undefined> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data?.[field] as VisitAnswer | undefined, 'VisitSaved');
    if ('refused' in answer) return answer.refused;
    if ('special' in answer) return { refusal: { message: blockedWords(answer.special), clause: '3(1)ア(ｳ)' } };
    return undefined;
  };
  return { run, isPending: fetching };
}

/** "Do not visit" comes as an answer of its own, with the refusal beside it. */
function blockedWords(answer: VisitAnswer): string {
  const { messageJa, messageEn } = answer as unknown as { messageJa: string; messageEn: string };
  return currentLocale() === 'ja' ? messageJa : messageEn;
}
