const MOST = 100;

/** How many a page holds: what was asked, within bounds. */
export const pageSize = (first: number | null | undefined): number => Math.min(MOST, Math.max(1, first ?? 50));

export function toCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Null for a cursor that is not ours: the list then begins at its start. */
export function fromCursor(cursor: string | null | undefined, length: number): string[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string');
    return fits ? parts : null;
  } catch {
    return null;
  }
}

/** One page of rows read with one row more than asked for; the count is read only where it is asked for. */
export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  count(): Promise<number>;
}

export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  cursorOf: (row: Row) => readonly string[],
  count: () => Promise<number>,
): Page<Row> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage: rows.length > size,
    endCursor: last === undefined ? null : toCursor(cursorOf(last)),
    count,
  };
}
