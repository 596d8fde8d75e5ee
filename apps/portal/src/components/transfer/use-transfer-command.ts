import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import { type Refused, readAnswer } from '../../forms/index.ts';
import { currentLocale } from '../../text/text.ts';

type Answer = { readonly __typename: 'TransferSaved' | 'NotQualified' | 'Refusal' | 'InvalidInput' };

/** Sends one command about a transfer; answers why nothing was stored, or nothing when it was. */
export function useTransferCommand<Field extends string, Input>(
  mutation: TypedDocumentNode<{ [key in Field]: Answer }, { input: Input }>,
  field: Field,
) {
  const [, send] = useMutation(mutation);
  return async (input: Input): Promise<Refused | undefined> => {
    const result = await send({ input });
    const answer = readAnswer(result, result.data?.[field] as Answer | undefined, 'TransferSaved');
    if ('refused' in answer) return answer.refused;
    if ('saved' in answer) return undefined;
    const { messageJa, messageEn } = answer.special as unknown as { messageJa: string; messageEn: string };
    return { refusal: { message: currentLocale() === 'ja' ? messageJa : messageEn, clause: '3(3)' } };
  };
}
