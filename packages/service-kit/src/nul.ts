/** U+0000 is in no text that a database holds, and in nothing that a person types. */
const NUL = '\0';

/** Is it anywhere in the value, in a text or in a name? Without recursion: the value comes from outside. */
export function holdsNul(value: unknown): boolean {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') {
      if (next.includes(NUL)) return true;
    } else if (Array.isArray(next)) {
      for (const inner of next) waiting.push(inner);
    } else if (typeof next === 'object' && next !== null) {
      for (const [name, inner] of Object.entries(next)) {
        if (name.includes(NUL)) return true;
        waiting.push(inner);
      }
    }
  }
  return false;
}
