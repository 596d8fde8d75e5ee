/** What a key does in a list of rows that can be chosen. */
export type RowKey = 'next' | 'previous' | 'select' | 'clear';

const keys: Readonly<Record<string, RowKey>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  x: 'select',
  Escape: 'clear',
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Only while the focus is in a list do single keys mean anything (WCAG 2.1.4); with another key held, they are the browser's. */
export const rowKeyOf = ({ key, ctrlKey, metaKey, altKey }: Pressed): RowKey | undefined =>
  ctrlKey || metaKey || altKey || !Object.hasOwn(keys, key) ? undefined : keys[key];

/** The row to go to, or the same at either end. */
export const rowAfter = (at: number, count: number, key: RowKey): number =>
  key === 'next' ? Math.min(at + 1, count - 1) : key === 'previous' ? Math.max(at - 1, 0) : at;
