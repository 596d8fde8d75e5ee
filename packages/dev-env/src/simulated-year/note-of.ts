import { type Kin, kin } from './names.data.ts';
import { type NoteKind, notes, topics } from './notes.data.ts';
import type { Random } from './random.ts';

/** What a worker writes down after a contact. */
export function noteOf(random: Random, kind: NoteKind, caller: Kin | null): string {
  const who = caller === null ? '家族' : kin[caller].word;
  const [first, second] = notes[kind];
  const topic = random.pick(topics);
  return `${random.pick(first)}${random.pick(second)}`.replaceAll('{kin}', who).replaceAll('{topic}', topic);
}
