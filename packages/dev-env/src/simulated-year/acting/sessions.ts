import { practisedWords } from '../sessions.data.ts';
import type { CaseState, StepOf } from './scene.ts';

/** What a worker who met the client also writes into the record of the plan's item: the same press, one more step each time. */
export function withSession({ practised }: CaseState, { contact, blocked }: StepOf<'contact'>) {
  if (practised === null || blocked || contact.result !== 'MET_PERSON' || contact.kind === 'CALL') return {};
  const words = practisedWords[practised.duty];
  if (words === undefined) return {};
  const now = words[Math.min(practised.times, words.length - 1)];
  practised.times += 1;
  return {
    duties: [...new Set([...contact.duties, practised.duty])],
    sessions: [{ itemId: practised.itemId, ...now }],
  };
}
