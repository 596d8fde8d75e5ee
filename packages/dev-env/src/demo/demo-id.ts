import { createHash } from 'node:crypto';

/** The same name gives the same UUID on every machine, so that services agree on the demo world without asking. */
export function demoId(kind: string, key: string): string {
  const hex = createHash('sha256').update(`banso-demo|${kind}|${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
