import type { InvalidAnswer, RefusalAnswer } from '@banso/service-kit';
import type { CarriedSession } from '../persistence/support-sessions.ts';

/** The refusal with the session that it is about, by the place of its item in the plan: its words stay sealed. */
export function ofSession<A extends RefusalAnswer | InvalidAnswer>(
  answer: A,
  { position, duty }: Pick<CarriedSession, 'position' | 'duty'>,
): A {
  if (answer.__typename !== 'Refusal') return answer;
  const [item, letter] = [position + 1, duty.slice(-1)];
  return {
    ...answer,
    messageJa: `プランの項目${item}（業務${letter}）の支援の記録：${answer.messageJa}`,
    messageEn: `The session of plan item ${item} (duty ${letter}): ${answer.messageEn}`,
  };
}
