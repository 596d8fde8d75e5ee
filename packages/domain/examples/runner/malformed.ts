/** An example that cannot be run as written: it fails with this message, and the others still run. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

export const quoted = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
