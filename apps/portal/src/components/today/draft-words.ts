/** What a person typed into a form whose draft this is: its texts, without ids, codes, days and times. */
export function draftWords(body: string): string {
  try {
    return wordsIn(JSON.parse(body)).join('\n');
  } catch {
    return body;
  }
}

/** Ids and codes are single words of plain letters; what people write is not. */
const isTyped = (text: string): boolean => /[^ -~]|\s/.test(text.trim());

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return isTyped(value) ? [value.trim()] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn);
  return [];
}
