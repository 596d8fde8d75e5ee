/** Fewer than this would point at someone. */
export const FEWEST_SHOWN = 5;

interface Counted {
  readonly key: string;
  readonly count: number;
}

/**
 * Which counts are not shown: those below five, and, where the total would give one of these away by subtraction,
 * the smallest others with them, until what is hidden is at least two counts and five cases.
 */
export function hiddenCounts(rows: readonly Counted[]): { readonly few: Set<string>; readonly beside: Set<string> } {
  const few = new Set(rows.filter(({ count }) => count < FEWEST_SHOWN).map(({ key }) => key));
  const beside = new Set<string>();
  let hiddenCases = rows.filter(({ key }) => few.has(key)).reduce((sum, { count }) => sum + count, 0);
  const others = rows.filter(({ key }) => !few.has(key)).sort((a, b) => a.count - b.count);
  for (const { key, count } of others) {
    const hidden = few.size + beside.size;
    if (few.size === 0 || (hidden > 1 && hiddenCases >= FEWEST_SHOWN)) break;
    beside.add(key);
    hiddenCases += count;
  }
  return { few, beside };
}
