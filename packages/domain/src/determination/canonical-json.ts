/** Plain data: what a determination is made of and what survives storage unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One spelling for one value: keys sorted by code unit, no spaces, keys without a value left out. Two equal values give
 * equal text, and so, in UTF-8, equal bytes. Throws on what JSON cannot hold (NaN, functions), which only code can cause.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return scalar(value);
}

function scalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
  const written = JSON.stringify(value);
  if (written === undefined) throw new TypeError(`not JSON: ${typeof value}`);
  return written;
}
