/** Reads 18:30, １８：３０, 18時30分, 18時, 930 or 1830 as `HH:MM`; undefined where it is no time of day. */
export function readTime(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim();
  const match =
    /^(\d{1,2})[:.](\d{2})$/.exec(typed) ??
    /^(\d{1,2})時(?:(\d{1,2})分)?$/.exec(typed) ??
    /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!match) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
